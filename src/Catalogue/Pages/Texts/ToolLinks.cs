using System.Collections.Concurrent;
using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Plan;
using Catalogue.Prose;

namespace Catalogue.Pages.Texts;

/// <summary>A tool as other pages link to it.</summary>
/// <param name="NameHtml">Its name, with places to break it.</param>
public sealed record ToolLink(string NameHtml, string Href, RiskBadge Risk);

/// <summary>Makes the link to a tool once: lists and tools like it show it many times over.</summary>
public sealed class ToolLinks
{
    private readonly ConcurrentDictionary<Tool, ToolLink> links = new(ReferenceEqualityComparer.Instance);
    private readonly PageContext context;

    private ToolLinks(PageContext context)
    {
        this.context = context;
    }

    public static ToolLinks Shared(PageContext context) => context.Shared(static context => new ToolLinks(context));

    public static ToolLink Of(Server server, Tool tool, PageContext context) => Shared(context).Of(server, tool);

    public ToolLink Of(Server server, Tool tool) => links.TryGetValue(tool, out var link) ? link : links.GetOrAdd(tool, Make(server, tool));

    private ToolLink Make(Server server, Tool tool) =>
        new(HtmlText.Breakable(tool.Name), context.Href(Routes.Tool(server, tool)), Badges.Of(tool, context));
}
