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

    public static ToolLink Of(Server server, Tool tool, PageContext context) =>
        context.Shared(static _ => new ToolLinks()).links.GetOrAdd(
            tool,
            static (tool, from) => new ToolLink(
                HtmlText.Breakable(tool.Name), from.context.Href(Routes.Tool(from.server, tool)), Badges.Of(tool, from.context)),
            (server, context));
}
