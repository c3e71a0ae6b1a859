using System.Buffers;
using System.Text;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Writing;

/// <summary>
/// Writes text as a YAML scalar that every reader takes for that text: plain where there can be no doubt, else in double
/// quotes with escapes for all that has no shape.
/// </summary>
internal static class YamlText
{
    /// <summary>YAML bounds a key on one line to 1024 characters; a longer one needs the explicit form.</summary>
    private const int LongestPlainKey = 1000;

    /// <summary>Words that some version of YAML reads as a truth value or as null.</summary>
    private static readonly HashSet<string> MeaningfulWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "true", "false", "yes", "no", "on", "off", "y", "n",
    };

    private const int LongestMeaningfulWord = 5;

    private static readonly SearchValues<char> OfWords = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./");

    public static void AppendScalar(Utf8Text output, string text)
    {
        if (IsPlainlySafe(text))
        {
            output.Append(text);
        }
        else if (IsEasierInSingleQuotes(text))
        {
            output.Append("'"u8).Append(text).Append("'"u8);
        }
        else
        {
            QuotedText.Append(output, text, AppendEscape);
        }
    }

    /// <summary>Single quotes take backslashes and double quotes as they are, which regular expressions are full of.</summary>
    private static bool IsEasierInSingleQuotes(string text)
    {
        if (text.AsSpan().IndexOfAny('\\', '"') < 0 || text.Contains('\'', StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (!SafeRunes.IsVisible(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes <c>key:</c> and the line's end, at the indentation given.</summary>
    public static void AppendKeyLine(Utf8Text output, ReadOnlySpan<byte> indentation, string key)
    {
        output.Append(indentation);
        var start = output.Length;
        AppendScalar(output, key);
        if (output.Length - start > LongestPlainKey && Encoding.UTF8.GetCharCount(output.Written[start..]) > LongestPlainKey)
        {
            output.Insert(start, "? "u8);
            output.Append("\n"u8).Append(indentation);
        }

        output.Append(":\n"u8);
    }

    /// <summary>ASCII words that begin with a letter, an underscore or a slash can be neither numbers nor dates nor YAML's own marks.</summary>
    private static bool IsPlainlySafe(string text)
    {
        return text.Length > 0
            && (char.IsAsciiLetter(text[0]) || text[0] is '_' or '/')
            && !text.AsSpan().ContainsAnyExcept(OfWords)
            && (text.Length > LongestMeaningfulWord || !MeaningfulWords.Contains(text));
    }

    private static void AppendEscape(Utf8Text output, Rune rune)
    {
        _ = rune.Value switch
        {
            '\n' => output.Append("\\n"u8),
            '\r' => output.Append("\\r"u8),
            '\t' => output.Append("\\t"u8),
            <= 0xFF => output.Append("\\x"u8).AppendHex(rune.Value, 2),
            <= 0xFFFF => output.Append("\\u"u8).AppendHex(rune.Value, 4),
            _ => output.Append("\\U"u8).AppendHex(rune.Value, 8),
        };
    }
}
