using System.Text;

namespace Catalogue.Policies.Re2;

/// <summary>
/// A short text that an expression is likely to match: the first way of each alternative, as few repetitions as may be.
/// Assertions are passed over, so whoever uses the text asks the matcher first.
/// </summary>
internal static class RegexSample
{
    private const int LongestText = 500;

    /// <summary>What to take of a set, if it is there: characters that are themselves everywhere.</summary>
    private static readonly int[] Preferred = ['a', 'A', '1', '-', '_', '.'];

    /// <summary>A text; null where it would be very long.</summary>
    public static string? Of(string expression)
    {
        var text = new StringBuilder();
        return Append(text, new RegexParser(expression).Parse()) ? text.ToString() : null;
    }

    private static bool Append(StringBuilder text, RegexNode node)
    {
        switch (node.Operation)
        {
            case RegexOperator.Literal:
                return node.Characters.TrueForAll(character => Append(text, character));
            case RegexOperator.Class or RegexOperator.AnyCharacter:
                return node.Set.Ranges.Count > 0 && Append(text, Array.Find(Preferred, node.Set.Contains) is var liked and not 0 ? liked : node.Set.First);
            case RegexOperator.Alternation:
                return Append(text, node.Parts[0]);
            case RegexOperator.Star or RegexOperator.PlusOrQuest or RegexOperator.Repeat:
                for (var copy = 0; copy < node.Min; copy++)
                {
                    if (!Append(text, node.Parts[0]))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return node.Parts.TrueForAll(part => Append(text, part));
        }
    }

    private static bool Append(StringBuilder text, int character)
    {
        if (text.Length >= LongestText || !Rune.IsValid(character))
        {
            return false;
        }

        text.Append(new Rune(character));
        return true;
    }
}
