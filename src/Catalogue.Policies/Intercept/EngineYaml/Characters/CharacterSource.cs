using System.Buffers;

namespace Catalogue.Policies.Intercept.EngineYaml.Characters;

/// <summary>
/// Decodes a file in the steps in which the engine does. The steps can be seen from outside: a bad byte is reported when
/// its step is read, before or after a mistake of grammar, and a byte order mark is looked for at the start of a step.
/// </summary>
internal sealed class CharacterSource : IDisposable
{
    /// <summary>The engine reads the file in pieces of this many bytes.</summary>
    private const int PieceLength = 512;

    private static readonly SearchValues<byte> Plain = SearchValues.Create([(byte)'\n', .. Enumerable.Range(0x20, 0x7F - 0x20).Select(c => (byte)c)]);

    private readonly byte[] bytes;
    private readonly int length;
    private int[] characters;
    private FileEncoding encoding;
    private int pieceStart;
    private int pieceEnd;
    private bool atEnd;

    public CharacterSource(ReadOnlySpan<byte> file)
    {
        file = file.IsEmpty ? "\n"u8 : file;
        length = file.Length;
        bytes = ArrayPool<byte>.Shared.Rent(length);
        file.CopyTo(bytes);
        characters = ArrayPool<int>.Shared.Rent(length + 8);
    }

    /// <summary>How many characters are decoded; the end of the file counts as a character 0 each time it is reached.</summary>
    public int Count { get; private set; }

    /// <summary>The character at an index; 0 beyond the file.</summary>
    public int this[int index] => index < Count ? characters[index] : 0;

    /// <summary>Decodes pieces until so many characters are there or the file ends.</summary>
    public void ReadTo(int count)
    {
        if (encoding == FileEncoding.Unknown)
        {
            DetermineEncoding();
        }

        var first = true;
        while (Count < count)
        {
            if (!first || pieceStart == pieceEnd)
            {
                NextPiece();
            }

            first = false;
            DecodePiece();
            if (atEnd)
            {
                Add(0);
                return;
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<int>.Shared.Return(characters);
    }

    private void DetermineEncoding()
    {
        while (!atEnd && pieceEnd - pieceStart < 3)
        {
            NextPiece();
        }

        var start = bytes.AsSpan(pieceStart, pieceEnd - pieceStart);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            encoding = FileEncoding.Utf16LittleEndian;
            pieceStart += 2;
        }
        else if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            encoding = FileEncoding.Utf16BigEndian;
            pieceStart += 2;
        }
        else
        {
            encoding = FileEncoding.Utf8;
            pieceStart += start.StartsWith("\uFEFF"u8) ? 3 : 0;
        }
    }

    /// <summary>Takes more bytes, up to a whole piece, behind those that are not decoded yet.</summary>
    private void NextPiece()
    {
        if (pieceEnd - pieceStart == PieceLength)
        {
            return;
        }

        atEnd |= pieceEnd == length;
        pieceEnd = Math.Min(length, pieceStart + PieceLength);
    }

    private void DecodePiece()
    {
        while (pieceStart < pieceEnd)
        {
            var rest = bytes.AsSpan(pieceStart, pieceEnd - pieceStart);
            if (encoding == FileEncoding.Utf8 && rest[0] is (>= 0x20 and <= 0x7E) or (byte)'\n')
            {
                DecodePlain(rest);
                continue;
            }

            var decoded = encoding == FileEncoding.Utf8
                ? ByteDecoding.Utf8(rest)
                : ByteDecoding.Utf16(rest, encoding == FileEncoding.Utf16BigEndian);
            if (decoded.Problem is not null)
            {
                throw YamlFailure.At(LastPlace(), decoded.Problem);
            }

            if (decoded.Width == 0)
            {
                if (atEnd)
                {
                    throw YamlFailure.At(LastPlace(), ByteDecoding.CutOff(encoding != FileEncoding.Utf8, rest.Length));
                }

                return;
            }

            if (!ByteDecoding.IsAllowed(decoded.Value))
            {
                throw YamlFailure.At(LastPlace(), "control characters are not allowed");
            }

            pieceStart += decoded.Width;
            Add(decoded.Value);
        }
    }

    /// <summary>Takes the first bytes that are a character each and allowed: nearly all of nearly every file.</summary>
    private void DecodePlain(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAnyExcept(Plain);
        rest = end < 0 ? rest : rest[..end];
        Reserve(rest.Length);
        var decoded = characters.AsSpan(Count, rest.Length);
        for (var index = 0; index < rest.Length; index++)
        {
            decoded[index] = rest[index];
        }

        pieceStart += rest.Length;
        Count += rest.Length;
    }

    private void Add(int character)
    {
        Reserve(1);
        characters[Count++] = character;
    }

    private void Reserve(int more)
    {
        if (Count + more > characters.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(Math.Max(Count + more, characters.Length * 2));
            characters.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<int>.Shared.Return(characters);
            characters = larger;
        }
    }

    /// <summary>The place behind the last character that could be decoded.</summary>
    private Place LastPlace()
    {
        var line = 0;
        var lineStart = 0;
        for (var index = 0; index < Count; index++)
        {
            if (CharacterKinds.IsBreak(characters[index]) && !(characters[index] == '\r' && this[index + 1] == '\n'))
            {
                line++;
                lineStart = index + 1;
            }
        }

        return new Place(Count, line, Count - lineStart);
    }
}
