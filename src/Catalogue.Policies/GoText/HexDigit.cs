namespace Catalogue.Policies.GoText;

internal static class HexDigit
{
    /// <summary>The value of a hexadecimal digit; below 0 where it is none.</summary>
    public static int Value(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };
}
