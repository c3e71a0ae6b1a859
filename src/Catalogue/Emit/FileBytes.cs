using System.Buffers;

namespace Catalogue.Emit;

/// <summary>The bytes of a file that was read back, in an array that is lent: whoever has them last gives it back.</summary>
public readonly struct FileBytes : IDisposable
{
    private readonly byte[] array;
    private readonly int length;
    private readonly bool isLent;

    private FileBytes(byte[] array, int length, bool isLent)
    {
        this.array = array;
        this.length = length;
        this.isLent = isLent;
    }

    public ReadOnlySpan<byte> Span => array.AsSpan(0, length);

    /// <summary>Bytes that belong to somebody else and are not given back.</summary>
    public static FileBytes Of(byte[] bytes) => new(bytes, bytes.Length, isLent: false);

    /// <summary>Reads a file of the disk.</summary>
    public static FileBytes Read(string path)
    {
        using var handle = File.OpenHandle(path);
        var size = checked((int)RandomAccess.GetLength(handle));
        var lent = ArrayPool<byte>.Shared.Rent(size);
        var read = 0;
        while (read < size && RandomAccess.Read(handle, lent.AsSpan(read, size - read), read) is > 0 and var more)
        {
            read += more;
        }

        return new FileBytes(lent, read, isLent: true);
    }

    public void Dispose()
    {
        if (isLent)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }
}
