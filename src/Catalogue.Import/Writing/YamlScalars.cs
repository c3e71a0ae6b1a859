using System.Globalization;
using System.Text;
using Catalogue.Import.Json;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Import.Writing;

/// <summary>Writes single values so that YAML 1.2 and YAML 1.1 both read back what was meant.</summary>
public static class YamlScalars
{
    /// <summary>What YAML 1.1 takes for a truth value or for nothing, besides what every version does.</summary>
    private static readonly HashSet<string> Words =
        new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false", "null" };

    public static string Write(JsonValue value) => value switch
    {
        JsonText text => Text(text.Value),
        JsonNumber number when YamlScalarTypes.IsNumber(number.Text) => number.Text,
        JsonNumber number => Quoted(number.Text),
        JsonTruth truth => truth.Value ? "true" : "false",
        _ => "null",
    };

    /// <summary>A text: plain where nothing can misread it, in quotes otherwise.</summary>
    public static string Text(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A text in quotes: single ones where it holds backslashes, such as a pattern, and nothing else that counts.</summary>
    public static string Quoted(string text) =>
        text.Contains('\\', StringComparison.Ordinal) && text.All(c => c is >= ' ' and < '\x7F' and not '\'') ? $"'{text}'" : DoubleQuoted(text);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsAsciiLetter(text[0]) || text[0] is '_' or '/' or '.' or '-' || char.IsAsciiDigit(text[0]))
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or '+' or ' ')
        && text[^1] != ' '
        && (text[0] != '-' || (text.Length > 1 && char.IsAsciiLetter(text[1])))
        && !Words.Contains(text)
        && (char.IsAsciiLetter(text[0]) || text[0] is '_' or '/' or '-' ? !YamlScalarTypes.IsNumber(text) : text.Any(char.IsAsciiLetter) && !LooksLikeNumber(text));

    /// <summary>Numbers of YAML 1.1 that are words to YAML 1.2, such as <c>0b11</c>, <c>1e3</c> and <c>0x_1</c>.</summary>
    private static bool LooksLikeNumber(string text) =>
        YamlScalarTypes.IsNumber(text)
        || text.StartsWith("0b", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("0o", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith('.')
        || text.All(c => char.IsAsciiDigit(c) || c is '.' or '_' or '-' or '+' or 'e' or 'E');

    private static string DoubleQuoted(string text)
    {
        var result = new StringBuilder("\"", text.Length + 2);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ when !IsPrintable(rune) && rune.Value <= 0xFFFF => result.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ when !IsPrintable(rune) => result.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
                _ => result.Append(rune.ToString()),
            };
        }

        return result.Append('"').ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
