namespace Catalogue.Policies.Re2;

/// <summary>Whether a text is a regular expression of RE2's syntax, as Go 1.19 reads it.</summary>
internal static class RegexSyntax
{
    /// <summary>Checks an expression.</summary>
    /// <returns>What is wrong with it, in the engine's words; null where nothing is.</returns>
    public static string? Check(string expression)
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
