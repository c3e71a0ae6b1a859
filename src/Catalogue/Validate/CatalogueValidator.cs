using Catalogue.Descriptors;
using Catalogue.Load;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Validate;

/// <summary>What only shows when files are held against one another, or a value against the rest of its tool.</summary>
public static class CatalogueValidator
{
    public static void Validate(LoadedCatalogue catalogue, DiagnosticBag diagnostics)
    {
        if (catalogue.Servers.Count == 0 && !diagnostics.HasErrors)
        {
            diagnostics.Add(DiagnosticKinds.NoServers, new SourceLocation(CatalogueLoader.ServersFolder),
                "no descriptor here; run 'catalogue new <slug>' to write the first");
        }

        TableValidator.Validate(catalogue, diagnostics);
        AttackValidator.Validate(catalogue.Attacks, catalogue.Categories, diagnostics);
        CheckServerSlugs(catalogue.Servers, diagnostics);
        foreach (var server in catalogue.Servers)
        {
            ToolValidator.Validate(server, diagnostics);
        }
    }

    private static void CheckServerSlugs(IReadOnlyList<ServerDescriptor> servers, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var server in servers.OrderBy(server => server.Location.File, StringComparer.Ordinal))
        {
            if (!owners.TryAdd(server.Slug, server.Location))
            {
                diagnostics.Add(DiagnosticKinds.DuplicateServerSlug, server.Location,
                    $"the slug '{server.Slug}' belongs to {owners[server.Slug]} already; rename one of the files");
            }
        }

        foreach (var server in servers.OrderBy(server => server.Location.File, StringComparer.Ordinal))
        {
            AliasValidator.Check(server.Aliases, "server", owners, diagnostics);
        }
    }
}
