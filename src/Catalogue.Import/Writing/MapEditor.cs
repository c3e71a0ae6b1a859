using Catalogue.Import.Json;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Import.Writing;

/// <summary>Sets and removes single entries of a map in its text, in the style in which the map is written.</summary>
public sealed class MapEditor(string text, EntrySpans spans, TextEdits edits, string newLine)
{
    /// <summary>Makes an entry say a value; where it says so already, nothing changes.</summary>
    /// <param name="after">Keys behind which a new entry goes: the last of them that is there.</param>
    /// <returns>Whether the text changes.</returns>
    public bool Set(YamlMapping map, string key, JsonValue? value, IReadOnlyList<string> after)
    {
        var index = IndexOf(map, key);
        if (index >= 0)
        {
            return value is null ? Remove(map, index) : Replace(map, index, key, value);
        }

        if (value is null)
        {
            return false;
        }

        Insert(map, key, value, after);
        return true;
    }

    /// <summary>Adds items at the end of a list of maps, in the style of the list.</summary>
    public void Append(YamlEntry listEntry, IReadOnlyList<JsonObject> items)
    {
        if (listEntry.Value is YamlSequence { Items.Count: > 0 } list)
        {
            AppendTo(list, items);
            return;
        }

        // An empty list: `tools: []` or nothing at all.
        var inFlow = listEntry.Value is YamlSequence empty && !spans.IsBlank(empty.Start.Index + 1, empty.End.Index);
        var indent = spans.Indent(listEntry.Key) + 2;
        var start = spans.End(listEntry);
        if (inFlow)
        {
            edits.Insert(listEntry.Value.Start.Index + 1, string.Join(", ", items.Select(BlockWriter.Flow)));
        }
        else if (listEntry.Value is YamlSequence || spans.IsBlank(start, spans.LineEnd(start)))
        {
            var colon = text.IndexOf(':', listEntry.Key.End.Index) + 1;
            edits.Replace(colon, start, string.Concat(items.Select(item => newLine + new string(' ', indent) + BlockWriter.Item(item, indent, newLine))));
        }
        else
        {
            edits.Insert(spans.LineEnd(start), string.Concat(items.Select(item => newLine + new string(' ', indent) + BlockWriter.Item(item, indent, newLine))));
        }
    }

    private void AppendTo(YamlSequence list, IReadOnlyList<JsonObject> items)
    {
        if (spans.IsFlow(list))
        {
            edits.Insert(spans.End(list.Items[^1], 0), string.Concat(items.Select(item => ", " + BlockWriter.Flow(item))));
            return;
        }

        var hyphen = text.LastIndexOf('-', list.Items[^1].Start.Index - 1);
        var indent = hyphen - spans.LineStart(hyphen);
        var end = spans.LineEndWithComments(spans.End(list.Items[^1], indent), indent);
        edits.Insert(end, string.Concat(items.Select(item => newLine + new string(' ', indent) + BlockWriter.Item(item, indent, newLine))));
    }

    private bool Replace(YamlMapping map, int index, string key, JsonValue value)
    {
        var entry = map.Entries[index];
        if (SameValue.Is(entry.Value, value))
        {
            return false;
        }

        var replacement = spans.IsFlow(map) ? BlockWriter.FlowEntry(key, value) : BlockWriter.Entry(key, value, spans.Indent(entry.Key), newLine);
        edits.Replace(entry.Key.Start.Index, spans.End(entry), replacement);
        return true;
    }

    private void Insert(YamlMapping map, string key, JsonValue value, IReadOnlyList<string> after)
    {
        var before = map.Entries.Select((entry, index) => (entry, index)).LastOrDefault(
            pair => pair.entry.Key is YamlScalar scalar && after.Contains(scalar.Value, StringComparer.Ordinal)).index;
        var entry = map.Entries[before];
        if (spans.IsFlow(map))
        {
            edits.Insert(spans.End(entry), ", " + BlockWriter.FlowEntry(key, value));
            return;
        }

        var indent = spans.Indent(map.Entries[0].Key);
        edits.Insert(spans.LineEnd(spans.End(entry)), newLine + new string(' ', indent) + BlockWriter.Entry(key, value, indent, newLine));
    }

    private bool Remove(YamlMapping map, int index)
    {
        var (start, end) = (map.Entries[index].Key.Start.Index, spans.End(map.Entries[index]));
        if (spans.IsFlow(map))
        {
            var next = spans.Comma(end);
            var comma = next >= 0 || index == 0 ? next : spans.Comma(spans.End(map.Entries[index - 1]));
            edits.Replace(start > 0 && text[start - 1] == ' ' ? start - 1 : start, end, "");
            if (comma >= 0)
            {
                edits.Replace(comma, comma + 1, "");
            }

            return true;
        }

        var lineStart = spans.LineStart(start);
        var lineEnd = spans.LineEnd(end);
        var wholeLines = spans.IsBlank(lineStart, start) && spans.IsBlank(end, lineEnd);
        if (wholeLines && lineStart > 0)
        {
            // With the line break before it, so that a file without a last line break keeps none.
            var breakStart = lineStart - (lineStart > 1 && text[lineStart - 2] == '\r' ? 2 : 1);
            edits.Replace(breakStart, lineEnd, "");
        }
        else
        {
            edits.Replace(start, end, "");
        }

        return true;
    }

    private static int IndexOf(YamlMapping map, string key)
    {
        for (var index = 0; index < map.Entries.Count; index++)
        {
            if (map.Entries[index].Key is YamlScalar scalar && scalar.Value == key)
            {
                return index;
            }
        }

        return -1;
    }
}
