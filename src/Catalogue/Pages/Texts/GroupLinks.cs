using System.Collections.Concurrent;
using Catalogue.Descriptors;
using Catalogue.Model;
using Catalogue.Plan;

namespace Catalogue.Pages.Texts;

/// <summary>Makes the addresses of servers and categories once: lists print them with each of their tools.</summary>
internal sealed class GroupLinks
{
    private readonly ConcurrentDictionary<object, string> hrefs = new(ReferenceEqualityComparer.Instance);

    private GroupLinks()
    {
    }

    public static string Of(Server server, PageContext context) => Href(server, context);

    public static string Of(CategoryDefinition category, PageContext context) => Href(category, context);

    private static string Href(object group, PageContext context) => context.Shared(static _ => new GroupLinks()).hrefs.GetOrAdd(
        group,
        static (group, context) => context.Href(group is Server server ? Routes.Server(server) : Routes.Category(((CategoryDefinition)group).Id)),
        context);
}
