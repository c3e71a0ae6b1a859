namespace Catalogue.Policies.GoText;

/// <summary>Base64 as Go reads it: line ends are passed over anywhere, other white space nowhere, and padding must be right.</summary>
internal static class GoBase64
{
    public static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        var plain = text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        if (plain.AsSpan().IndexOfAny(' ', '\t') >= 0)
        {
            return false;
        }

        var buffer = new byte[plain.Length];
        if (!Convert.TryFromBase64String(plain, buffer, out var length))
        {
            return false;
        }

        bytes = buffer[..length];
        return true;
    }
}
