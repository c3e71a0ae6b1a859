using Catalogue.Descriptors;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Validate.Lint;

/// <summary>What a careful reviewer would ask about in descriptors that are valid.</summary>
public static class CatalogueLint
{
    /// <summary>Two servers with fewer tools may well have the same names by chance.</summary>
    private const int FewestShared = 3;

    public static void Check(IReadOnlyList<ServerDescriptor> servers, ClassificationTable table, DiagnosticBag diagnostics)
    {
        CheckToolSets(servers, diagnostics);
        foreach (var tool in servers.SelectMany(server => server.Tools))
        {
            CheckName(tool, diagnostics);
            CheckOrders(tool, table, diagnostics);
            if (tool.Description is { } description && RestatedName.Is(tool.Name, description))
            {
                diagnostics.Add(DiagnosticKinds.RestatesName, tool.Location,
                    $"the description of '{VisibleText.Of(tool.Name, 60)}' only says its name again; say what it does to what, and what a caller should know");
            }
        }
    }

    private static void CheckToolSets(IReadOnlyList<ServerDescriptor> servers, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, List<ServerDescriptor>>(StringComparer.Ordinal);
        foreach (var server in servers.Where(server => server.Tools.Count >= FewestShared).OrderBy(server => server.Slug, StringComparer.Ordinal))
        {
            var key = string.Join('\n', server.Tools.Select(tool => tool.Name.Value).Order(StringComparer.Ordinal));
            if (!owners.TryGetValue(key, out var known))
            {
                owners[key] = known = [];
            }

            if (known.Find(other => !AreDifferentPackages(other.Package, server.Package)) is { } twin)
            {
                diagnostics.Add(DiagnosticKinds.SameToolSet, server.Location,
                    $"the server has exactly the {Grammar.Count(server.Tools.Count, "tool")} of '{twin.Slug}'; if the two are one, keep one file and make the other slug an alias");
            }

            known.Add(server);
        }
    }

    /// <summary>A fork keeps its tools and is a server of its own: who installs one has not installed the other.</summary>
    private static bool AreDifferentPackages(PackageDescriptor? one, PackageDescriptor? other) =>
        one is not null && other is not null && (one.Registry != other.Registry || one.Name != other.Name);

    private static void CheckName(ToolDescriptor tool, DiagnosticBag diagnostics)
    {
        var name = tool.Name.Value;
        var what = name.StartsWith('-') || name.StartsWith('$') || name.AsSpan().IndexOfAny("=<>{}[]()`|\"") >= 0 ? "an argument"
            : name.StartsWith('#') || name.EndsWith(':') || name.EndsWith('.') || name.Count(char.IsWhiteSpace) > 1 ? "a heading or a sentence"
            : null;
        if (what is not null)
        {
            diagnostics.Add(DiagnosticKinds.NameLooksWrong, tool.Location,
                $"the name '{VisibleText.Of(name, 60)}' looks like {what}, not like a tool; check it against what the server says");
        }
    }

    private static void CheckOrders(ToolDescriptor tool, ClassificationTable table, DiagnosticBag diagnostics)
    {
        // A person who wrote evidence has read the server's words; the question is answered.
        if (tool.Evidence.Count == 0 && tool.Declared is { } declared && (declared.GivesOrders || table.FindOrder(declared.Description) is not null))
        {
            var words = table.FindOrder(declared.Description) is { } found ? $" (\"{found}\")" : "";
            diagnostics.Add(DiagnosticKinds.OrdersModel, tool.Location,
                $"the server's words on '{VisibleText.Of(tool.Name, 60)}' give the model orders{words}; read them, and say in 'evidence' what they are after");
        }
    }
}
