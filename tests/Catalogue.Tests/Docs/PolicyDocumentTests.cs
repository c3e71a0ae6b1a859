using System.Text;
using System.Text.RegularExpressions;
using Catalogue.Cli;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Tests.Support;
using Xunit;

namespace Catalogue.Tests.Docs;

/// <summary>The examples of <c>docs/policies.md</c> do what the page says.</summary>
public sealed class PolicyDocumentTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs/policies.md"));

    private readonly TemporaryFolder folder = new();

    public PolicyDocumentTests()
    {
        var policy = Saved("acme.portable.yaml", "yaml");
        folder.Write("acme.portable.yaml", policy);
        folder.Write("changed.portable.yaml", policy.Replace("max: 2", "max: 3", StringComparison.Ordinal));
        folder.Write("mine.yaml", Saved("mine.yaml", "yaml"));
        folder.Write("acme.vectors.json", Saved("acme.vectors.json", "json"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_command_prints_what_the_page_says()
    {
        var commands = Regex.Matches(Page, @"^\$ catalogue (?<line>[^\n]+)\n(?<output>(?:(?!\$ |```)[^\n]*\n)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        Assert.Equal(9, commands.Count);
        foreach (Match command in commands)
        {
            var words = Regex.Matches(command.Groups["line"].Value, "'(?<word>[^']*)'|(?<word>\\S+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(word => word.Groups["word"].Value);
            var isBoth = words.Contains("2>&1", StringComparer.Ordinal);
            await using var output = new StringWriter();
            await using var error = new StringWriter();

            await CommandLine.RunAsync([.. words.Where(word => word != "2>&1")], new Terminal(output, isBoth ? output : error, folder.Root, UsesColour: false, ShowsProgress: false));

            Assert.Equal(command.Groups["output"].Value, output.ToString());
        }
    }

    [Fact]
    public void The_presets_are_those_of_the_program() => Assert.All(PolicyPreset.All, preset => Assert.Contains(
        $"| {preset.Title} | `{PolicyFormats.Portable.FileName("acme", preset)}` | {preset.Sentence} |\n", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_condition_is_explained() =>
        Assert.All(ConditionWords.All, condition => Assert.Contains($"| `{condition.Word}: ", Page, StringComparison.Ordinal));

    [Fact]
    public void The_policy_is_accepted() =>
        Assert.Empty(PolicyFormats.Portable.Check(Encoding.UTF8.GetBytes(Saved("acme.portable.yaml", "yaml"))).Problems);

    private static string Saved(string name, string kind)
    {
        var start = Page.IndexOf($"Save this as `{name}`:\n\n```{kind}\n", StringComparison.Ordinal);
        var text = Page[(Page.IndexOf("```", start, StringComparison.Ordinal) + 3 + kind.Length + 1)..];
        return text[..text.IndexOf("```", StringComparison.Ordinal)];
    }
}
