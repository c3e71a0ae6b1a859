namespace Catalogue.Text;

/// <summary>
/// Splits names and sentences into lower-case words: <c>TwilioApiV2010--CreateCall</c> is twilio, api, v2010, create,
/// call. Digits stay with the letters before them, so <c>sha256</c> and <c>s3</c> remain words.
/// </summary>
public static class WordSplitter
{
    public static string[] Split(string text)
    {
        var words = new List<string>();
        var from = 0;
        while (Next(text, ref from) is { IsEmpty: false } word)
        {
            words.Add(word.Length == text.Length ? text.ToLowerInvariant() : word.ToString().ToLowerInvariant());
        }

        return [.. words];
    }

    /// <summary>The next word as it stands in the text, in whatever case; empty where there is none any more.</summary>
    /// <param name="from">Where to look from; behind the word afterwards.</param>
    public static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, ref int from)
    {
        var start = from;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && (end == start || !BeginsWord(text, end)))
        {
            end++;
        }

        from = end;
        return text[start..end];
    }

    /// <summary>A capital after a small letter or digit, or the last capital of a run before a small letter (URLPath).</summary>
    private static bool BeginsWord(ReadOnlySpan<char> text, int index) =>
        char.IsUpper(text[index])
        && (!char.IsUpper(text[index - 1])
            || (index + 1 < text.Length && char.IsLower(text[index + 1]) && !IsPluralEnding(text, index + 1)));

    /// <summary>The s of <c>URLs</c> and <c>IDs</c> belongs to the capitals before it.</summary>
    private static bool IsPluralEnding(ReadOnlySpan<char> text, int index) =>
        text[index] == 's' && (index + 1 == text.Length || !char.IsLower(text[index + 1]));
}
