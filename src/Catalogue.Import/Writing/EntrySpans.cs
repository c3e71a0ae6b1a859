using Catalogue.Yaml.Nodes;

namespace Catalogue.Import.Writing;

/// <summary>
/// Says where the entries of a tree stand in their text. The parser's own ends reach into blank lines and comments
/// that follow a value; those belong to people.
/// </summary>
public sealed class EntrySpans(string text)
{
    /// <summary>Whether a map or list is written with brackets.</summary>
    public bool IsFlow(YamlNode node) => node.Start.Index < text.Length && text[node.Start.Index] == (node is YamlSequence ? '[' : '{');

    /// <summary>Behind the last character of an entry's value.</summary>
    public int End(YamlEntry entry) => Math.Max(End(entry.Value, Indent(entry.Key)), AfterColon(entry));

    /// <summary>Behind the last character of a value.</summary>
    /// <param name="indent">The column of the key that the value belongs to, from 0; what is indented further is the value's.</param>
    public int End(YamlNode node, int indent) => node switch
    {
        YamlMapping { Entries.Count: > 0 } map when !IsFlow(map) => End(map.Entries[^1]),
        YamlSequence { Items.Count: > 0 } list when !IsFlow(list) => End(list.Items[^1], Indent(list)),
        YamlScalar { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded } => EndOfBlockText(node.Start.Index, indent),
        YamlScalar => node.End.Index,
        _ => EndOfBrackets(node),
    };

    /// <summary>The column, from 0, of a node.</summary>
    public int Indent(YamlNode node) => node.Start.Index - LineStart(node.Start.Index);

    public int LineStart(int index) => index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;

    /// <summary>The place of the line break that ends the line of a place, a carriage return included, or the end of the text.</summary>
    public int LineEnd(int index)
    {
        var end = text.IndexOf('\n', index);
        return end < 0 ? text.Length : end > index && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Whether only blanks stand between two places.</summary>
    public bool IsBlank(int start, int end) => text.AsSpan(start, end - start).Trim(" \t").IsEmpty;

    /// <summary>The next comma behind a place, over blanks, line breaks and comments; -1 where something else comes first.</summary>
    public int Comma(int index)
    {
        while (index < text.Length)
        {
            switch (text[index])
            {
                case ',':
                    return index;
                case '#':
                    index = LineEnd(index);
                    break;
                case ' ' or '\t' or '\r' or '\n':
                    index++;
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The end of the line of a place, or of the last comment that follows and is indented like what stands there.</summary>
    public int LineEndWithComments(int index, int indent)
    {
        var end = LineEnd(index);
        for (var line = NextLine(end); line < text.Length; line = NextLine(LineEnd(line)))
        {
            var content = text.AsSpan(line, LineEnd(line) - line);
            var words = content.TrimStart(' ');
            if (!words.IsEmpty && (words[0] != '#' || content.Length - words.Length <= indent))
            {
                break;
            }

            end = words.IsEmpty ? end : LineEnd(line);
        }

        return end;
    }

    /// <summary>The parser ends a list or map in brackets before its closing bracket.</summary>
    private int EndOfBrackets(YamlNode node) =>
        node.End.Index + (node.End.Index < text.Length && text[node.End.Index] is ']' or '}' ? 1 : 0);

    /// <summary>An empty value has no place of its own; its entry ends at the colon.</summary>
    private int AfterColon(YamlEntry entry)
    {
        var colon = text.IndexOf(':', entry.Key.End.Index);
        return entry.Value is YamlScalar { Value: "", Style: YamlScalarStyle.Plain } && colon >= 0 ? colon + 1 : entry.Key.End.Index;
    }

    private int EndOfBlockText(int start, int indent)
    {
        var end = LineEnd(start);
        for (var line = NextLine(end); line < text.Length; line = NextLine(LineEnd(line)))
        {
            var content = line;
            while (content < text.Length && text[content] == ' ')
            {
                content++;
            }

            var isBlank = content >= text.Length || text[content] is '\n' or '\r';
            if (!isBlank && content - line <= indent)
            {
                break;
            }

            end = isBlank ? end : LineEnd(line);
        }

        return end;
    }

    private int NextLine(int lineEnd) => text.IndexOf('\n', lineEnd) is var next && next < 0 ? text.Length : next + 1;
}
