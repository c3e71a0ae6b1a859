using Catalogue.Model.Attacks;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Prose;

namespace Catalogue.Pages.Attacks;

/// <summary>A tool that a pattern fits, in a table.</summary>
public sealed record FittingRow(string NameHtml, string Href, string Server, string ServerHref, RiskBadge Risk, string ReasonHtml)
{
    public static FittingRow Create(FittingTool fitting, PageContext context)
    {
        var (server, tool) = fitting.Listed;
        return new FittingRow(
            HtmlText.Breakable(tool.Name),
            context.Href(Routes.Tool(server, tool)),
            server.Name,
            context.Href(Routes.Server(server)),
            Badges.Of(tool, context),
            AttackTexts.ReasonHtml(fitting.Fit, server, tool));
    }
}
