using Catalogue.Browser.Tests.Support;
using Xunit;

namespace Catalogue.Browser.Tests;

[Collection(BrowsingCollection.Name)]
public sealed class KeyboardTests(Browsing browsing)
{
    private const string Reachable = """
        () => {
          const nodes = [...document.querySelectorAll('a[href], button, summary, input, textarea, select, pre[tabindex="0"]')]
            .filter(node => node.tabIndex >= 0 && !node.disabled && node.type !== 'hidden' && node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
          nodes.forEach((node, index) => { node.dataset.order = index; });
          return nodes.length;
        }
        """;

    private const string Focused = """
        () => {
          const node = document.activeElement;
          if (!node || node === document.body) return [-1, 0, 'the body'];
          const style = getComputedStyle(node);
          const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
          return [node.dataset.order ? Number(node.dataset.order) : -2, shown ? 1 : 0, node.outerHTML.slice(0, 120)];
        }
        """;

    [Theory]
    [InlineData("", true)]
    [InlineData("tools/stuzhy-py-execute-mcp/python-execute/", true)]
    [InlineData("tools/stuzhy-py-execute-mcp/python-execute/", false)]
    [InlineData("servers/stripe-mcp/", true)]
    [InlineData("servers/hostile/high/", true)]
    [InlineData("categories/execute/", false)]
    public async Task Tab_alone_reaches_everything_in_order_and_shows_where_it_is(string route, bool scripts)
    {
        await using var tab = await browsing.OpenAsync(scripts: scripts);
        await tab.GoAsync(route);
        var count = await tab.Page.EvaluateAsync<int>(Reachable);
        Assert.True(count > 10, $"/{route} has only {count} things to reach");
        for (var index = 0; index < count; index++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            var focused = await tab.Page.EvaluateAsync<System.Text.Json.JsonElement>(Focused);
            var order = focused[0].GetInt32();
            Assert.True(order == index, $"/{route}: Tab {index + 1} reaches {focused[2]} (number {order}), not number {index}");
            Assert.True(focused[1].GetInt32() == 1, $"/{route}: nothing shows that {focused[2]} has the focus");
        }
    }

    [Fact]
    public async Task The_first_Tab_reaches_the_skip_link_and_Enter_follows_it()
    {
        await using var tab = await browsing.OpenAsync();
        await tab.GoAsync("servers/");
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await tab.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"), "after the skip link, Tab is not in the content");
    }

    [Fact]
    public async Task A_question_opens_and_closes_with_the_keyboard()
    {
        await using var tab = await browsing.OpenAsync(scripts: false);
        await tab.GoAsync("tools/stuzhy-py-execute-mcp/python-execute/");
        var question = tab.Page.Locator(".faq details").First;
        await question.Locator("summary").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.NotNull(await question.GetAttributeAsync("open"));
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.Null(await question.GetAttributeAsync("open"));
    }
}
