using Catalogue.Import.Sources;
using Catalogue.Import.Tests.Support;
using Catalogue.Import.Writing;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;
using Xunit;

namespace Catalogue.Import.Tests.Real;

/// <summary>Answers of real servers, where they lie beside the checkout.</summary>
public sealed class LiveDataTests
{
    private static readonly Dictionary<string, string> Committed = new(StringComparer.Ordinal)
    {
        ["mcp-server-kubernetes"] = "mcp-server-kubernetes",
        ["modelcontextprotocol-server-github"] = "modelcontextprotocol-server-github",
        ["playwright-mcp"] = "playwright-mcp",
        ["stripe-mcp"] = "stripe-mcp-0-2-5",
        ["supabase-mcp-server-supabase"] = "supabase-mcp-server-supabase",
    };

    [SharedFact("data/live")]
    public void Importing_over_the_committed_descriptors_changes_nothing()
    {
        foreach (var (slug, answer) in Committed)
        {
            var facts = Assert.Single(AnswerFiles.Read(Checkout.Shared("data/live")!, answer + ".json").Servers);
            var text = File.ReadAllText(Checkout.Path($"catalogue/servers/{slug}.yaml"));
            var result = Facts.Merge(text, facts);
            Assert.Empty(string.Join(' ', [.. result.Added, .. result.Changed, .. result.Gone, .. result.Returned, .. result.Blocks]));
            Assert.Equal(text, result.Text);
        }
    }

    [SharedFact("data/live")]
    public void A_new_file_has_the_layout_of_the_committed_ones()
    {
        foreach (var (slug, answer) in Committed)
        {
            var text = File.ReadAllText(Checkout.Path($"catalogue/servers/{slug}.yaml"));
            var facts = Assert.Single(AnswerFiles.Read(Checkout.Shared("data/live")!, answer + ".json").Servers);
            var fresh = NewDescriptor.Write(facts, slug, Facts.Settings).Text;
            Assert.Equal(ImportLines(text), ImportLines(fresh));
        }
    }

    [SharedFact("data/live")]
    public async Task All_answers_and_the_registry_import_into_one_folder_and_the_second_time_nothing_changes()
    {
        using var folder = new TemporaryFolder();
        foreach (var source in new[] { new[] { "--from", Checkout.Shared("data/live")! }, ["--docker-registry", Checkout.Shared("data/docker-tools.jsonl")!] })
        {
            var first = await Shell.RunAsync(folder.Path, ["import", .. source, "--date", "2026-11-22"]);
            Assert.Equal((0, ""), (first.Code, first.Error));
            var second = await Shell.RunAsync(folder.Path, ["import", .. source]);
            Assert.StartsWith("0 descriptors written", second.Output.Split('\n')[^2], StringComparison.Ordinal);
        }

        Assert.InRange(Directory.GetFiles(folder.Path, "*.yaml", SearchOption.AllDirectories).Length, 112, 143);
        folder.Write("site.json", File.ReadAllText(Checkout.Path("site.json")));
        var built = await Shell.RunAsync(folder.Path, "build", "--output", "site");
        Assert.True(built.Code == 0, Errors(built.Error));
        var check = await Shell.RunAsync(folder.Path, "check", "site");
        Assert.True(check.Code == 0, Errors(check.Error));
    }

    private static string Errors(string report) => string.Join('\n', report.Split('\n').Where(line => line.Contains(" error ", StringComparison.Ordinal)).Take(20));

    /// <summary>The lines of the import's blocks: those of <c>package</c>, <c>source</c> and <c>declared</c>.</summary>
    private static List<string> ImportLines(string text)
    {
        var root = (YamlMapping)YamlTreeReader.Read(text, YamlReadOptions.Descriptor, out _)!;
        var spans = new EntrySpans(text);
        return [.. root.Entries.Where(entry => entry.Key is YamlScalar { Value: "package" or "source" })
            .Concat(((YamlSequence)root.Find("tools")!).Items.OfType<YamlMapping>().SelectMany(tool => tool.Entries.Where(entry => entry.Key is YamlScalar { Value: "declared" })))
            .SelectMany(entry => text[entry.Key.Start.Index..spans.End(entry)].Split('\n'))];
    }
}
