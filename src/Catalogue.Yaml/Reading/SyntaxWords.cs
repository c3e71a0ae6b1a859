namespace Catalogue.Yaml.Reading;

/// <summary>
/// Says in plain words what the parsers beneath say in words of their grammar: what is wrong, and what to write. What
/// is not in the list is passed on as it is.
/// </summary>
internal static class SyntaxWords
{
    private static readonly (string Part, string Words)[] Yaml =
    [
        ("tab character", "a tab is used as indentation near here; use blanks"),
        ("found wrong indentation", "the quote that opens here is not closed on its line; add the closing quote"),
        ("quoted scalar, found unexpected end of stream", "the quote that opens here is never closed; add the closing quote"),
        ("quoted scalar, found unexpected document indicator", "the quote that opens here is never closed; add the closing quote"),
        ("unknown escape character", "a backslash in this text begins no escape; write \\\\ for a backslash, or put the text in single quotes"),
        ("did not find expected hexadecimal number", "an escape in this text lacks its hexadecimal digits; write \\\\ for a backslash, or put the text in single quotes"),
        ("cannot start any token", "a value cannot begin with this character; put the value in quotes"),
        ("did not find expected node content", "a value is due here; if it is to begin with this character, put it in quotes"),
        ("found invalid mapping", "a colon is not allowed here; put the value in quotes if the colon belongs to it, or begin all keys of a map in one column"),
        ("Mapping values are not allowed", "a colon is not allowed here; put the value in quotes if the colon belongs to it, or begin all keys of a map in one column"),
        ("did not find expected key", "a key with a colon is due here; check the quotes and the indentation of this line"),
        ("expected '-' indicator", "this line stands among the entries of a list; begin it with '- ', or give it the indentation of the map it belongs to"),
        ("sequence entries are not allowed", "a list cannot begin here; write each '- ' on a line of its own"),
        ("could not find expected ':'", "a key without a colon; write 'key: value'"),
    ];

    private static readonly (string Part, string Words)[] Json =
    [
        ("trailing comma", "a comma stands after the last entry; remove it"),
        ("'/' is an invalid start", "JSON has no comments; remove it"),
        ("'0x0A' is invalid within a JSON string", "the quote is not closed on its line; add the closing quote"),
        ("'0x0D' is invalid within a JSON string", "the quote is not closed on its line; add the closing quote"),
        ("after a single JSON value", "the file goes on after its value; remove what follows"),
        ("does not contain any JSON tokens", "the file holds no value; write { } with the settings inside"),
        ("''' is an invalid start", "JSON takes double quotes only"),
    ];

    public static string OfYaml(string message) => Find(Yaml, message) ?? $"not YAML here: {FirstSentence(message)}";

    public static string OfJson(string message) => message.Contains("maximum configured depth", StringComparison.Ordinal)
        ? "nested too deeply"
        : $"not JSON: {Find(Json, message) ?? FirstSentence(message)}";

    private static string? Find((string Part, string Words)[] table, string message)
    {
        foreach (var (part, words) in table)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return words;
            }
        }

        return null;
    }

    private static string FirstSentence(string message)
    {
        var sentence = message.Split(". ", 2)[0].Split(" LineNumber:", 2)[0].TrimEnd('.', ' ');
        return sentence.Length == 0 ? "the text cannot be read" : char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }
}
