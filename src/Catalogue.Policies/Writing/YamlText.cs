using System.Globalization;
using System.Text;

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

    public static void AppendScalar(StringBuilder output, string text)
    {
        if (IsPlainlySafe(text))
        {
            output.Append(text);
        }
        else if (IsEasierInSingleQuotes(text))
        {
            output.Append('\'').Append(text).Append('\'');
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
    public static void AppendKeyLine(StringBuilder output, string indentation, string key)
    {
        output.Append(indentation);
        var start = output.Length;
        AppendScalar(output, key);
        if (output.Length - start > LongestPlainKey)
        {
            output.Insert(start, "? ").Append('\n').Append(indentation);
        }

        output.Append(":\n");
    }

    /// <summary>ASCII words that begin with a letter, an underscore or a slash can be neither numbers nor dates nor YAML's own marks.</summary>
    private static bool IsPlainlySafe(string text)
    {
        if (text.Length == 0 || !(char.IsAsciiLetter(text[0]) || text[0] is '_' or '/'))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.' or '/'))
            {
                return false;
            }
        }

        return !MeaningfulWords.Contains(text);
    }

    private static void AppendEscape(StringBuilder output, Rune rune)
    {
        _ = rune.Value switch
        {
            '\n' => output.Append("\\n"),
            '\r' => output.Append("\\r"),
            '\t' => output.Append("\\t"),
            <= 0xFF => output.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:X2}"),
            <= 0xFFFF => output.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
            _ => output.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
        };
    }
}
