using Catalogue.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Catalogue.Browser.Tests;

/// <summary>What the script adds. Everything else works without it.</summary>
[Collection(BrowsingCollection.Name)]
public sealed class ScriptTests(Browsing browsing)
{
    [Fact]
    public async Task The_theme_that_was_chosen_is_worn_on_the_next_page()
    {
        await using var tab = await browsing.OpenAsync(scheme: ColorScheme.Light);
        await tab.GoAsync("");
        var light = await Background(tab);
        var button = tab.Page.Locator("button.theme");
        for (var press = 0; press < 3 && await tab.Page.EvaluateAsync<string?>("() => document.documentElement.dataset.theme ?? null") != "dark"; press++)
        {
            await button.ClickAsync();
        }

        var dark = await Background(tab);
        Assert.NotEqual(light, dark, StringComparer.Ordinal);
        await tab.GoAsync("servers/");
        Assert.Equal("dark", await tab.Page.EvaluateAsync<string?>("() => document.documentElement.dataset.theme ?? null"));
        Assert.Equal(dark, await Background(tab));
    }

    [Fact]
    public async Task The_copy_button_copies_the_policy()
    {
        await using var tab = await browsing.OpenAsync();
        await tab.GoAsync("tools/stuzhy-py-execute-mcp/python-execute/");
        var block = tab.Page.Locator("#policy figure.code").First;
        await block.Locator("button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[role=status]").Last).ToContainTextAsync("Copied");
        var copied = await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(await block.Locator("pre").TextContentAsync(), copied);
        Assert.Contains("python_execute", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filter_hides_what_does_not_match_and_counts_what_does()
    {
        await using var tab = await browsing.OpenAsync();
        await tab.GoAsync("servers/stripe-mcp/");
        var rows = tab.Page.Locator("table[data-filter] tbody tr");
        var all = await rows.CountAsync();
        var input = tab.Page.Locator("input[type=search]").First;
        await input.FillAsync("refund");
        var shown = await rows.EvaluateAllAsync<int>("rows => rows.filter(row => row.checkVisibility()).length");
        Assert.InRange(shown, 1, all - 1);
        Assert.Equal($"{shown} of {all} tools", await tab.Page.Locator(".filter output").First.TextContentAsync());
        await input.FillAsync("");
        Assert.Equal(all, await rows.EvaluateAllAsync<int>("rows => rows.filter(row => row.checkVisibility()).length"));
    }

    [Fact]
    public async Task Without_scripts_there_is_no_button_that_does_nothing()
    {
        await using var tab = await browsing.OpenAsync(scripts: false);
        await tab.GoAsync("servers/stripe-mcp/");
        Assert.Equal(0, await tab.Page.Locator("button:not(form button)").CountAsync());
        Assert.Equal(0, await tab.Page.Locator("input[type=search]").CountAsync());
    }

    private static Task<string> Background(Tab tab) => tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor");
}
