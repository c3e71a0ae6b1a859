using Catalogue.Model;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary>Finds what a command line names, or says what was meant.</summary>
internal static class SiteLookup
{
    public static Server? Server(Site site, string name, DiagnosticBag diagnostics)
    {
        var found = site.Servers.FirstOrDefault(server => server.Slug == name || server.Descriptor.Aliases.Any(alias => alias.Value == name));
        if (found is null)
        {
            diagnostics.Add(DiagnosticKinds.UnknownServer, new SourceLocation("catalogue"),
                $"no server has the slug '{VisibleText.Of(name, 60)}'{NearestWord.Hint(name, site.Servers.Select(server => server.Slug))}; 'catalogue list' shows what there is");
        }

        return found;
    }

    public static Tool? Tool(Server server, string name, DiagnosticBag diagnostics)
    {
        var found = server.Tools.FirstOrDefault(tool => tool.Descriptor.Name.Value == name) ?? server.Tools.FirstOrDefault(tool => tool.Slug == name);
        if (found is null)
        {
            diagnostics.Add(DiagnosticKinds.UnknownTool, server.Descriptor.Location,
                $"the server has no tool '{VisibleText.Of(name, 60)}'{NearestWord.Hint(name, server.Tools.Select(tool => tool.Descriptor.Name.Value))}");
        }

        return found;
    }
}
