using Catalogue.Build;
using Catalogue.Model;
using Catalogue.Tests.Support;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Classify;

/// <summary>What tools are taken for that nobody has given a category.</summary>
public sealed class ClassifierTests
{
    [Theory]
    [InlineData("listInvoices", "", "read")]
    [InlineData("stripe_list_invoices", "", "read")]
    [InlineData("API-post-search", "", "read")]
    [InlineData("TwilioApiV2010--CreateCall", "", "write")]
    [InlineData("TwilioApiV2010--FetchCall", "", "read")]
    [InlineData("droplet_list", "", "read")]
    [InlineData("list_updates", "", "read")]
    [InlineData("get_post", "", "read")]
    [InlineData("post_message", "", "write")]
    [InlineData("create_or_update_file", "", "write")]
    [InlineData("find_and_replace", "", "write")]
    [InlineData("delete_branch", "", "destructive")]
    [InlineData("remove_label", "", "write")]
    [InlineData("remove_file", "", "destructive")]
    [InlineData("create_refund", "", "financial")]
    [InlineData("list_refunds", "", "read")]
    [InlineData("get_quote", "Returns the price of a swap.", "read")]
    [InlineData("browser_click", "", "write")]
    [InlineData("execute_sql", "", "execute")]
    [InlineData("run_query", "", "read")]
    [InlineData("subscribe_to_notifications", "", "write")]
    [InlineData("frobnicate", "", "unknown")]
    [InlineData("x", "", "unknown")]
    [InlineData("看板", "", "unknown")]
    public void The_name_is_read_for_its_verb(string name, string description, string category) =>
        Assert.Equal(category, Derive($"  - name: {name}\n{(description.Length == 0 ? "" : $"\n    description: {description}")}").Category.Id);

    [Fact]
    public void A_deletion_that_can_be_undone_is_a_write() =>
        Assert.Equal("write", Derive("  - { name: remove_page, description: Moves a page to the trash; it can be restored. }").Category.Id);

    [Fact]
    public void A_hint_is_one_witness_and_does_not_overrule_the_name()
    {
        var tool = Derive("  - { name: delete_project, declared: { annotations: { readOnlyHint: true } }, description: Deletes a project. }");
        Assert.Equal("destructive", tool.Category.Id);
        Assert.Contains("The server marks the tool as read-only; we rate it Destructive.", tool.Rating.Disagreements, StringComparer.Ordinal);
    }

    [Fact]
    public void What_decided_is_kept_with_its_words_the_weightiest_first()
    {
        var derived = Derive("  - { name: delete_project, description: Deletes a project. }").Derived!;
        Assert.Equal("“delete”, the name's verb", derived.Evidence[0].Text);
        Assert.True(derived.Confidence > 80);
        Assert.Equal(derived.Evidence.OrderByDescending(item => item.Weight).Select(item => item.Weight), derived.Evidence.Select(item => item.Weight));
    }

    [Fact]
    public void An_unknown_tool_counts_as_much_as_one_that_runs_code_and_asks()
    {
        var tool = Derive("  - { name: frobnicate, description: Frobnicates. }");
        Assert.Equal(("unknown", 3, 0), (tool.Category.Id, tool.Rating.Score, tool.Derived!.Confidence));
        Assert.Equal("ask", tool.Policy.Rules[0].Action.ToString().ToLowerInvariant());
    }

    [Fact]
    public void A_category_by_hand_is_not_touched() =>
        Assert.Null(Derive("  - { name: delete_project, category: read, description: D. }").Derived);

    [Fact]
    public void Pages_show_unknown_tools_as_a_group_of_their_own_only_where_there_are_any()
    {
        var with = SampleSite.Pages(SampleSite.Parse(SampleSite.WithTool("  - { name: frobnicate, description: Frobnicates. }")));
        Assert.Contains("We could not tell what this tool does", with["tools/sample/frobnicate/index.html"], StringComparison.Ordinal);
        Assert.Contains("frobnicate", with["categories/unknown/index.html"], StringComparison.Ordinal);
        var without = SampleSite.Pages(SampleSite.Parse(SampleSite.WithTool("  - { name: get_x, description: Gets x. }")));
        Assert.DoesNotContain("categories/unknown/index.html", without.Keys, StringComparer.Ordinal);
        Assert.Contains("derived by rule", without["tools/sample/get-x/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_tools_of_a_server_share_is_no_evidence()
    {
        var site = Load("  - { name: open_board_get, description: A. }\n  - { name: open_board_list, description: A. }\n  - { name: open_board_delete, description: A. }");
        Assert.Equal(["write", "write", "write"], site.Tools.Select(listed => listed.Tool.Category.Id), StringComparer.Ordinal);
        var prefixed = Load("  - { name: acme_board_get, description: A. }\n  - { name: acme_board_post, description: A. }\n  - { name: acme_board_delete, description: A. }");
        Assert.Equal(["read", "write", "destructive"], prefixed.Tools.Select(listed => listed.Tool.Category.Id), StringComparer.Ordinal);
    }

    private static Tool Derive(string tool) => Load(tool).Tools.Single().Tool;

    private static Site Load(string tools)
    {
        var diagnostics = new DiagnosticBag();
        var site = SiteBuilder.Load(SampleSite.Parse(SampleSite.WithTool(tools)), new BuildOptions(), diagnostics);
        Assert.DoesNotContain(diagnostics.ToSortedList(), diagnostic => diagnostic.Kind.Code != "CAT037");
        return site!;
    }
}
