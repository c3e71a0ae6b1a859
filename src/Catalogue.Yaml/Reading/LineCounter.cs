using System.Text;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Reading;

/// <summary>
/// Turns offsets in bytes into lines and columns. It counts on from the last place: places come in their order, but for
/// that of a mistake.
/// </summary>
internal ref struct LineCounter(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private YamlMark last = YamlMark.Start;

    public YamlMark MarkAt(int index)
    {
        if (index < last.Index)
        {
            last = YamlMark.Start;
        }

        var between = bytes[last.Index..index];
        var lineEnd = between.LastIndexOf((byte)'\n');
        last = lineEnd < 0
            ? new YamlMark(index, last.Line, last.Column + Encoding.UTF8.GetCharCount(between))
            : new YamlMark(index, last.Line + between.Count((byte)'\n'), 1 + Encoding.UTF8.GetCharCount(between[(lineEnd + 1)..]));
        return last;
    }

    /// <summary>The offset of a byte in a line, both counted from 0; of the last line and its end where there are fewer.</summary>
    public readonly int IndexOf(int line, int byteInLine)
    {
        var start = 0;
        for (; line > 0 && bytes[start..].IndexOf((byte)'\n') is >= 0 and var length; line--)
        {
            start += length + 1;
        }

        return Math.Min(bytes.Length, start + byteInLine);
    }
}
