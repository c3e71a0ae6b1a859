using System.Globalization;
using Catalogue.Model;
using Catalogue.Prose;
using Catalogue.Schemas;
using Catalogue.Text;

namespace Catalogue.Pages.Tools;

/// <summary>Turns a tool's inputs into rows: names, types and limits in words, signals beside their cause.</summary>
internal static class InputRows
{
    /// <summary>With more inputs than this, those without a signal are folded away.</summary>
    private const int MostUnfolded = 16;

    /// <summary>What stays in sight where no input has a signal.</summary>
    private const int FewShown = 8;

    private const int ChoicesShown = 8;
    private const int LongestLimit = 80;

    public static IReadOnlyList<InputRow> Create(Tool tool)
    {
        var notes = tool.Descriptor.Inputs.ToDictionary(note => note.Pointer.Value, note => note.Note, StringComparer.Ordinal);
        var fields = tool.Descriptor.Declared?.Schema?.Fields ?? [];
        return [.. fields.Select(field => Row(field, tool, notes.GetValueOrDefault(field.Pointer) ?? notes.GetValueOrDefault(field.Pointer + "/*")))];
    }

    /// <summary>Parts the inputs that a reader must see from the many that need not be in the way.</summary>
    public static (IReadOnlyList<InputRow> Shown, IReadOnlyList<InputRow> Folded) Fold(IReadOnlyList<InputRow> rows)
    {
        if (rows.Count <= MostUnfolded)
        {
            return (rows, []);
        }

        var shown = rows.Where(row => row.Signals.Count > 0).ToList();
        return shown.Count == 0
            ? ([.. rows.Take(FewShown)], [.. rows.Skip(FewShown)])
            : (shown, [.. rows.Where(row => row.Signals.Count == 0)]);
    }

    private static InputRow Row(InputField field, Tool tool, string? note)
    {
        var parent = field.Depth == 0 ? null : field.Pointer[1..field.Pointer.LastIndexOf('/')].Replace("/*", "[]", StringComparison.Ordinal).Replace('/', '.') + ".";
        return new InputRow(
            HtmlText.Breakable(VisibleText.Of(field.Name)),
            parent is null ? null : HtmlText.Breakable(VisibleText.Of(parent)),
            Type(field),
            field.Required,
            [.. Limits(field)],
            (note ?? field.Description) is { Length: > 0 } words ? ProseRenderer.Inline(words) : null,
            [.. tool.Rating.Signals
                .Where(signal => signal.Causes.Any(cause => cause.Pointer == field.Pointer || cause.Pointer == field.Pointer + "/*"))
                .Select(signal => new InputSignal(signal.Signal.Group, signal.Signal.Name, signal.Counts))]);
    }

    private static string Type(InputField field)
    {
        if (field.Types.Count == 0)
        {
            return field.Choices.Count > 0 ? "one of a list" : "any";
        }

        var types = field.Types.Select(type => type == "array" && field.ItemTypes.Count > 0 ? $"list of {Plural(field.ItemTypes)}" : Word(type)).ToList();
        return Grammar.List(types, "or") + (field.Format is { } format ? $" ({VisibleText.Of(format, 40)})" : "");
    }

    private static string Word(string type) => type switch
    {
        "array" => "list",
        "boolean" => "true or false",
        "null" => "nothing",
        "integer" => "whole number",
        "string" => "text",
        _ => VisibleText.Of(type, 40),
    };

    private static string Plural(IReadOnlyList<string> types) => Grammar.List([.. types.Select(type => type switch
    {
        "array" => "lists",
        "boolean" => "truth values",
        "null" => "nothing",
        "integer" => "whole numbers",
        "string" => "texts",
        _ => VisibleText.Of(type, 40) + "s",
    })], "or");

    private static IEnumerable<string> Limits(InputField field)
    {
        if (field.Choices.Count > 0)
        {
            var shown = field.Choices.Take(ChoicesShown).Select(Value);
            var rest = field.Choices.Count - ChoicesShown;
            yield return "one of " + string.Join(", ", shown) + (rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {rest} more") : "");
        }

        foreach (var (keyword, value) in field.Limits)
        {
            yield return $"{LimitName(keyword)} {Value(value)}".TrimEnd();
        }

        if (field.Default is { } byDefault)
        {
            yield return $"default {Value(byDefault)}";
        }
    }

    private static string LimitName(string keyword) => keyword switch
    {
        "minimum" => "at least",
        "maximum" => "at most",
        "exclusiveMinimum" => "above",
        "exclusiveMaximum" => "below",
        "multipleOf" => "a multiple of",
        "minLength" => "characters, at least",
        "maxLength" => "characters, at most",
        "pattern" => "matches",
        "minItems" => "entries, at least",
        "maxItems" => "entries, at most",
        "uniqueItems" => "entries differ:",
        "minProperties" => "keys, at least",
        "maxProperties" => "keys, at most",
        "const" => "always",
        _ => keyword,
    };

    /// <summary>A JSON value for reading: text without its quotes.</summary>
    private static string Value(string json)
    {
        var text = json.Length >= 2 && json[0] == '"' && !json.Contains('\\', StringComparison.Ordinal) ? json[1..^1] : json;
        return VisibleText.Of(text.Length == 0 ? "empty text" : text, LongestLimit);
    }
}
