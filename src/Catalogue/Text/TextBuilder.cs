using System.Buffers;

namespace Catalogue.Text;

/// <summary>Puts a text together in memory that is used again: pages are made of many small texts.</summary>
/// <param name="start">Where the text begins, as long as it fits: memory of the stack.</param>
public ref struct TextBuilder(Span<char> start)
{
    private Span<char> characters = start;
    private char[]? rented;
    private int length;

    /// <summary>What was put together so far; valid until more is.</summary>
    public readonly ReadOnlySpan<char> Written => characters[..length];

    /// <summary>Takes back what was put there since it had that length.</summary>
    public void CutTo(int shorter) => length = shorter;

    public void Append(char character)
    {
        if (length == characters.Length)
        {
            Grow(1);
        }

        characters[length++] = character;
    }

    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > characters.Length - length)
        {
            Grow(text.Length);
        }

        text.CopyTo(characters[length..]);
        length += text.Length;
    }

    /// <summary>Makes room behind what was put together; the caller fills all of it at once.</summary>
    public Span<char> Take(int count)
    {
        if (count > characters.Length - length)
        {
            Grow(count);
        }

        length += count;
        return characters.Slice(length - count, count);
    }

    /// <summary>The text; the builder is empty afterwards, and its memory given back.</summary>
    public override string ToString()
    {
        var text = new string(characters[..length]);
        Dispose();
        return text;
    }

    /// <summary>Gives the memory back where the text is not wanted.</summary>
    public void Dispose()
    {
        Return();
        this = default;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(length + more, characters.Length * 2));
        characters[..length].CopyTo(larger);
        Return();
        characters = rented = larger;
    }

    private readonly void Return()
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
