namespace Catalogue.Policies.GoText;

/// <summary>Answers which characters stand unescaped in the engine's messages.</summary>
internal static class GoPrintable
{
    /// <summary>Where each run begins; runs of odd index are printable.</summary>
    private static readonly int[] RunStarts = Decode();

    public static bool IsPrintable(int character)
    {
        if (character < 0x7F)
        {
            return character >= ' ';
        }

        var found = Array.BinarySearch(RunStarts, character);
        return ((found < 0 ? ~found - 1 : found) & 1) == 1;
    }

    private static int[] Decode()
    {
        var starts = new List<int>();
        var start = 0;
        var length = 0;
        var shift = 0;
        foreach (var part in Convert.FromBase64String(PrintableRuns.Encoded))
        {
            length |= (part & 0x7F) << shift;
            shift += 7;
            if (part < 0x80)
            {
                starts.Add(start);
                start += length;
                length = shift = 0;
            }
        }

        return [.. starts];
    }
}
