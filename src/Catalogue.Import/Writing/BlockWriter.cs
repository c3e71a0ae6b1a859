using System.Text;
using Catalogue.Import.Json;
using Catalogue.Shapes;

namespace Catalogue.Import.Writing;

/// <summary>
/// Lays a value out as people write YAML: a map or list in one line where it is small and holds no map, else a line for
/// each entry.
/// </summary>
public sealed class BlockWriter(string newLine)
{
    private const int Width = 120;

    private readonly StringBuilder text = new();

    /// <summary>An entry of a map at an indentation, without a line break at its end.</summary>
    public static string Entry(string key, JsonValue value, int indent, string newLine)
    {
        var writer = new BlockWriter(newLine);
        writer.WriteEntry(key, value, indent);
        return writer.text.ToString();
    }

    /// <summary>An item of a list whose hyphen stands at an indentation, which is not written; no line break at its end.</summary>
    public static string Item(JsonObject value, int indent, string newLine)
    {
        var writer = new BlockWriter(newLine);
        writer.text.Append("- ");
        writer.WriteMap(value, indent + 2);
        return writer.text.ToString();
    }

    /// <summary>A value in one line.</summary>
    public static string Flow(JsonValue value) => value switch
    {
        JsonObject { Entries.Count: 0 } => "{}",
        JsonObject map => $"{{ {string.Join(", ", map.Entries.Select(entry => FlowEntry(entry.Key, entry.Value)))} }}",
        JsonList list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        _ => YamlScalars.Write(value),
    };

    /// <summary>An entry of a map in one line.</summary>
    public static string FlowEntry(string key, JsonValue value) =>
        $"{YamlScalars.Text(key)}: {(IsDay(key, value) ? ((JsonText)value).Value : Flow(value))}";

    /// <summary>The days of a descriptor are written bare, as people write them; every other text that looks like one is quoted.</summary>
    private static bool IsDay(string key, JsonValue value) => key == "date" && value is JsonText text && TextForm.Date.Test(text.Value);

    private void WriteMap(JsonObject map, int indent)
    {
        for (var index = 0; index < map.Entries.Count; index++)
        {
            if (index > 0)
            {
                text.Append(newLine).Append(' ', indent);
            }

            WriteEntry(map.Entries[index].Key, map.Entries[index].Value, indent);
        }
    }

    private void WriteEntry(string key, JsonValue value, int indent)
    {
        var written = YamlScalars.Text(key);
        text.Append(written).Append(':');
        if (IsDay(key, value))
        {
            text.Append(' ').Append(((JsonText)value).Value);
            return;
        }

        if (FitsOneLine(value, indent + written.Length + 2))
        {
            text.Append(' ').Append(Flow(value));
            return;
        }

        text.Append(newLine).Append(' ', indent + 2);
        if (value is JsonObject map)
        {
            WriteMap(map, indent + 2);
        }
        else
        {
            WriteItems((JsonList)value, indent + 2);
        }
    }

    private void WriteItems(JsonList list, int indent)
    {
        for (var index = 0; index < list.Items.Count; index++)
        {
            if (index > 0)
            {
                text.Append(newLine).Append(' ', indent);
            }

            text.Append("- ");
            if (FitsOneLine(list.Items[index], indent + 2))
            {
                text.Append(Flow(list.Items[index]));
            }
            else if (list.Items[index] is JsonObject map)
            {
                WriteMap(map, indent + 2);
            }
            else
            {
                WriteItems((JsonList)list.Items[index], indent + 2);
            }
        }
    }

    private static bool FitsOneLine(JsonValue value, int column) => value switch
    {
        JsonObject { Entries.Count: 0 } or JsonList { Items.Count: 0 } => true,
        JsonObject map => map.Entries.All(entry => IsSmall(entry.Value)) && column + Flow(value).Length <= Width,
        JsonList list => list.Items.All(item => item is not JsonObject map || map.Entries.All(entry => IsSmall(entry.Value))) && column + Flow(value).Length <= Width,
        _ => true,
    };

    private static bool IsSmall(JsonValue value) =>
        value is not JsonObject && (value is not JsonList list || list.Items.All(item => item is not (JsonObject or JsonList)));
}
