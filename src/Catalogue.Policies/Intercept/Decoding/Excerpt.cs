using Catalogue.Policies.GoText;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>The piece of a value that messages of type show: of more than ten bytes the first seven.</summary>
internal static class Excerpt
{
    private const int LongestWhole = 10;
    private const int CutLength = 7;

    public static string Of(string value)
    {
        var bytes = GoBytes.ToBytes(value);
        return bytes.Length <= LongestWhole ? $"`{value}`" : $"`{GoBytes.ToText(bytes.AsSpan(0, CutLength))}...`";
    }
}
