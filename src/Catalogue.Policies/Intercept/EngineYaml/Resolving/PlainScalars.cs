using Catalogue.Policies.Intercept.EngineYaml.Composing;

namespace Catalogue.Policies.Intercept.EngineYaml.Resolving;

/// <summary>
/// Says what a scalar without quotes means: YAML 1.2's words and numbers, the octal and binary numbers and underscores
/// of 1.1, and dates. <c>yes</c>, <c>on</c> and their like are text.
/// </summary>
internal static class PlainScalars
{
    private static readonly Dictionary<string, ScalarValue> Words = new(StringComparer.Ordinal)
    {
        [""] = new(ScalarKind.Null, Tags.Null),
        ["~"] = new(ScalarKind.Null, Tags.Null),
        ["null"] = new(ScalarKind.Null, Tags.Null),
        ["Null"] = new(ScalarKind.Null, Tags.Null),
        ["NULL"] = new(ScalarKind.Null, Tags.Null),
        ["true"] = new(ScalarKind.Boolean, Tags.Boolean, 1),
        ["True"] = new(ScalarKind.Boolean, Tags.Boolean, 1),
        ["TRUE"] = new(ScalarKind.Boolean, Tags.Boolean, 1),
        ["false"] = new(ScalarKind.Boolean, Tags.Boolean),
        ["False"] = new(ScalarKind.Boolean, Tags.Boolean),
        ["FALSE"] = new(ScalarKind.Boolean, Tags.Boolean),
        [".nan"] = Float(double.NaN),
        [".NaN"] = Float(double.NaN),
        [".NAN"] = Float(double.NaN),
        [".inf"] = Float(double.PositiveInfinity),
        [".Inf"] = Float(double.PositiveInfinity),
        [".INF"] = Float(double.PositiveInfinity),
        ["+.inf"] = Float(double.PositiveInfinity),
        ["+.Inf"] = Float(double.PositiveInfinity),
        ["+.INF"] = Float(double.PositiveInfinity),
        ["-.inf"] = Float(double.NegativeInfinity),
        ["-.Inf"] = Float(double.NegativeInfinity),
        ["-.INF"] = Float(double.NegativeInfinity),
    };

    public static string TagOf(string text) => Resolve(text, readDates: true).Tag;

    /// <summary>Says what a text means.</summary>
    /// <param name="readDates">Whether a date is one: not where another type was asked for.</param>
    public static ScalarValue Resolve(string text, bool readDates)
    {
        var first = text.Length == 0 ? '~' : text[0];
        if (first is not (>= '0' and <= '9' or '+' or '-' or '.' or 't' or 'T' or 'f' or 'F' or 'n' or 'N' or '~'))
        {
            return Text(text);
        }

        if (Words.TryGetValue(text, out var word))
        {
            return word;
        }

        return first switch
        {
            '.' => GoFloats.TryParse(text, out var number) ? Float(number) : Text(text),
            >= '0' and <= '9' or '+' or '-' => ResolveNumber(text, readDates),
            _ => Text(text),
        };
    }

    public static ScalarValue Text(string text) => new(ScalarKind.Text, Tags.Text, Text: text);

    public static ScalarValue Float(double number) =>
        new(ScalarKind.Float, Tags.Float, BitConverter.DoubleToInt64Bits(number));

    private static ScalarValue ResolveNumber(string text, bool readDates)
    {
        if (readDates && GoTimestamps.IsTimestamp(text))
        {
            return new ScalarValue(ScalarKind.Timestamp, Tags.Timestamp, Text: text);
        }

        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (GoIntegers.TryParseSigned(plain, out var signed))
        {
            return new ScalarValue(ScalarKind.Integer, Tags.Integer, signed);
        }

        if (GoIntegers.TryParseUnsigned(plain, out var unsigned))
        {
            return new ScalarValue(ScalarKind.Unsigned, Tags.Integer, (long)unsigned);
        }

        if (GoFloats.HasYamlForm(plain) && GoFloats.TryParse(plain, out var number))
        {
            return Float(number);
        }

        return GoIntegers.TryParsePrefixed(plain, out signed)
            ? new ScalarValue(ScalarKind.Integer, Tags.Integer, signed)
            : Text(text);
    }
}
