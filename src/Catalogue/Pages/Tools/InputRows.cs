using System.Globalization;
using Catalogue.Model;
using Catalogue.Prose;
using Catalogue.Risk;
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

    /// <summary>Ends the pointer to the elements of a list or map.</summary>
    private const string Elements = "/*";

    public static IReadOnlyList<InputRow> Create(Tool tool)
    {
        if (tool.Descriptor.Declared?.Schema is not { Fields: { Count: > 0 } fields })
        {
            return [];
        }

        var notes = tool.Descriptor.Inputs.Count == 0
            ? null
            : tool.Descriptor.Inputs.ToDictionary(note => note.Pointer.Value, note => note.Note, StringComparer.Ordinal);
        var rows = new InputRow[fields.Count];
        for (var index = 0; index < rows.Length; index++)
        {
            var field = fields[index];
            rows[index] = Row(field, tool, notes?.GetValueOrDefault(field.Pointer) ?? notes?.GetValueOrDefault(field.Pointer + Elements));
        }

        return rows;
    }

    /// <summary>"3 inputs, 1 required".</summary>
    public static string Caption(IReadOnlyList<InputRow> rows)
    {
        var required = 0;
        foreach (var row in rows)
        {
            required += row.Required && row.ParentHtml is null ? 1 : 0;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Grammar.Count(rows.Count, "input")}, {required} required");
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
            Limits(field),
            (note ?? field.Description) is { Length: > 0 } words ? ProseRenderer.Inline(words) : null,
            Signals(field, tool));
    }

    /// <summary>The signals that an input caused.</summary>
    private static InputSignal[] Signals(InputField field, Tool tool)
    {
        InputSignal[] signals = [];
        foreach (var signal in tool.Rating.Signals)
        {
            if (IsCause(field, signal))
            {
                signals = [.. signals, new InputSignal(signal.Signal.Group, signal.Signal.Name, signal.Counts)];
            }
        }

        return signals;
    }

    /// <summary>Whether an input caused a signal, itself or by its elements.</summary>
    private static bool IsCause(InputField field, FiredSignal signal)
    {
        foreach (var cause in signal.Causes)
        {
            if (cause.Pointer is { } pointer
                && pointer.StartsWith(field.Pointer, StringComparison.Ordinal)
                && (pointer.Length == field.Pointer.Length || pointer.AsSpan(field.Pointer.Length) is Elements))
            {
                return true;
            }
        }

        return false;
    }

    private static string Type(InputField field)
    {
        if (field.Types.Count == 0)
        {
            return field.Choices.Count > 0 ? "one of a list" : "any";
        }

        var types = field.Types.Count == 1
            ? Word(field.Types[0], field)
            : Grammar.List([.. field.Types.Select(type => Word(type, field))], "or");
        return field.Format is { } format ? $"{types} ({VisibleText.Of(format, 40)})" : types;
    }

    private static string Word(string type, InputField field) => type switch
    {
        "array" => field.ItemTypes.Count > 0 ? $"list of {Plural(field.ItemTypes)}" : "list",
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

    private static string[] Limits(InputField field)
    {
        var count = field.Limits.Count + (field.Choices.Count > 0 ? 1 : 0) + (field.Default is null ? 0 : 1);
        if (count == 0)
        {
            return [];
        }

        var limits = new string[count];
        var next = 0;
        if (field.Choices.Count > 0)
        {
            var shown = field.Choices.Take(ChoicesShown).Select(Value);
            var rest = field.Choices.Count - ChoicesShown;
            limits[next++] = "one of " + string.Join(", ", shown) + (rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {rest} more") : "");
        }

        foreach (var (keyword, value) in field.Limits)
        {
            limits[next++] = $"{LimitName(keyword)} {Value(value)}".TrimEnd();
        }

        if (field.Default is { } byDefault)
        {
            limits[next] = $"default {Value(byDefault)}";
        }

        return limits;
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
