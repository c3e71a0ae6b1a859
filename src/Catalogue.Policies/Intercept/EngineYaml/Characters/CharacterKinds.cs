namespace Catalogue.Policies.Intercept.EngineYaml.Characters;

/// <summary>The kinds of character that the engine's YAML knows. 0 stands for the end of the file.</summary>
internal static class CharacterKinds
{
    public const int ByteOrderMark = 0xFEFF;

    public static bool IsBlank(int c) => c is ' ' or '\t';

    /// <summary>Line ends of YAML 1.1: also the next-line control and Unicode's two separators.</summary>
    public static bool IsBreak(int c) => c is '\n' or '\r' || IsWideBreak(c);

    /// <summary>Line ends that take more than one byte.</summary>
    public static bool IsWideBreak(int c) => c is 0x85 or 0x2028 or 0x2029;

    public static bool IsBreakOrEnd(int c) => c == 0 || IsBreak(c);

    public static bool IsBlankOrEnd(int c) => IsBlank(c) || IsBreakOrEnd(c);

    public static bool IsDigit(int c) => c is >= '0' and <= '9';

    /// <summary>What anchors, handles and directive names are made of.</summary>
    public static bool IsWord(int c) => IsDigit(c) || c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '_' or '-';
}
