using System.Globalization;
using System.Text;

namespace Catalogue.Bench.Generating;

/// <summary>Writes a catalogue of invented servers. The same seed and count give the same bytes.</summary>
internal static class SyntheticCatalogue
{
    private const int ToolsPerServer = 25;

    private const string Settings = """
        {
          "title": "Synthetic catalogue",
          "tagline": "Invented servers, for measuring.",
          "url": "https://example.org/",
          "language": "en-GB",
          "repository": "https://example.org/source",
          "proxy": {
            "name": "Intercept",
            "repository": "https://github.com/policylayer/intercept",
            "command": ["npx", "-y", "@policylayer/intercept"],
            "checked_against": "no version: this is for measuring"
          },
          "licences": { "code": "Apache-2.0", "content": "CC-BY-4.0" }
        }

        """;

    public static void Write(string folder, int tools, ulong seed)
    {
        var servers = Path.Combine(folder, "catalogue", "servers");
        Directory.CreateDirectory(servers);
        File.WriteAllText(Path.Combine(folder, "site.json"), Settings);
        var dice = new Dice(seed);
        var yaml = new StringBuilder();
        for (var number = 0; number * ToolsPerServer < tools; number++)
        {
            var thing = dice.Of(InventedWords.Things);
            var slug = string.Create(CultureInfo.InvariantCulture, $"{thing}-{number:D4}");
            yaml.Clear();
            AppendHead(yaml, dice, slug, thing);
            var tool = new SyntheticTool(dice, yaml);
            for (var index = number * ToolsPerServer; index < Math.Min(tools, (number + 1) * ToolsPerServer); index++)
            {
                tool.Append();
            }

            File.WriteAllText(Path.Combine(servers, slug + ".yaml"), yaml.ToString());
        }
    }

    private static void AppendHead(StringBuilder yaml, Dice dice, string slug, string thing) => yaml.Append(
        CultureInfo.InvariantCulture,
        $$"""
        schema: 1
        name: {{char.ToUpperInvariant(thing[0])}}{{thing[1..]}} {{slug[^4..]}}
        summary: Keeps every {{thing}} of an invented company, {{dice.Of(InventedWords.Clauses)}}.
        repository: example/{{slug}}
        start: { command: [npx, -y, "{{slug}}@1.2.3"], env: [{{thing.ToUpperInvariant()}}_TOKEN] }
        package: { registry: npm, name: {{slug}}, version: "1.2.3" }
        source: { kind: manual, version: "1.2.3", date: 2026-{{1 + dice.Below(11):D2}}-{{1 + dice.Below(28):D2}} }
        tools:

        """);
}
