using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Text;

namespace Catalogue.Pages.Lists;

/// <summary>A tool in a table.</summary>
public sealed record ToolRow(
    string Name,
    string NameHtml,
    string Href,
    RiskBadge Risk,
    string Server,
    string ServerHref,
    string Category,
    string CategoryHref,
    string Signals,
    string Policy,
    bool IsGone)
{
    public static ToolRow Create(ListedTool listed, PageContext context)
    {
        var (server, tool) = listed;
        var link = ToolLinks.Of(server, tool, context);
        return new ToolRow(
            tool.Name,
            link.NameHtml,
            link.Href,
            link.Risk,
            server.Name,
            GroupLinks.Of(server, context),
            tool.Category.Name,
            GroupLinks.Of(tool.Category, context),
            SignalNames(tool),
            PolicyWords.Short(tool.Policy),
            tool.IsGone);
    }

    /// <summary>The names of its signals; most tools have one at most.</summary>
    private static string SignalNames(Tool tool) => tool.Rating.Signals switch
    {
        [] => "",
        [var only] => Grammar.InsideSentence(only.Signal.Name),
        var several => string.Join(", ", several.Select(signal => Grammar.InsideSentence(signal.Signal.Name))),
    };
}
