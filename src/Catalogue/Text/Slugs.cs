using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Text;

/// <summary>Makes the addresses of tools out of their names.</summary>
public static class Slugs
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaximumLength = 80;

    private const int HashDigits = 8;

    /// <summary>
    /// The name in lower case with everything but <c>a-z</c> and <c>0-9</c> as a hyphen. A name that this would leave
    /// empty, too long, equal to a device of Windows, or robbed of letters of another script is cut and gets eight
    /// hexadecimal digits of its SHA-256, so that two such names never share an address.
    /// </summary>
    public static string OfTool(string name)
    {
        var slug = string.Create(name.Length, name, static (span, source) =>
        {
            for (var index = 0; index < source.Length; index++)
            {
                span[index] = source[index] switch
                {
                    (>= 'a' and <= 'z') or (>= '0' and <= '9') => source[index],
                    >= 'A' and <= 'Z' => (char)(source[index] | 0x20),
                    _ => '-',
                };
            }
        });
        var isSafe = slug.Length is > 0 and <= MaximumLength
            && Ascii.IsValid(name)
            && slug.AsSpan().IndexOfAnyExcept('-') >= 0
            && !IsDevice(slug);
        return isSafe ? slug : WithHash(slug, name);
    }

    /// <summary>Whether Windows takes the name for a device, whatever ending it has.</summary>
    public static bool IsDevice(string name) =>
        name is "con" or "prn" or "aux" or "nul"
        || (name.Length == 4 && char.IsAsciiDigit(name[3]) && (name.StartsWith("com", StringComparison.Ordinal) || name.StartsWith("lpt", StringComparison.Ordinal)));

    private static string WithHash(string slug, string name)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashDigits];
        var kept = slug[..Math.Min(slug.Length, MaximumLength - HashDigits - 1)].Trim('-');
        return kept.Length == 0 ? hash : $"{kept}-{hash}";
    }
}
