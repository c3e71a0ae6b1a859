using System.Buffers;
using System.Text;

namespace Catalogue.Policies.GoText;

/// <summary>
/// Text as the engine holds it: bytes that are mostly UTF-8. Here it is a string in which a byte that belongs to no
/// character stands as a lone surrogate, <c>U+DC00</c> and the byte, which no YAML text can contain otherwise.
/// </summary>
internal static class GoBytes
{
    private const char StrayByte = '\uDC00';

    /// <summary>The byte that a character stands for; below 0 where the character is a real one.</summary>
    public static int StrayByteAt(string text, int index) =>
        text[index] is >= '\uDC80' and <= '\uDCFF' && (index == 0 || !char.IsHighSurrogate(text[index - 1]))
            ? text[index] - StrayByte
            : -1;

    public static string ToText(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
            {
                text.Append(rune);
            }
            else
            {
                text.Append((char)(StrayByte + bytes[0]));
                length = 1;
            }

            bytes = bytes[length..];
        }

        return text.ToString();
    }

    public static byte[] ToBytes(string text)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> encoded = stackalloc byte[4];
        for (var index = 0; index < text.Length; index++)
        {
            if (StrayByteAt(text, index) is var stray and >= 0)
            {
                bytes.Add((byte)stray);
                continue;
            }

            var rune = Rune.GetRuneAt(text, index);
            bytes.AddRange(encoded[..rune.EncodeToUtf8(encoded)]);
            index += rune.Utf16SequenceLength - 1;
        }

        return [.. bytes];
    }

    /// <summary>The text as it may be shown: each stray byte is a replacement character.</summary>
    public static string Printable(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (StrayByteAt(text, index) >= 0)
            {
                return string.Create(text.Length, text, static (shown, from) =>
                {
                    for (var at = 0; at < from.Length; at++)
                    {
                        shown[at] = StrayByteAt(from, at) >= 0 ? '\uFFFD' : from[at];
                    }
                });
            }
        }

        return text;
    }
}
