using Catalogue.Plan;

namespace Catalogue.Pages.Frames;

/// <summary>What every template may use: the site's frame and the page's.</summary>
public abstract record PageView(SiteFrame Site, PageFrame Frame);

/// <summary>A risk level as pages print it: word, number, shape and colour together.</summary>
/// <param name="Id">The word that sets shape and colour: <c>high</c>.</param>
/// <param name="Name">The word that people read: "High".</param>
/// <param name="Score">1 to 5.</param>
/// <param name="Href">The list of all tools at the level.</param>
public sealed record RiskBadge(string Id, string Name, int Score, string Href)
{
    /// <summary>The word inside a sentence: "high".</summary>
    public string Lower => Name.ToLowerInvariant();
}

/// <summary>A sentence of ours or of a descriptor, rendered.</summary>
public sealed record Sentence(string TextHtml);
