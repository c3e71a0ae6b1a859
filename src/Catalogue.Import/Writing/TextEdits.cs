using System.Text;

namespace Catalogue.Import.Writing;

/// <summary>Replaces spans of a text, all given in the places of the text as it was. What no edit names stays byte for byte.</summary>
public sealed class TextEdits(string text)
{
    private readonly List<(int Start, int End, string Text)> edits = [];

    public bool IsEmpty => edits.Count == 0;

    /// <summary>Replaces the characters from <paramref name="start"/> up to and without <paramref name="end"/>.</summary>
    public void Replace(int start, int end, string replacement) => edits.Add((start, end, replacement));

    public void Insert(int at, string addition) => edits.Add((at, at, addition));

    /// <summary>The text with all edits. Insertions at one place come in the order in which they were made.</summary>
    public string Apply()
    {
        var result = new StringBuilder(text.Length + 1024);
        var position = 0;
        foreach (var (start, end, replacement) in edits.OrderBy(edit => edit.Start))
        {
            result.Append(text, position, start - position).Append(replacement);
            position = end;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
