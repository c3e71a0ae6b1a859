using Catalogue.Prose;
using Xunit;

namespace Catalogue.Tests.Sites;

/// <summary>Sentences with code spans and escapes are rendered without the Markdown parser, and must come out as from it.</summary>
public sealed class CodeSentenceTests
{
    [Theory]
    [InlineData("Calls `list_things` now.", "Calls <code>list_things</code> now.", "Calls list_things now.")]
    [InlineData("`a<b>&\"c\"'` first", "<code>a&lt;b&gt;&amp;&quot;c&quot;'</code> first", "a<b>&\"c\"' first")]
    [InlineData("Part of my\\-server\\.x, it's \"so\".", "Part of my-server.x, it's &quot;so&quot;.", "Part of my-server.x, it's \"so\".")]
    [InlineData("Not \\<script\\> but `x`", "Not &lt;script&gt; but <code>x</code>", "Not <script> but x")]
    [InlineData("Two `` a`b `` ticks", "Two <code>a`b</code> ticks", "Two a`b ticks")]
    [InlineData("An open ` tick", "An open ` tick", "An open ` tick")]
    [InlineData("**Fill this in:** \"q\" of `x`.", "<strong>Fill this in:</strong> &quot;q&quot; of <code>x</code>.", "Fill this in: \"q\" of x.")]
    [InlineData("**Two** bold **words**", "<strong>Two</strong> bold <strong>words</strong>", "Two bold words")]
    [InlineData("**not bold ** here", "**not bold ** here", "**not bold ** here")]
    [InlineData("**half**bold", "<strong>half</strong>bold", "halfbold")]
    [InlineData("Bold **word** and `code`", "Bold <strong>word</strong> and <code>code</code>", "Bold word and code")]
    public void Words_code_and_escapes_are_rendered_as_the_parser_does(string markdown, string html, string plain)
    {
        Assert.Equal($"<p>{html}</p>", ProseRenderer.Blocks(markdown));
        Assert.Equal(plain, ProseRenderer.PlainText(markdown));
    }
}
