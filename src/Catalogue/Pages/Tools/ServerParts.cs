using System.Collections.Concurrent;
using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Text;

namespace Catalogue.Pages.Tools;

/// <summary>What the pages of a server's tools have alike.</summary>
/// <param name="Trail">The steps above the tool, from the list of servers.</param>
/// <param name="Files">The policy files of which a page shows its tool's part.</param>
internal sealed record ServerParts(
    Server Server,
    string Href,
    string ProxyUrlName,
    string? Repository,
    string? RepositoryUrl,
    string RatedFrom,
    string ToolCount,
    IReadOnlyList<Crumb> Trail,
    IReadOnlyList<ServerFile> Files,
    string RunCommand,
    string RunNote,
    ContactView Contact)
{
    /// <summary>Made once for all tools of the server that a thread makes pages of one after another.</summary>
    public static ServerParts Of(Server server, PageContext context)
    {
        var latest = context.Shared(static _ => new Latest()).ByThread;
        var thread = Environment.CurrentManagedThreadId;
        if (!latest.TryGetValue(thread, out var parts) || !ReferenceEquals(parts.Server, server))
        {
            latest[thread] = parts = Create(server, context);
        }

        return parts;
    }

    private static ServerParts Create(Server server, PageContext context)
    {
        var site = context.Site;
        var href = context.Href(Routes.Server(server));
        var repository = server.Descriptor.Repository;
        return new ServerParts(
            server,
            href,
            PageTexts.RepositoryName(site.Settings.Proxy.Repository),
            repository is null ? null : PageTexts.RepositoryName(repository),
            repository is null ? null : PageTexts.RepositoryUrl(repository),
            PageTexts.RatedFrom(server.Descriptor.Source),
            Grammar.Count(server.Policy.Tools.Count, "tool"),
            [PageFrame.Step(context, "Servers", Routes.Servers), new Crumb(server.Name, Routes.Server(server), href)],
            [.. Formats(site).Select(format => ServerFile.Of(server, format, context))],
            RunTexts.Command(server, site),
            RunTexts.Note(server),
            Contacts.Of(server, context));
    }

    /// <summary>A tool's page shows the file to run and the portable form; the server's page has all.</summary>
    private static IEnumerable<PolicyFormat> Formats(Site site) =>
        new[] { site.RecommendedFormat, PolicyFormats.Portable }
            .Distinct()
            .Where(format => site.Settings.Formats.Contains(format.Id, StringComparer.Ordinal));

    /// <summary>One for each thread, not for each server: what is kept does not grow with the site.</summary>
    private sealed class Latest
    {
        public ConcurrentDictionary<int, ServerParts> ByThread { get; } = [];
    }
}

/// <summary>A server's recommended file in one format.</summary>
internal sealed record ServerFile(PolicyFormat Format, string Name, string Href)
{
    public static ServerFile Of(Server server, PolicyFormat format, PageContext context)
    {
        var name = format.FileName(server.Slug, PolicyPreset.Recommended);
        return new ServerFile(format, name, context.Href(Routes.PolicyFile(name)));
    }
}
