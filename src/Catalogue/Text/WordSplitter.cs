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
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isPart = index < text.Length && char.IsLetterOrDigit(text[index]);
            if (start >= 0 && (!isPart || BeginsWord(text, index)))
            {
                words.Add(text[start..index].ToLowerInvariant());
                start = -1;
            }

            if (isPart && start < 0)
            {
                start = index;
            }
        }

        return [.. words];
    }

    /// <summary>A capital after a small letter or digit, or the last capital of a run before a small letter (URLPath).</summary>
    private static bool BeginsWord(string text, int index) =>
        char.IsUpper(text[index])
        && (!char.IsUpper(text[index - 1])
            || (index + 1 < text.Length && char.IsLower(text[index + 1]) && !IsPluralEnding(text, index + 1)));

    /// <summary>The s of <c>URLs</c> and <c>IDs</c> belongs to the capitals before it.</summary>
    private static bool IsPluralEnding(string text, int index) =>
        text[index] == 's' && (index + 1 == text.Length || !char.IsLower(text[index + 1]));
}
