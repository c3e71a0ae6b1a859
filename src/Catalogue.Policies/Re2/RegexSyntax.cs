namespace Catalogue.Policies.Re2;

/// <summary>Whether a text is a regular expression of RE2's syntax, as Go 1.19 reads it.</summary>
internal static class RegexSyntax
{
    /// <summary>Longer expressions are not remembered.</summary>
    private const int LongestKept = 256;

    /// <summary>What was found of a few expressions: most files have the same ones, placeholders above all, many times.</summary>
    [ThreadStatic]
    private static (string Expression, string? Problem)[]? known;

    /// <summary>Checks an expression.</summary>
    /// <returns>What is wrong with it, in the engine's words; null where nothing is.</returns>
    public static string? Check(string expression)
    {
        if (expression.Length > LongestKept)
        {
            return Parse(expression);
        }

        known ??= new (string, string?)[64];
        ref var kept = ref known[(uint)expression.GetHashCode(StringComparison.Ordinal) % (uint)known.Length];
        if (kept.Expression != expression)
        {
            kept = (expression, Parse(expression));
        }

        return kept.Problem;
    }

    private static string? Parse(string expression)
    {
        try
        {
            _ = new RegexParser(expression).Parse();
            return null;
        }
        catch (RegexFailure failure)
        {
            return failure.Message;
        }
    }
}
