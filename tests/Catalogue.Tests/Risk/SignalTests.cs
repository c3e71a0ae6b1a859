using Catalogue.Build;
using Catalogue.Tests.Support;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Risk;

/// <summary>Which inputs fire which signal, by the tables that come with the program.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData("url", "webhook: { type: string }", true)]
    [InlineData("url", "callback_url: { type: string }", true)]
    [InlineData("url", "link: { type: string, format: uri }", true)]
    [InlineData("url", "webhookId: { type: string }", false)]
    [InlineData("url", "webhookToken: { type: string }", false)]
    [InlineData("url", "gitRemoteURL: { type: string }", false)]
    [InlineData("path", "filePath: { type: string }", true)]
    [InlineData("path", "file_name: { type: string }", true)]
    [InlineData("path", "fileType: { type: string }", false)]
    [InlineData("path", "areaPath: { type: string }", false)]
    [InlineData("many-targets", "userIds: { type: array, items: { type: string } }", true)]
    [InlineData("many-targets", "events: { type: array, items: { type: object } }", true)]
    [InlineData("many-targets", "to: { type: array, items: { type: string } }", true)]
    [InlineData("many-targets", "replyTo: { type: array, items: { type: string } }", false)]
    [InlineData("many-targets", "toVersionId: { type: array, items: { type: string } }", false)]
    [InlineData("code", "code: { type: string }", true)]
    [InlineData("code", "regionCode: { type: string }", false)]
    [InlineData("manifest", "workflow: { type: string }", true)]
    [InlineData("manifest", "workflowId: { type: string }", false)]
    [InlineData("permissions", "roleId: { type: string }", true)]
    [InlineData("secret-given", "apiKey: { type: string }", true)]
    [InlineData("secret-given", "token: { type: string }", true)]
    [InlineData("secret-given", "nextToken: { type: string }", false)]
    public void A_name_says_what_an_input_is_by_its_last_word(string signal, string input, bool fires) =>
        Assert.Equal(fires, Fired("do_it", input).Contains(signal));

    [Theory]
    [InlineData("path", "path: { type: string }", true)]
    [InlineData("path", "path: { type: string }, op: { type: string }", false)]
    [InlineData("path", "path: { type: string }, trafficOp: { type: string }", true)]
    [InlineData("everything", "all: { type: boolean }", true)]
    [InlineData("everything", "all: { type: boolean }, pagelen: { type: integer }", false)]
    [InlineData("many-targets", "messages: { type: array, items: { type: object, properties: { id: { type: string } } } }", true)]
    [InlineData("many-targets", "messages: { type: array, items: { type: object, properties: { role: { type: string } } } }", false)]
    [InlineData("permissions", "role: { type: string }", true)]
    [InlineData("permissions", "role: { type: string }, content: { type: string }", false)]
    public void What_stands_beside_an_input_can_say_that_it_means_something_else(string signal, string inputs, bool fires) =>
        Assert.Equal(fires, Fired("do_it", inputs).Contains(signal));

    [Theory]
    [InlineData("broadcast_message", true)]
    [InlineData("create_broadcast", false)]
    [InlineData("reset_session", false)]
    [InlineData("reset_cluster", true)]
    public void A_word_of_a_name_counts_where_it_is_a_deed(string name, bool fires) =>
        Assert.Equal(fires, Fired(name, "text: { type: string }").Contains("everything"));

    [Fact]
    public void A_secret_that_is_passed_on_gives_no_points()
    {
        var rating = Rate("login", "password: { type: string }");
        Assert.Equal("secret-given", Assert.Single(rating.Signals).Signal.Id);
        Assert.Equal(rating.Category.Base, rating.Score);
    }

    private static HashSet<string> Fired(string name, string inputs) => [.. Rate(name, inputs).Signals.Select(signal => signal.Signal.Id)];

    private static Catalogue.Risk.RiskRating Rate(string name, string inputs)
    {
        var text = SampleSite.WithTool($"  - {{ name: {name}, category: execute, description: Does it., declared: {{ schema: {{ type: object, properties: {{ {inputs} }} }} }} }}");
        var diagnostics = new DiagnosticBag();
        var site = SiteBuilder.Load(SampleSite.Parse(text), new BuildOptions(), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return Assert.Single(Assert.Single(site!.Servers).Tools).Rating;
    }
}
