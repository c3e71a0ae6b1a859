using System.Text;
using Catalogue.Policies.Re2;

namespace Catalogue.Policies.Checking;

/// <summary>Where a regular expression is anchored.</summary>
/// <param name="IsAnchoredInFront">Whether every match begins with the text.</param>
/// <param name="IsAnchoredAtEnd">Whether every match ends with the text.</param>
/// <param name="HasFreeAlternation">Whether the choices of the whole expression are anchored differently.</param>
/// <param name="AnchorsLines">Whether its anchors match at line ends.</param>
/// <param name="Beginning">The literal text after the anchor in front; empty where there is none.</param>
/// <param name="IsBeginningOnly">Whether it says nothing but how the text begins.</param>
internal sealed record ExpressionOutline(
    bool IsAnchoredInFront, bool IsAnchoredAtEnd, bool HasFreeAlternation, bool AnchorsLines, string Beginning, bool IsBeginningOnly)
{
    /// <summary>Reads an expression; null where it is none.</summary>
    public static ExpressionOutline? Of(string expression)
    {
        try
        {
            return Of(new RegexParser(expression).Parse());
        }
        catch (RegexFailure)
        {
            return null;
        }
    }

    private static ExpressionOutline Of(RegexNode root)
    {
        var front = Holds(root, RegexAssertion.TextStart, atEnd: false);
        var end = Holds(root, RegexAssertion.TextEnd, atEnd: true);
        var choices = Choices(Inside(root));
        var isFree = choices.Count > 1
            && (IsMixed(choices, RegexAssertion.TextStart, atEnd: false) || IsMixed(choices, RegexAssertion.TextEnd, atEnd: true));
        var lines = (!front && Holds(root, RegexAssertion.LineStart, atEnd: false)) || (!end && Holds(root, RegexAssertion.LineEnd, atEnd: true));
        var (beginning, isAll) = front ? Literal(Inside(root)) : ("", false);
        return new ExpressionOutline(front, end, isFree, lines, beginning, isAll);
    }

    private static bool IsMixed(List<RegexNode> choices, RegexAssertion assertion, bool atEnd) =>
        choices.Exists(choice => Holds(choice, assertion, atEnd)) && !choices.TrueForAll(choice => Holds(choice, assertion, atEnd));

    private static RegexNode Inside(RegexNode node)
    {
        while (node is { Operation: RegexOperator.Capture, Parts.Count: 1 })
        {
            node = node.Parts[0];
        }

        return node;
    }

    private static List<RegexNode> Choices(RegexNode node) => node.Operation == RegexOperator.Alternation ? node.Parts : [];

    /// <summary>Whether every way through a piece begins, or ends, with an assertion.</summary>
    private static bool Holds(RegexNode node, RegexAssertion assertion, bool atEnd) => node.Operation switch
    {
        RegexOperator.Assertion => node.Assertion == assertion,
        RegexOperator.Capture => Holds(node.Parts[0], assertion, atEnd),
        RegexOperator.Alternation => node.Parts.TrueForAll(part => Holds(part, assertion, atEnd)),
        RegexOperator.Concatenation => HoldsOne(node.Parts, assertion, atEnd),
        RegexOperator.Repeat => node.Min > 0 && Holds(node.Parts[0], assertion, atEnd),
        _ => false,
    };

    /// <summary>The first piece decides, but for what matches nothing but a place.</summary>
    private static bool HoldsOne(List<RegexNode> parts, RegexAssertion assertion, bool atEnd)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            var part = parts[atEnd ? parts.Count - 1 - index : index];
            if (Holds(part, assertion, atEnd))
            {
                return true;
            }

            if (part.Operation is not (RegexOperator.Assertion or RegexOperator.Empty))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The literal text at the beginning, and whether nothing else follows.</summary>
    private static (string Text, bool IsAll) Literal(RegexNode node)
    {
        var parts = node.Operation == RegexOperator.Concatenation ? node.Parts : [node];
        var rest = parts.SkipWhile(part => part.Operation is RegexOperator.Assertion or RegexOperator.Empty).ToList();
        var text = new StringBuilder();
        foreach (var literal in rest.TakeWhile(part => part.Operation == RegexOperator.Literal))
        {
            foreach (var character in literal.Characters)
            {
                text.Append(Rune.IsValid(character) ? new Rune(character).ToString() : "");
            }
        }

        // A list of beginnings, as starts_with compiles to, says nothing else either.
        var isAll = rest.TrueForAll(part => part.Operation == RegexOperator.Literal || part is { Operation: RegexOperator.Alternation } && part.Parts.TrueForAll(choice => choice.Operation == RegexOperator.Literal));
        return (text.ToString(), isAll);
    }
}
