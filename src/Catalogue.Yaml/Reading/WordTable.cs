namespace Catalogue.Yaml.Reading;

/// <summary>
/// Gives equal short texts the same string: files say the same keys and words thousands of times. A text that meets
/// another in its place takes the place over, so the table stays as small as it is.
/// </summary>
internal sealed class WordTable
{
    private const int LongestWord = 32;

    [ThreadStatic]
    private static WordTable? ofThread;

    private readonly string[] words = new string[1024];

    public static WordTable OfThread => ofThread ??= new WordTable();

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestWord)
        {
            return text.ToString();
        }

        ref var word = ref words[(uint)string.GetHashCode(text, StringComparison.Ordinal) % (uint)words.Length];
        return text.SequenceEqual(word) ? word : word = text.ToString();
    }
}
