using System.Buffers;
using System.Text;

namespace Catalogue.Render;

/// <summary>
/// Takes the text of a page and keeps it as UTF-8 in a buffer that is used again for the next page: a page is never a
/// string.
/// </summary>
public sealed class PageWriter : TextWriter, IBufferWriter<byte>
{
    private const int SmallestGap = 256;

    private byte[] buffer = new byte[64 * 1024];
    private int length;
    private char highSurrogate;

    public PageWriter()
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Clear()
    {
        length = 0;
        highSurrogate = '\0';
    }

    /// <summary>Takes back what was written since that much was.</summary>
    public void CutTo(int shorter)
    {
        Clear();
        length = shorter;
    }

    /// <summary>Takes bytes that were written into the gap.</summary>
    public void Advance(int count) => length += count;

    /// <summary>The gap behind what was written.</summary>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, SmallestGap));
        return buffer.AsMemory(length);
    }

    /// <inheritdoc cref="GetMemory" />
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Takes text that is UTF-8 already.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    public override void Write(char value)
    {
        if (value < 0x80 && highSurrogate == '\0')
        {
            Reserve(1);
            buffer[length++] = (byte)value;
        }
        else if (char.IsHighSurrogate(value))
        {
            highSurrogate = value;
        }
        else
        {
            ReadOnlySpan<char> pair = highSurrogate == '\0' ? [value] : [highSurrogate, value];
            highSurrogate = '\0';
            Append(pair);
        }
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (highSurrogate != '\0' && buffer.Length > 0)
        {
            Write(buffer[0]);
            buffer = buffer[1..];
        }

        Append(buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    private void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
    }

    private void Reserve(int more)
    {
        if (buffer.Length - length < more)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + more));
        }
    }
}
