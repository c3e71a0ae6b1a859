using System.Text;

namespace Catalogue.Policies.Intercept.Re2;

/// <summary>A place in a pattern that moves forward.</summary>
internal sealed class Re2Reader(string pattern)
{
    /// <summary>Stands for a character where there is none left.</summary>
    public static readonly Rune None = Rune.ReplacementChar;

    public string Pattern { get; } = pattern;

    public int Position { get; set; }

    public bool AtEnd => Position >= Pattern.Length;

    public char Peek(int ahead = 0) => Position + ahead < Pattern.Length ? Pattern[Position + ahead] : '\0';

    /// <summary>Whether so many code units are left.</summary>
    public bool Has(int count) => Position + count <= Pattern.Length;

    public bool StartsWith(string text) => string.CompareOrdinal(Pattern, Position, text, 0, text.Length) == 0;

    /// <summary>Takes the next character; <see cref="None"/> at the end.</summary>
    public Rune Next()
    {
        if (AtEnd)
        {
            return None;
        }

        Rune.DecodeFromUtf16(Pattern.AsSpan(Position), out var rune, out var length);
        Position += length;
        return rune;
    }

    /// <summary>The text from a place up to where the reader stands.</summary>
    public string Since(int start) => Pattern[start..Position];

    public string Rest(int start) => Pattern[start..];
}
