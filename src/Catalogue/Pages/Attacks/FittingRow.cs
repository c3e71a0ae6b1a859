using Catalogue.Model.Attacks;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;

namespace Catalogue.Pages.Attacks;

/// <summary>A tool that a pattern fits, in a table.</summary>
public sealed record FittingRow(string NameHtml, string Href, string Server, string ServerHref, RiskBadge Risk, string ReasonHtml)
{
    public static FittingRow Create(FittingTool fitting, PageContext context)
    {
        var (server, tool) = fitting.Listed;
        var link = ToolLinks.Of(server, tool, context);
        return new FittingRow(
            link.NameHtml,
            link.Href,
            server.Name,
            GroupLinks.Of(server, context),
            link.Risk,
            AttackTexts.ReasonHtml(fitting.Fit, server, tool));
    }
}
