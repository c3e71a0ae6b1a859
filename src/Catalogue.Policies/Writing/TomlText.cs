using System.Buffers;
using System.Text;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Writing;

/// <summary>Writes text as a TOML string in double quotes, with escapes for all that has no shape.</summary>
internal static class TomlText
{
    private static readonly SearchValues<char> Bare = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    public static void AppendString(Utf8Text output, string text) => QuotedText.Append(output, text, AppendEscape);

    /// <summary>Writes a key: bare where it can be.</summary>
    public static void AppendKey(Utf8Text output, string key)
    {
        if (key.Length > 0 && !key.AsSpan().ContainsAnyExcept(Bare))
        {
            output.Append(key);
        }
        else
        {
            AppendString(output, key);
        }
    }

    private static void AppendEscape(Utf8Text output, Rune rune)
    {
        _ = rune.Value switch
        {
            '\n' => output.Append("\\n"u8),
            '\r' => output.Append("\\r"u8),
            '\t' => output.Append("\\t"u8),
            <= 0xFFFF => output.Append("\\u"u8).AppendHex(rune.Value, 4),
            _ => output.Append("\\U"u8).AppendHex(rune.Value, 8),
        };
    }
}
