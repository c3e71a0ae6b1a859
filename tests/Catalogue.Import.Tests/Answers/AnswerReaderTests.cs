using Catalogue.Import.Answers;
using Catalogue.Import.Json;
using Catalogue.Import.Tests.Support;
using Catalogue.Import.Writing;
using Xunit;

namespace Catalogue.Import.Tests.Answers;

public sealed class AnswerReaderTests
{
    [Theory]
    [InlineData("""[{"name":"a"}]""")]
    [InlineData("""{"tools":[{"name":"a"}],"stray":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":2,"result":{"tools":[{"name":"a"}]}}""")]
    public void It_takes_an_answer_in_every_frame(string text) => Assert.Equal("a", Assert.Single(Facts.Of(text).Tools).Name);

    [Fact]
    public void It_takes_package_version_and_repository_from_the_frame()
    {
        var facts = Facts.Of("""{"package":"@x/y","version":"1.2.3","repository":"git+https://github.com/o/n.git","serverInfo":{"name":"Y","version":"9"},"tools":[]}""");
        Assert.Equal(new PackageFacts("npm", "@x/y", "1.2.3"), facts.Package);
        Assert.Equal(("o/n", "1.2.3", "Y"), (facts.Repository, facts.Version, facts.Name));
        Assert.Equal("x-y", ServerSlugs.Of(facts));
    }

    [Fact]
    public void A_server_without_a_package_goes_by_its_repository_and_never_by_its_own_word()
    {
        var facts = Facts.Of("""{"repository":"https://github.com/Own_er/Name","serverInfo":{"name":"@evil/package"},"tools":[]}""");
        Assert.Null(facts.Package);
        Assert.Equal("own-er-name", ServerSlugs.Of(facts));
    }

    [Fact]
    public void What_is_odd_is_noted_and_the_rest_taken()
    {
        var facts = Facts.Of("""
            {"tools":[
              {"name":"a"}, {"name":"b","inputSchema":"any"}, {"name":"c","inputSchema":{},"annotations":{"readOnlyHint":"yes","destructiveHint":false,"title":"C"}},
              {"name":"a","inputSchema":{}}, {"name":""}, {"title":"no name"}, 7, {"name":"\ud800"}]}
            """);
        Assert.Equal("a b c", string.Join(' ', facts.Tools.Select(tool => tool.Name)));
        Assert.Equal(8, facts.Notes.Count);
        Assert.Equal("{ destructiveHint: false }", BlockWriter.Flow(facts.Tools[2].Annotations!));
        Assert.Contains(facts.Notes, note => note == "a: listed twice; the first definition counts");
    }

    [Fact]
    public void Sentences_go_and_inputs_with_their_names_stay()
    {
        var schema = (JsonObject)Facts.Json("""
            {"$schema":"x","type":"object","title":"T","description":"D","x-kind":1,
             "properties":{"description":{"type":"string","description":"gone"},"title":{"type":"string","examples":["gone"],"default":"short"},
               "x-id":{"type":"string"},"long":{"type":"string","default":"LONG"},"choice":{"enum":["stays"],"enumDescriptions":["gone"]}},
             "anyOf":[{"required":["title"],"description":"gone"}], "default": {"description": "stays"}}
            """.Replace("LONG", new string('l', 101), StringComparison.Ordinal));
        Assert.Equal(
            "{ type: object, default: { description: stays }, anyOf: [{ required: [title] }], properties: { description: { type: string }, "
            + "title: { type: string, default: short }, x-id: { type: string }, long: { type: string }, choice: { enum: [stays] } } }",
            BlockWriter.Flow(SchemaTexts.Strip(schema, keepTexts: false)!));
        Assert.Contains("gone", BlockWriter.Flow(SchemaTexts.Strip(schema, keepTexts: true)!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_too_deep_for_a_descriptor_stays_unknown() =>
        Assert.Null(SchemaTexts.Strip((JsonObject)Facts.Json(string.Concat(Enumerable.Repeat("{\"not\":", 60)) + "{}" + new string('}', 60)), keepTexts: false));

    [Theory]
    [InlineData("""{"error":{"message":"no"}}""", "the server answered with an error: no")]
    [InlineData("7", "no list of tools: expected a list, or an object with the key 'tools'")]
    public void What_is_no_answer_is_said(string text, string problem)
    {
        Assert.Null(AnswerReader.Read(Facts.Json(text), "x", out var found));
        Assert.Equal(problem, found);
    }
}
