using System.Buffers;
using System.Text.Encodings.Web;
using Catalogue.Text;

namespace Catalogue.Pages.Frames;

/// <summary>Text in JSON that stands in a script element of a page.</summary>
internal static class ScriptJson
{
    /// <summary>Leaves other scripts and apostrophes readable; what could end the script element is escaped besides.</summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The characters of ASCII that stand for themselves.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not ('"' or '\\' or '<'))]);

    public static void AppendString(ref TextBuilder output, scoped ReadOnlySpan<char> text)
    {
        output.Append('"');
        output.Append(text.IndexOfAnyExcept(Plain) < 0
            ? text
            : Encoder.Encode(text.ToString()).Replace("<", "\\u003c", StringComparison.Ordinal));
        output.Append('"');
    }
}
