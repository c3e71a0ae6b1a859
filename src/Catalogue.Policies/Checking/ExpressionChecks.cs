using Catalogue.Policies.Re2;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Checking;

/// <summary>What a regular expression lets through that its writer did not think of.</summary>
internal static class ExpressionChecks
{
    /// <summary>Looks at one expression; one that is none is left to the format's own rules.</summary>
    /// <param name="what">The expression in the sentence: "the expression on args.path".</param>
    public static void Check(string expression, string what, FilePlace place, WarningList warnings)
    {
        if (ExpressionOutline.Of(expression) is not { } outline)
        {
            return;
        }

        if (outline.HasFreeAlternation)
        {
            warnings.Add(PolicyWarningKinds.ExpressionFreeAlternation, place,
                $"{what} is not anchored in each of its choices: the bar divides all of it, anchors too, so a part of the text is enough; write ^(?:one|two)$");
        }
        else if (outline.AnchorsLines)
        {
            warnings.Add(PolicyWarningKinds.ExpressionUnanchored, place,
                $"{what} has the flag m, so ^ and $ match at every line and one line of the text is enough; remove the flag");
        }
        else if (!outline.IsAnchoredInFront)
        {
            warnings.Add(PolicyWarningKinds.ExpressionUnanchored, place, outline.IsAnchoredAtEnd
                ? $"{what} has no ^, so anything may stand before it; write ^ in front"
                : $"{what} has no anchors and holds wherever a part of the text matches; write ^ in front and $ at the end");
        }
        else if (PrefixEscape.Of(expression, outline.Beginning) is { } escape)
        {
            warnings.Add(PolicyWarningKinds.PrefixUnbounded, place, $"{what} {escape}");
        }
        else if (!outline.IsAnchoredAtEnd && !outline.IsBeginningOnly)
        {
            warnings.Add(PolicyWarningKinds.ExpressionUnanchored, place, $"{what} has no $, so anything may follow it; write $ at the end");
        }
    }
}

/// <summary>What gets past a check of how a text begins.</summary>
internal static class PrefixEscape
{
    /// <summary>Says how an expression can be got past, to follow its name; null where it cannot be in these ways.</summary>
    /// <param name="beginning">The text that it begins with.</param>
    public static string? Of(string expression, string beginning)
    {
        if (!beginning.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        var matcher = RegexMatcher.Of(expression);
        return Of(beginning, matcher.IsMatch);
    }

    /// <summary>The same for any check of a text.</summary>
    public static string? Of(string beginning, Func<string, bool> passes)
    {
        var scheme = beginning.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            var folder = beginning.EndsWith('/') ? beginning : beginning + "/";
            return passes(folder + "../x") && passes(folder + "../../../x")
                ? "lets .. lead out of the folder; write under in the portable form and compile it, or let no name begin with two dots"
                : null;
        }

        var host = beginning[(scheme + "://".Length)..];
        return host.Length > 0 && !host.Contains('/', StringComparison.Ordinal) && (passes(beginning + ".evil.example/") || passes(beginning + "@evil.example/"))
            ? "lets a longer host name follow, such as one that ends in .evil.example; write hosts in the portable form and compile it, or end the host with /"
            : null;
    }
}
