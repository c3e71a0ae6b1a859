namespace Catalogue.Policies.Intercept.Re2;

/// <summary>
/// Says whether the proxy's regular expression engine (Go's RE2, version 1.19) takes a pattern. .NET's own engine cannot
/// be asked: the two languages differ in both directions.
/// </summary>
internal static class Re2Syntax
{
    /// <summary>The engine's message; null where it takes the pattern.</summary>
    public static string? Check(string pattern)
    {
        try
        {
            Re2Parser.Parse(pattern);
            return null;
        }
        catch (Re2Exception exception)
        {
            return exception.Error.ToString();
        }
    }
}
