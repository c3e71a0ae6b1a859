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
        new(level.Id(), context.Site.Level(level).Name, score, context.Href(Routes.Level(level)));

    /// <summary>The worst tool's badge; null for a server without tools.</summary>
    public static RiskBadge? Worst(Server server, PageContext context) =>
        server.Offered.MaxBy(tool => tool.Rating.Score) is { } worst ? Of(worst, context) : null;
}
