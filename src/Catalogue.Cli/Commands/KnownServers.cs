using System.CommandLine;
using Catalogue.Build;
using Catalogue.Model;
using Catalogue.Policies.Model;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary>What the catalogue knows of a server that a command line names, for holding policy files against it.</summary>
internal static class KnownServers
{
    /// <summary>What a server is wanted for where a file only asks for "required arguments".</summary>
    public const string SaysRequired = "whose schemas say which arguments are required";

    /// <summary>The option that names the server.</summary>
    /// <param name="use">What it is wanted for, to follow a comma.</param>
    public static Option<string?> Option(string use) => new("--server")
    {
        Description = $"The slug of the server that the file is for, {use}.",
        HelpName = "slug",
    };

    /// <summary>Loads the catalogue and takes the server out of it.</summary>
    /// <returns>Null where there is no such server, which is reported.</returns>
    public static KnownServer? Load(Terminal terminal, string root, string slug, DiagnosticBag diagnostics)
    {
        // What the catalogue's own descriptors could do better is not what the user asked about.
        var ofCatalogue = new DiagnosticBag();
        var site = SiteBuilder.Load(CommonOptions.Sources(terminal, root), new BuildOptions(), ofCatalogue);
        foreach (var problem in ofCatalogue.ToSortedList().Where(problem => problem.Severity == Severity.Error))
        {
            diagnostics.Add(problem.Kind, problem.Location, problem.Text);
        }

        return site is not null && SiteLookup.Server(site, slug, diagnostics) is { } server ? Of(server) : null;
    }

    public static KnownServer Of(Server server) => new(server.Slug, [.. server.Tools.Select(Of)]);

    private static KnownTool Of(Tool tool)
    {
        var schema = tool.Descriptor.Declared?.Schema;
        return new KnownTool(
            tool.Descriptor.Name.Value,
            tool.Rating.Score,
            tool.Rating.Level.Id(),
            tool.Rating.Level is RiskLevel.High or RiskLevel.Critical,
            tool.Descriptor.Gone is { } gone ? $"since {gone.Version ?? gone.Date ?? "a later version"}" : null,
            tool.Policy.RequiredInputs,
            schema is null or { Truncated: true } ? null : [.. schema.Fields.Select(field => new KnownInput(new InputPath(field.Segments), field.Types))],
            [.. tool.Rating.Signals
                .SelectMany(signal => signal.Causes)
                .Select(cause => cause.Pointer)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(InputPath.FromPointer)]);
    }
}
