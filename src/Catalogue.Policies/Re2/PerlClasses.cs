namespace Catalogue.Policies.Re2;

/// <summary>The classes that speak of ASCII alone: <c>\d</c>, <c>\s</c>, <c>\w</c> and those named in brackets.</summary>
internal static class PerlClasses
{
    private static readonly CharacterSet Digits = Set("09");
    private static readonly CharacterSet Spaces = Set("\t\n\f\r  ");
    private static readonly CharacterSet WordCharacters = Set("09AZ__az");

    private static readonly Dictionary<string, CharacterSet> Named = new(StringComparer.Ordinal)
    {
        ["alnum"] = Set("09AZaz"),
        ["alpha"] = Set("AZaz"),
        ["ascii"] = Set("\0\u007f"),
        ["blank"] = Set("\t\t  "),
        ["cntrl"] = Set("\0\u001f\u007f\u007f"),
        ["digit"] = Digits,
        ["graph"] = Set("!~"),
        ["lower"] = Set("az"),
        ["print"] = Set(" ~"),
        ["punct"] = Set("!/:@[`{~"),
        ["space"] = Set("\t\r  "),
        ["upper"] = Set("AZ"),
        ["word"] = WordCharacters,
        ["xdigit"] = Set("09AFaf"),
    };

    /// <summary>The set behind a letter, whether it stands for the set or for all outside it; null for other letters.</summary>
    public static CharacterSet? Find(char letter) => letter switch
    {
        'd' or 'D' => Digits,
        's' or 'S' => Spaces,
        'w' or 'W' => WordCharacters,
        _ => null,
    };

    public static CharacterSet? FindNamed(string name) => Named.GetValueOrDefault(name);

    public static bool IsWordCharacter(int character) => WordCharacters.Contains(character);

    /// <summary>Makes a set of pairs: first and last of each range.</summary>
    private static CharacterSet Set(string pairs) =>
        CharacterSet.Of(pairs.Chunk(2).Select(pair => new CharacterRange(pair[0], pair[1])));
}
