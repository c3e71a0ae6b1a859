namespace Catalogue.Policies.Intercept.EngineYaml.Characters;

/// <summary>How a single character is taken from bytes.</summary>
/// <param name="Value">The character.</param>
/// <param name="Width">Its bytes; 0 where the bytes at hand end before it does.</param>
/// <param name="Problem">What is wrong with the bytes; null where they are well-formed.</param>
internal readonly record struct DecodedCharacter(int Value, int Width, string? Problem = null)
{
    public static DecodedCharacter Incomplete => default;

    public static DecodedCharacter Wrong(string problem) => new(0, 0, problem);
}

/// <summary>The three encodings that the engine reads, with its words for what it does not.</summary>
internal static class ByteDecoding
{
    public static DecodedCharacter Utf8(ReadOnlySpan<byte> bytes)
    {
        var lead = bytes[0];
        if (lead < 0x80)
        {
            return new DecodedCharacter(lead, 1);
        }

        var width = lead switch
        {
            >= 0xC0 and < 0xE0 => 2,
            >= 0xE0 and < 0xF0 => 3,
            >= 0xF0 and < 0xF8 => 4,
            _ => 0,
        };
        if (width == 0)
        {
            return DecodedCharacter.Wrong("invalid leading UTF-8 octet");
        }

        return bytes.Length < width ? DecodedCharacter.Incomplete : Sequence(bytes[..width]);
    }

    public static DecodedCharacter Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        if (bytes.Length < 2)
        {
            return DecodedCharacter.Incomplete;
        }

        var value = Unit(bytes, bigEndian);
        if ((value & 0xFC00) == 0xDC00)
        {
            return DecodedCharacter.Wrong("unexpected low surrogate area");
        }

        if ((value & 0xFC00) != 0xD800)
        {
            return new DecodedCharacter(value, 2);
        }

        if (bytes.Length < 4)
        {
            return DecodedCharacter.Incomplete;
        }

        var low = Unit(bytes[2..], bigEndian);
        return (low & 0xFC00) == 0xDC00
            ? new DecodedCharacter(0x10000 + ((value & 0x3FF) << 10) + (low & 0x3FF), 4)
            : DecodedCharacter.Wrong("expected low surrogate area");
    }

    /// <summary>What the engine says of a file that ends inside a character.</summary>
    public static string CutOff(bool utf16, int remaining) =>
        !utf16 ? "incomplete UTF-8 octet sequence"
        : remaining < 2 ? "incomplete UTF-16 character"
        : "incomplete UTF-16 surrogate pair";

    /// <summary>The characters that YAML 1.1 allows in a file.</summary>
    public static bool IsAllowed(int c) => c switch
    {
        '\t' or '\n' or '\r' or 0x85 => true,
        >= 0x20 and <= 0x7E => true,
        >= 0xA0 and <= 0xD7FF => true,
        >= 0xE000 and <= 0xFFFD => true,
        _ => c is >= 0x10000 and <= 0x10FFFF,
    };

    private static DecodedCharacter Sequence(ReadOnlySpan<byte> bytes)
    {
        var value = bytes[0] & (0x7F >> bytes.Length);
        foreach (var trail in bytes[1..])
        {
            if ((trail & 0xC0) != 0x80)
            {
                return DecodedCharacter.Wrong("invalid trailing UTF-8 octet");
            }

            value = (value << 6) + (trail & 0x3F);
        }

        var smallest = bytes.Length switch { 2 => 0x80, 3 => 0x800, _ => 0x10000 };
        if (value < smallest)
        {
            return DecodedCharacter.Wrong("invalid length of a UTF-8 sequence");
        }

        return value is >= 0xD800 and <= 0xDFFF or > 0x10FFFF
            ? DecodedCharacter.Wrong("invalid Unicode character")
            : new DecodedCharacter(value, bytes.Length);
    }

    private static int Unit(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? (bytes[0] << 8) + bytes[1] : bytes[0] + (bytes[1] << 8);
}
