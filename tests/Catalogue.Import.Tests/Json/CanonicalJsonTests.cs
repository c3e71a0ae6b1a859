using System.Text;
using Catalogue.Import.Json;
using Catalogue.Import.Tests.Support;
using Xunit;

namespace Catalogue.Import.Tests.Json;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [true, null] }""", """{"a":[true,null],"b":1}""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("""["\u00e9\u2028\u0007<\/"]""", "[\"é\u2028\\u0007</\"]")]
    [InlineData("""["\ud800x"]""", """["\ud800x"]""")]
    [InlineData("""["\ud83d\ude00"]""", "[\"😀\"]")]
    [InlineData("[1.0,-0,1e21,1e20,0.000001,1e-7,123.456,333333333.33333329]", "[1,0,1e+21,100000000000000000000,0.000001,1e-7,123.456,333333333.3333333]")]
    public void It_has_one_form(string written, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(CanonicalJson.Write(Facts.Json(written))));

    [Fact]
    public void Keys_are_sorted_by_UTF16_code_unit() =>
        Assert.Equal("{\"\U0001F600\":1,\"\uFB33\":2}", Encoding.UTF8.GetString(CanonicalJson.Write(Facts.Json("{\"\uFB33\":2,\"\U0001F600\":1}"))));

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\":}")]
    [InlineData("")]
    public void What_is_not_JSON_is_said_with_its_line(string text)
    {
        Assert.Null(JsonTree.Read(Encoding.UTF8.GetBytes(text), out var problem));
        Assert.StartsWith("not JSON (line 1): ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nest_without_end_is_refused_and_not_followed()
    {
        Assert.Null(JsonTree.Read(Encoding.UTF8.GetBytes(new string('[', 200_000)), out var problem));
        Assert.Contains("depth", problem, StringComparison.Ordinal);
    }
}
