using System.Runtime.InteropServices;

namespace Catalogue.Yaml.Reading;

/// <summary>
/// Gives equal short texts the same string: files say the same keys, words and sentences thousands of times. A text that
/// meets another in its place takes the place over, so the table stays as small as it is.
/// </summary>
public sealed class WordTable
{
    private const int LongestWord = 128;

    /// <summary>A power of two, so that a place is cut off a code and not divided.</summary>
    private const int Places = 2048;

    /// <summary>A prime near a golden section of 64 bits, which spreads the bits of what it is multiplied with.</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    [ThreadStatic]
    private static WordTable? ofThread;

    private readonly string[] words = new string[Places];

    public static WordTable OfThread => ofThread ??= new WordTable();

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestWord)
        {
            return text.ToString();
        }

        ref var word = ref words[Place(text)];
        return text.SequenceEqual(word) ? word : word = text.ToString();
    }

    /// <summary>Cheaper than the runtime's own code of a text: who chooses texts that meet gains nothing by it.</summary>
    private static int Place(ReadOnlySpan<char> text)
    {
        var code = (ulong)text.Length * Spread;
        var wide = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var four in wide)
        {
            code = (code ^ four) * Spread;
            code ^= code >> 32;
        }

        foreach (var one in text[(wide.Length * 4)..])
        {
            code = (code ^ one) * Spread;
        }

        return (int)(code >> 32) & (Places - 1);
    }
}
