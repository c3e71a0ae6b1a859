using System.Globalization;

namespace Catalogue.Text;

/// <summary>The little grammar that sentences with numbers and names need.</summary>
public static class Grammar
{
    /// <summary>"1 tool", "2 tools", with thousands parted.</summary>
    public static string Count(long number, string singular, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? singular : plural ?? singular + "s")}");

    /// <summary>The word with its article, by sound: "an Execute tool", "a URL".</summary>
    public static string WithArticle(string phrase) => $"{(BeginsWithVowelSound(phrase) ? "an" : "a")} {phrase}";

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> items, string last = "and")
    {
        if (items.Count < 2)
        {
            return items.Count == 0 ? "" : items[0];
        }

        var list = new TextBuilder(stackalloc char[256]);
        for (var index = 0; index < items.Count - 1; index++)
        {
            list.Append(index == 0 ? "" : ", ");
            list.Append(items[index]);
        }

        list.Append(' ');
        list.Append(last);
        list.Append(' ');
        list.Append(items[^1]);
        return list.ToString();
    }

    /// <summary>The sentence with exactly one mark at its end.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length == 0 ? trimmed
            : trimmed.EndsWith("..", StringComparison.Ordinal) && !trimmed.EndsWith("...", StringComparison.Ordinal) ? trimmed[..^1]
            : trimmed[^1] is '.' or '!' or '?' or '…' or '。' or ':' ? trimmed
            : trimmed + ".";
    }

    /// <summary>The phrase as it stands inside a sentence: the first letter small, unless it begins an abbreviation.</summary>
    public static string InsideSentence(string phrase) =>
        phrase.Length > 1 && char.IsUpper(phrase[0]) && !char.IsUpper(phrase[1]) ? char.ToLowerInvariant(phrase[0]) + phrase[1..] : phrase;

    /// <summary>The phrase as a sentence begins: a small letter of the alphabet becomes a capital, anything else stays.</summary>
    public static string BeginSentence(string phrase) =>
        phrase.Length > 0 && char.IsAsciiLetterLower(phrase[0]) ? char.ToUpperInvariant(phrase[0]) + phrase[1..] : phrase;

    /// <summary>Seconds in words, as a rate says them: "minute", "10 minutes", "90 seconds".</summary>
    public static string Window(int seconds) => seconds switch
    {
        1 => "second",
        60 => "minute",
        3600 => "hour",
        86_400 => "day",
        _ when seconds % 86_400 == 0 => Count(seconds / 86_400, "day"),
        _ when seconds % 3600 == 0 => Count(seconds / 3600, "hour"),
        _ when seconds % 60 == 0 => Count(seconds / 60, "minute"),
        _ => Count(seconds, "second"),
    };

    private static bool BeginsWithVowelSound(string phrase)
    {
        Span<char> lower = stackalloc char[3];
        ReadOnlySpan<char> begin = lower[..phrase.AsSpan(0, Math.Min(phrase.Length, lower.Length)).ToLowerInvariant(lower)];
        return begin.Length > 0
            && begin[0] is 'a' or 'e' or 'i' or 'o' or 'u'
            && begin is not ("uni" or "use" or "url" or "one" or ['e', 'u', ..]);
    }
}
