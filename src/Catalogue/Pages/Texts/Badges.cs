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
        context.Shared(static _ => new Made()).Badges.GetOrAdd(((int)level << 8) + score, static (key, context) =>
        {
            var level = (RiskLevel)(key >> 8);
            return new RiskBadge(level.Id(), context.Site.Level(level).Name, key & 0xFF, context.Href(Routes.Level(level)));
        }, context);

    /// <summary>The worst tool's badge; null for a server without tools.</summary>
    public static RiskBadge? Worst(Server server, PageContext context) =>
        server.Offered.MaxBy(tool => tool.Rating.Score) is { } worst ? Of(worst, context) : null;

    private sealed class Made
    {
        /// <summary>By level and score, both in one number: badges are asked for very often.</summary>
        public ConcurrentDictionary<int, RiskBadge> Badges { get; } = [];
    }
}
