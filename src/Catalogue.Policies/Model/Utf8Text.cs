using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Catalogue.Policies.Model;

/// <summary>
/// Text of a file that is being put together, as UTF-8 from the start: what goes to disk is never a string. The bytes come
/// from a pool and go back to it. Halves of surrogate pairs become U+FFFD.
/// </summary>
public sealed class Utf8Text : IDisposable
{
    private const int Smallest = 1024;

    private byte[] bytes;
    private int length;

    public Utf8Text(int capacity = Smallest) => bytes = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, Smallest));

    public int Length => length;

    /// <summary>What was appended since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    /// <summary>Appends UTF-8 as it is.</summary>
    public Utf8Text Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Gap(text.Length));
        length += text.Length;
        return this;
    }

    public Utf8Text Append(ReadOnlySpan<char> text)
    {
        length += Encoding.UTF8.GetBytes(text, Gap(text.Length * 3));
        return this;
    }

    public Utf8Text Append(string text) => Append(text.AsSpan());

    public Utf8Text Append(Rune rune)
    {
        length += rune.EncodeToUtf8(Gap(4));
        return this;
    }

    public Utf8Text Append(int number)
    {
        Utf8Formatter.TryFormat(number, Gap(11), out var written);
        length += written;
        return this;
    }

    /// <summary>Appends a number in hexadecimal, in capitals.</summary>
    /// <param name="digits">How many digits there are at least.</param>
    public Utf8Text AppendHex(int number, byte digits)
    {
        Utf8Formatter.TryFormat(number, Gap(16), out var written, new StandardFormat('X', digits));
        length += written;
        return this;
    }

    /// <summary>Puts UTF-8 before what stands at a place.</summary>
    public void Insert(int at, ReadOnlySpan<byte> text)
    {
        _ = Gap(text.Length);
        bytes.AsSpan(at, length - at).CopyTo(bytes.AsSpan(at + text.Length));
        text.CopyTo(bytes.AsSpan(at));
        length += text.Length;
    }

    public override string ToString() => Encoding.UTF8.GetString(Written);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        (bytes, length) = ([], 0);
    }

    private Span<byte> Gap(int more)
    {
        if (bytes.Length - length < more)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + more));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        return bytes.AsSpan(length);
    }
}
