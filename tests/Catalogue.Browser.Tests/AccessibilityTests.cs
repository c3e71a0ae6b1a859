using Catalogue.Browser.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Catalogue.Browser.Tests;

[Collection(BrowsingCollection.Name)]
public sealed class AccessibilityTests(Browsing browsing)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task No_page_kind_violates_WCAG_2_2_AA(ColorScheme scheme, int width)
    {
        await using var tab = await browsing.OpenAsync(width, scheme);
        var found = new List<string>();
        foreach (var route in Browsing.Pages)
        {
            await tab.GoAsync(route);
            var result = await tab.Page.RunAxe(Rules);
            found.AddRange(
                from violation in result.Violations
                from node in violation.Nodes.Take(3)
                select $"/{route} ({scheme}, {width} px): {violation.Id}: {violation.Help}: {node.Html}");
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task What_violates_a_rule_is_found_and_named()
    {
        await using var tab = await browsing.OpenAsync();
        await tab.GoAsync("about/");
        await tab.Page.EvaluateAsync("() => { document.querySelector('main').innerHTML = '<h1>x</h1><img src=/assets/favicon.svg>'; }");
        Assert.Contains((await tab.Page.RunAxe(Rules)).Violations, violation => violation.Id == "image-alt");
    }
}
