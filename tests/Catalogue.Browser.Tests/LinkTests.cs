using Catalogue.Browser.Tests.Support;
using Xunit;

namespace Catalogue.Browser.Tests;

[Collection(BrowsingCollection.Name)]
public sealed class LinkTests(Browsing browsing)
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/some/base/", true)]
    [InlineData("/", false)]
    [InlineData("/some/base/", false)]
    public async Task Every_page_opens_without_a_complaint_and_every_internal_link_of_it_answers(string basePath, bool scripts)
    {
        await using var tab = await browsing.OpenAsync(scripts: scripts, basePath: basePath);
        var found = new List<string>();
        foreach (var route in Browsing.Pages)
        {
            await tab.GoAsync(route);
            var links = await tab.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href], link[href], script[src]')].map(node => node.href || node.src)");
            Assert.NotEmpty(links);
            found.AddRange(
                from link in links.Distinct(StringComparer.Ordinal)
                where link.StartsWith(browsing.Server.Origin, StringComparison.Ordinal)
                let path = new Uri(link).AbsolutePath
                where !path.StartsWith(basePath, StringComparison.Ordinal) || !browsing.Server.Answers(path)
                select $"/{route} under {basePath}: {link} does not answer");
        }

        found.AddRange(tab.Complaints);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task The_server_itself_answers_a_policy_file_and_refuses_what_is_not_there()
    {
        await using var tab = await browsing.OpenAsync();
        var file = await tab.Page.APIRequest.GetAsync($"{browsing.Server.Origin}/some/base/policies/stripe-mcp.yaml");
        Assert.Equal(200, file.Status);
        Assert.Contains("default: deny", await file.TextAsync(), StringComparison.Ordinal);
        var missing = await tab.Page.APIRequest.GetAsync($"{browsing.Server.Origin}/some/base/none/");
        Assert.Equal(404, missing.Status);
    }
}
