using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Reading;

/// <summary>Turns bytes into text that may be parsed, or says where they stop being text.</summary>
public static class SourceText
{
    /// <summary>What is passed over many characters at a time; the others are looked at one by one.</summary>
    private static readonly SearchValues<char> CertainlyText = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c), '\t', '\n', '\r']);

    private static readonly SearchValues<byte> CertainlyTextBytes = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (byte)c), (byte)'\t', (byte)'\n', (byte)'\r']);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes UTF-8 strictly, drops one byte order mark, and refuses the characters that YAML does not allow: the
    /// parser beneath would take some of them for the end of the input and read half a file without a word.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, int maximumBytes, out string text, out YamlProblem? problem)
    {
        text = "";
        if (bytes.Length > maximumBytes)
        {
            problem = new YamlProblem(YamlProblemKind.Size, YamlMark.Start, string.Create(
                CultureInfo.InvariantCulture, $"the file has {bytes.Length:N0} bytes; at most {maximumBytes:N0} are read"));
            return false;
        }

        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            problem = new YamlProblem(
                YamlProblemKind.Encoding,
                MarkAt(Encoding.UTF8.GetString(bytes[..exception.Index])),
                "the file is not UTF-8 from here on; save it as UTF-8");
            return false;
        }

        var bad = IndexOfForbidden(text);
        problem = bad < 0 ? null : new YamlProblem(YamlProblemKind.Character, MarkAt(text[..bad]), string.Create(
            CultureInfo.InvariantCulture,
            $"the character U+{(int)text[bad]:X4} is not allowed here; remove it, or write it as an escape in double quotes"));
        return problem is null;
    }

    /// <summary>The same into a buffer that is used again, where nothing is wrong.</summary>
    /// <param name="buffer">With room for a character for each byte.</param>
    /// <returns>False where the other way has to say what is wrong.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, Span<char> buffer, out int length) =>
        Utf8.ToUtf16(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, buffer, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done
        && IndexOfForbidden(buffer[..length]) < 0;

    /// <summary>Whether the bytes are nothing but printable ASCII, tabs and line ends: then they are text without being decoded.</summary>
    internal static bool IsPlain(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(CertainlyTextBytes) < 0;

    private static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var next = text[index..].IndexOfAnyExcept(CertainlyText);
            if (next < 0)
            {
                return -1;
            }

            index += next;
            var c = text[index];
            if (c is < ' ' and not ('\t' or '\n' or '\r') or '\x7F' or (>= '\x80' and <= '\x9F' and not '\x85') or '\uFFFE' or '\uFFFF')
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The mark that follows the given beginning of a text.</summary>
    private static YamlMark MarkAt(string before)
    {
        var line = 1 + before.AsSpan().Count('\n');
        return new YamlMark(before.Length, line, before.Length - before.LastIndexOf('\n'));
    }
}
