using System.Text;
using Catalogue.Policies.GoText;

namespace Catalogue.Policies.Re2;

/// <summary>Walks over an expression.</summary>
internal sealed class RegexText(string expression)
{
    public string Expression { get; } = expression;

    public int Position { get; set; }

    public bool AtEnd => Position >= Expression.Length;

    /// <summary>The character at the position; 0 at the end. Half of a large character may stand here.</summary>
    public char Current => Ahead(0);

    public char Ahead(int offset) => Position + offset < Expression.Length ? Expression[Position + offset] : '\0';

    public bool Has(int count) => Position + count <= Expression.Length;

    /// <summary>What lies between a place and the position.</summary>
    public string From(int start) => Expression[start..Position];

    public string Rest => Expression[Position..];

    public bool TryTake(char c)
    {
        var there = !AtEnd && Current == c;
        Position += there ? 1 : 0;
        return there;
    }

    /// <summary>Takes a whole character, which must be there.</summary>
    public int Take()
    {
        if (GoBytes.StrayByteAt(Expression, Position) >= 0)
        {
            throw NotText(Position, Expression.Length);
        }

        var rune = Rune.GetRuneAt(Expression, Position);
        Position += rune.Utf16SequenceLength;
        return rune.Value;
    }

    /// <summary>Refuses a piece that holds bytes which are no characters.</summary>
    public void RequireWellFormed(int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (GoBytes.StrayByteAt(Expression, index) >= 0)
            {
                throw NotText(index, end);
            }
        }
    }

    private RegexFailure NotText(int start, int end) => RegexFailure.Of("invalid UTF-8", Expression[start..end]);
}
