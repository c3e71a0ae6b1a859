using System.Text;
using Catalogue.Build;
using Catalogue.Classify;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Classify;

/// <summary>The rules held against labels. What other people labelled is not ours to commit: read where it is.</summary>
public sealed class AgreementTests
{
    private static readonly string Labels = Path.Combine(Repository.Root, "..", "shared", "data", "category-labels.jsonl");
    private static readonly string Live = Path.Combine(Repository.Root, "..", "shared", "data", "live");

    [Fact]
    public void Eight_or_more_in_ten_categories_given_by_hand_are_found_by_rule()
    {
        var site = Site();
        Assert.True(Share([.. from server in site.Servers from tool in server.Tools where tool.Descriptor.Category is not null select new LabelledTool(server.Slug, tool.Descriptor, tool.Descriptor.Category!)]) >= 80);
    }

    [Fact]
    public void Nearly_nine_in_ten_labels_of_others_are_found_where_they_are_at_hand()
    {
        if (File.Exists(Labels))
        {
            Assert.True(Share([.. LabelReader.ReadLines(Labels, File.ReadAllBytes(Labels), new DiagnosticBag()).Where(tool => tool.Label != "other")]) >= 88);
        }
    }

    [Fact]
    public void Nine_in_ten_read_only_hints_are_found_where_they_are_at_hand()
    {
        if (Directory.Exists(Live))
        {
            Assert.True(Share([.. Directory.GetFiles(Live, "*.json").SelectMany(file => LabelReader.ReadAnswer(file, File.ReadAllBytes(file), new DiagnosticBag()))]) >= 92);
        }
    }

    [Fact]
    public void A_line_that_is_no_label_is_reported_with_its_place()
    {
        var diagnostics = new DiagnosticBag();
        var read = LabelReader.ReadLines("labels.jsonl", Encoding.UTF8.GetBytes("{\"tool\":\"get_x\",\"category\":\"Read\"}\n\n{\"tool\":\"y\"}\n{oops\n"), diagnostics);
        Assert.Equal("read", Assert.Single(read).Label);
        Assert.Equal(["labels.jsonl(3,1): error CAT013", "labels.jsonl(4,2): error CAT004"], diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString().Split(": ")[0] + ": " + diagnostic.ToString().Split(": ")[1]), StringComparer.Ordinal);
    }

    private static double Share(IReadOnlyList<LabelledTool> tools)
    {
        var judged = Agreement.Judge(tools, new ToolClassifier(Site().Classification));
        return judged.Count(tool => tool.Agrees) * 100.0 / judged.Count;
    }

    private static Model.Site Site() => SiteBuilder.Load(new FolderSources(Repository.Root, ""), new BuildOptions(), new DiagnosticBag())!;
}
