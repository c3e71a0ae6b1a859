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

    private readonly byte[] bytes;
    private readonly int length;
    private int[] characters;
    private Encoding encoding;
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

    private enum Encoding
    {
        Unknown,
        Utf8,
        Utf16LittleEndian,
        Utf16BigEndian,
    }

    /// <summary>How many characters are decoded; the end of the file counts as a character 0 each time it is reached.</summary>
    public int Count { get; private set; }

    /// <summary>The character at an index; 0 beyond the file.</summary>
    public int this[int index] => index < Count ? characters[index] : 0;

    /// <summary>Decodes pieces until so many characters are there or the file ends.</summary>
    public void ReadTo(int count)
    {
        if (encoding == Encoding.Unknown)
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
            encoding = Encoding.Utf16LittleEndian;
            pieceStart += 2;
        }
        else if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            encoding = Encoding.Utf16BigEndian;
            pieceStart += 2;
        }
        else
        {
            encoding = Encoding.Utf8;
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
            // Almost every character of almost every file is one byte of these, and needs no more than this.
            if (encoding == Encoding.Utf8 && bytes[pieceStart] is (>= 0x20 and <= 0x7E) or (byte)'\n')
            {
                Add(bytes[pieceStart++]);
                continue;
            }

            var rest = bytes.AsSpan(pieceStart, pieceEnd - pieceStart);
            var decoded = encoding == Encoding.Utf8
                ? ByteDecoding.Utf8(rest)
                : ByteDecoding.Utf16(rest, encoding == Encoding.Utf16BigEndian);
            if (decoded.Problem is not null)
            {
                throw YamlFailure.At(LastPlace(), decoded.Problem);
            }

            if (decoded.Width == 0)
            {
                if (atEnd)
                {
                    throw YamlFailure.At(LastPlace(), ByteDecoding.CutOff(encoding != Encoding.Utf8, rest.Length));
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

    private void Add(int character)
    {
        if (Count == characters.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(characters.Length * 2);
            characters.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(characters);
            characters = larger;
        }

        characters[Count++] = character;
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
