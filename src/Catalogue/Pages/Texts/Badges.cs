using System.Collections.Concurrent;
using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Plan;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Texts;

/// <summary>Makes the badges of risk levels.</summary>
public static class Badges
{
    public static RiskBadge Of(Tool tool, PageContext context) => Of(tool.Rating.Level, tool.Rating.Score, context);

    public static RiskBadge Of(RiskLevel level, int score, PageContext context) =>
        context.Shared(static _ => new Made()).Badges.GetOrAdd((level, score), static (key, context) =>
            new RiskBadge(key.Level.Id(), context.Site.Level(key.Level).Name, key.Score, context.Href(Routes.Level(key.Level))), context);

    /// <summary>The worst tool's badge; null for a server without tools.</summary>
    public static RiskBadge? Worst(Server server, PageContext context) =>
        server.Offered.MaxBy(tool => tool.Rating.Score) is { } worst ? Of(worst, context) : null;

    private sealed class Made
    {
        public ConcurrentDictionary<(RiskLevel Level, int Score), RiskBadge> Badges { get; } = [];
    }
}
