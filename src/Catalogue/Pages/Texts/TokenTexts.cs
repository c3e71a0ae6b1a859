using System.Globalization;
using Catalogue.Model;

namespace Catalogue.Pages.Texts;

/// <summary>Token costs in words.</summary>
public static class TokenTexts
{
    /// <summary>"about 1,204 tokens".</summary>
    public static string About(long tokens) => string.Create(CultureInfo.InvariantCulture, $"about {tokens:N0} {(tokens == 1 ? "token" : "tokens")}");

    /// <summary>"0.6 % of a 200,000-token window".</summary>
    public static string OfWindow(long tokens) => string.Create(CultureInfo.InvariantCulture, $"{Share(tokens)} of a {TokenCosts.Window:N0}-token window");

    /// <summary>"0.6 %"; what would round to nothing is "under 0.01 %".</summary>
    public static string Share(long tokens)
    {
        var share = tokens * 100.0 / TokenCosts.Window;
        return share < 0.01 ? "under 0.01 %" : string.Create(CultureInfo.InvariantCulture, $"{share:0.##} %");
    }

    /// <summary>"number 17 of 128 by cost".</summary>
    public static string Rank(int rank, int of) => string.Create(CultureInfo.InvariantCulture, $"number {rank:N0} of {of:N0} by cost");
}
