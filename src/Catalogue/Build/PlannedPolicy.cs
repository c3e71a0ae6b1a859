using Catalogue.Check;
using Catalogue.Model;
using Catalogue.Plan;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors;

namespace Catalogue.Build;

/// <summary>A policy file to be written, and what it must turn out to name.</summary>
internal sealed record PlannedPolicy(Server Server, PolicyPreset Preset, EmittedPolicy File)
{
    /// <summary>Where its test vectors are.</summary>
    public string VectorPath => File.Path + VectorWords.Ending;

    /// <summary>Every policy of every server, by preset and format.</summary>
    public static IReadOnlyList<PlannedPolicy> Plan(Site site)
    {
        var formats = site.Settings.Formats.Select(id => PolicyFormats.Find(id)!).ToList();
        var planned = new List<PlannedPolicy>(site.Servers.Count * site.Settings.Presets.Count * formats.Count);
        foreach (var server in site.Servers)
        {
            string[] sorted = [.. server.Policy.Tools.Select(tool => tool.Tool).Order(StringComparer.Ordinal)];
            foreach (var preset in site.Settings.Presets)
            {
                var policy = new MeantPolicy(server.PolicyOf(preset));
                foreach (var format in formats)
                {
                    // Nearly all files name every tool: they share one list, which is sorted once.
                    var named = format.NamedTools(policy);
                    var tools = named.Count == sorted.Length ? sorted : [.. named.Order(StringComparer.Ordinal)];
                    planned.Add(new PlannedPolicy(server, preset, new EmittedPolicy(
                        Routes.PolicyFile(format.FileName(server.Slug, preset)), format.Id, server.Descriptor.Location.File, tools)));
                }
            }
        }

        return planned;
    }
}
