using Catalogue.Import.Tests.Support;
using Catalogue.Import.Writing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalogue.Import.Tests.Writing;

public sealed class DescriptorMergeTests
{
    private const string Handmade = """
        # ours
        schema: 1   # the form
        name: Mine
        tools:
          # the first
          - name: a     # exact
            declared:   # the import's
              schema: { type: array }
              # inside
            # ours again

            description: >-
              Words of ours,
              over two lines.

          - { name: b, category: read, gone: { version: "1" } } # short
          - category: write
            name: c
            # the end
        """;

    [Fact]
    public void Only_blocks_of_the_import_change()
    {
        var result = Facts.Merge(Handmade, Facts.WithTools("a", "b", "d"));
        Assert.Equal(
            "d | a b | c | b | source",
            string.Join(" | ", new[] { result.Added, result.Changed, result.Gone, result.Returned, result.Blocks }.Select(names => string.Join(' ', names))));
        var digest = Facts.WithTools("a", "b", "d");
        Assert.Equal(
            $$"""
            # ours
            schema: 1   # the form
            name: Mine
            source:
              kind: live-scan
              date: "2026-11-22"
              digest: "{{digest.Digest}}"
            tools:
              # the first
              - name: a     # exact
                declared:
                  schema: { type: object }
                  size: { bytes: {{digest.Tools[0].Bytes}} }
                  digest: "{{digest.Tools[0].Digest}}"
                  # inside
                # ours again

                description: >-
                  Words of ours,
                  over two lines.

              - { name: b, declared: { schema: { type: object }, size: { bytes: {{digest.Tools[1].Bytes}} }, digest: "{{digest.Tools[1].Digest}}" }, category: read } # short
              - category: write
                name: c
                gone: { date: "2026-11-22" }
                # the end
              - name: d
                declared:
                  schema: { type: object }
                  size: { bytes: {{digest.Tools[2].Bytes}} }
                  digest: "{{digest.Tools[2].Digest}}"
            """.Replace("\"2026-11-22\"", "2026-11-22", StringComparison.Ordinal),
            result.Text);
        Assert.True(Facts.Merge(result.Text, Facts.WithTools("a", "b", "d")).IsUnchanged);
    }

    [Fact]
    public void Two_names_that_would_meet_get_an_address_once_and_for_ever()
    {
        var first = NewDescriptor.Write(Facts.WithTools("list-x", "list_x", "List X"), "s", Facts.Settings);
        Assert.Equal("slug: list-x-2, slug: list-x-3", Lines(first.Text, "slug:"));
        var second = Facts.Merge(first.Text, Facts.WithTools("list_x", "list.x"));
        Assert.Equal("slug: list-x-2, slug: list-x-3, slug: list-x-4", Lines(second.Text, "slug:"));
    }

    [Theory]
    [InlineData("schema: 1\nname: X\ntools: []\n")]
    [InlineData("schema: 1\nname: X\ntools:\n- name: old\n  faq: [{ q: a, a: b }]\n")]
    [InlineData("schema: 1\r\nname: X\r\ntools:\r\n  - name: old\r\n    declared: { title: x }\r\n")]
    [InlineData("{ schema: 1, name: X, tools: [ { name: old, gone: { version: \"1\" } }, { gone: {}, name: a } ] }")]
    [InlineData("{\"schema\": 1,\n \"name\": \"X\",\n \"tools\": [\n  {\"name\": \"old\" } # c\n ]}\n")]
    [InlineData("tools:\n  -\n    name: old\n    description: |\n      text\n\n  # comment\nname: X\nschema: 1\nsource: { kind: manual }")]
    [InlineData("schema: 1\nname: X\ntools: # none yet\n")]
    [InlineData("schema: 1\nname: X\ntools:\n  - gone: { version: \"1\" }\n    name: a\n")]
    public void Every_layout_is_merged_and_the_second_time_nothing_changes(string text)
    {
        var facts = Facts.WithTools("a", "b c", "ü: #");
        var once = Facts.Merge(text, facts);
        Assert.False(once.IsUnchanged);
        Assert.True(Facts.Merge(once.Text, facts).IsUnchanged);
        Assert.Equal(text.Contains("\r\n", StringComparison.Ordinal), once.Text.Contains("\r\n", StringComparison.Ordinal));
        Assert.DoesNotContain("gone", Facts.Merge(once.Text, Facts.WithTools("old", "a", "b c", "ü: #")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_wrote_is_there_byte_for_byte_whatever_is_imported() =>
        Prop.ForAll(Gen.Choose(0, 255).ArrayOf().ToArbitrary(), bytes =>
        {
            var comments = bytes.Select((value, index) => $"# note {index} {(char)('a' + (value % 26))}").ToList();
            var lines = new List<string> { "schema: 1", "name: X", "tools:" };
            foreach (var (comment, index) in comments.Select((comment, index) => (comment, index)))
            {
                lines.Add(bytes[index] % 3 == 0 ? comment : new string(' ', bytes[index] % 7) + comment);
                lines.Add($"  - name: tool{index}{(bytes[index] % 2 == 0 ? " " + comment + "x" : "")}");
                lines.Add(bytes[index] % 5 == 0 ? "" : "    category: read");
                lines.Add(bytes[index] % 4 == 0 ? "    declared: { title: old }" : "    description: Words.");
            }

            var text = string.Join('\n', lines.Append("  - name: last"));
            var merged = Facts.Merge(text, Facts.WithTools([.. bytes.Select((value, index) => $"tool{index + (value % 2)}").Distinct(StringComparer.Ordinal)])).Text;
            var kept = merged.Split('\n');
            var position = 0;
            return text.Split('\n').Where(line => !line.Contains("declared", StringComparison.Ordinal)).All(line =>
            {
                position = Array.IndexOf(kept, line, position) + 1;
                return position > 0;
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static string Lines(string text, string start) =>
        string.Join(", ", text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(start, StringComparison.Ordinal)));
}
