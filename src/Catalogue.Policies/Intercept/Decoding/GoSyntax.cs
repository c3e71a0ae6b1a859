using System.Globalization;
using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>Prints a value as Go source text, which is how the engine shows a map key that cannot be one.</summary>
internal static class GoSyntax
{
    public static string Print(AnySlot value)
    {
        if (value.Items is { } items)
        {
            return "[]interface {}{" + string.Join(", ", items.Select(Print)) + "}";
        }

        if (value.Map is { } map)
        {
            var entries = map.Entries.OrderBy(entry => entry.Key, GoOrder.Instance).Select(entry => PrintEntry(entry.Value.Key, entry.Value.Value));
            return map.TypeName + "{" + string.Join(", ", entries) + "}";
        }

        return value.Scalar.Kind switch
        {
            ScalarKind.Null => "interface {}(nil)",
            ScalarKind.Boolean => value.Scalar.Boolean ? "true" : "false",
            ScalarKind.Integer => value.Scalar.Number.ToString(CultureInfo.InvariantCulture),
            ScalarKind.Unsigned => string.Create(CultureInfo.InvariantCulture, $"0x{value.Scalar.Unsigned:x}"),
            ScalarKind.Float => PrintFloat(value.Scalar.Float),
            _ => GoQuote.Quote(value.Scalar.Text),
        };
    }

    private static string PrintEntry(AnySlot key, AnySlot value) => Print(key) + ":" + Print(value);

    private static string PrintFloat(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? text : string.Concat(text.AsSpan(0, exponent), "e", text.AsSpan(exponent + 1));
    }
}
