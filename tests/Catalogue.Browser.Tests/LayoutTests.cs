using Catalogue.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Catalogue.Browser.Tests;

[Collection(BrowsingCollection.Name)]
public sealed class LayoutTests(Browsing browsing)
{
    private const string Widest = """
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return null;
          const wide = [...document.querySelectorAll('body *')].filter(node => node.getBoundingClientRect().right > room + 0.5).pop();
          return `${document.documentElement.scrollWidth} px in ${room} px: ${wide ? wide.outerHTML.slice(0, 120) : 'unknown'}`;
        }
        """;

    [Theory]
    [InlineData(true, ColorScheme.Light)]
    [InlineData(false, ColorScheme.Dark)]
    public async Task No_page_scrolls_sideways_at_any_width(bool scripts, ColorScheme scheme)
    {
        await using var tab = await browsing.OpenAsync(scripts: scripts, scheme: scheme);
        var found = new List<string>();
        foreach (var route in Browsing.Pages)
        {
            await tab.GoAsync(route);
            foreach (var width in new[] { 320, 360, 1280 })
            {
                await tab.Page.SetViewportSizeAsync(width, 900);
                if (await tab.Page.EvaluateAsync<string?>(Widest) is { } wide)
                {
                    found.Add($"/{route} at {width} px (scripts {scripts}): {wide}");
                }
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task What_is_too_wide_is_found_and_named()
    {
        await using var tab = await browsing.OpenAsync(width: 320);
        await tab.GoAsync("about/");
        await tab.Page.EvaluateAsync("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<p class=wide><svg width=900 height=1></svg></p>')");
        Assert.Contains("svg", await tab.Page.EvaluateAsync<string?>(Widest), StringComparison.Ordinal);
    }
}
