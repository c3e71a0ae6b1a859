using System.Globalization;
using System.Text;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Reading;

/// <summary>Turns bytes into text that may be parsed, or says where they stop being text.</summary>
public static class SourceText
{
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

    private static int IndexOfForbidden(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
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
