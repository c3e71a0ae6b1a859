using System.Text;
using AngleSharp.Html.Parser;
using Catalogue.Prose;
using Catalogue.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalogue.Tests.Properties;

/// <summary>What must hold of any text.</summary>
public sealed class TextProperties
{
    [Fact]
    public void A_slug_is_1_to_80_of_its_letters_and_the_same_each_time() => ForAny(name =>
    {
        var slug = Slugs.OfTool(name);
        return slug.Length is >= 1 and <= 80
            && slug.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-") < 0
            && slug.Trim('-').Length > 0
            && !Slugs.IsDevice(slug)
            && slug == Slugs.OfTool(name);
    });

    [Theory]
    [InlineData("con")]
    [InlineData("COM1")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("工具")]
    public void A_name_that_would_be_no_address_gets_a_hash(string name) => Assert.Matches("^([a-z0-9-]+-)?[0-9a-f]{8}$", Slugs.OfTool(name));

    [Fact]
    public void Names_of_other_scripts_never_share_a_slug() => Prop.ForAll<string, string>((first, second) =>
    {
        var (one, other) = ("工" + first, "工" + second);
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(one)) != one || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(other)) != other
            || (one == other) == (Slugs.OfTool(one) == Slugs.OfTool(other));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Escaped_text_comes_back_from_an_HTML_parser_as_it_was() => ForAny(text =>
    {
        var clean = Printable(text);
        var page = new HtmlParser().ParseDocument($"<!DOCTYPE html><p title=\"{HtmlText.Escape(clean)}\">x{HtmlText.Escape(clean)}</p>");
        var paragraph = page.QuerySelector("p")!;
        return paragraph.TextContent == "x" + clean && paragraph.GetAttribute("title") == clean && paragraph.Children.Length == 0;
    });

    [Fact]
    public void Escaped_Markdown_is_read_as_the_text_that_it_was() => ForAny(text =>
    {
        var words = string.Join(' ', Printable(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 || Rendered("x " + MarkdownText.Escape(words)) == "x " + words;
    });

    [Fact]
    public void Code_in_Markdown_is_read_as_the_text_that_it_was() => ForAny(text =>
    {
        var words = string.Join(' ', Printable(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 || Rendered("x " + MarkdownText.Code(words)) == "x " + words;
    });

    [Fact]
    public void Prose_never_makes_an_element_that_it_may_not() => ForAny(text =>
    {
        var page = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{ProseRenderer.Blocks(text)}{ProseRenderer.Inline(text)}");
        return page.QuerySelectorAll("script,img,iframe,h1,h2,h3,style,form").Length == 0;
    });

    [Fact]
    public void Visible_text_hides_nothing_and_stays_near_its_length() => ForAny(text =>
        VisibleText.Of(text).EnumerateRunes().All(rune => !HiddenCharacters.IsHidden(rune) || rune == Rune.ReplacementChar)
        && VisibleText.Of(text, 20).Length <= 32);

    [Fact]
    public void Lines_are_made_visible_each_by_itself() => ForAny(text =>
        VisibleText.OfLines($"a\n{text}\nb") == string.Join('\n', $"a\n{text}\nb".Split('\n').Select(line => VisibleText.Of(line))));

    [Fact]
    public void A_name_with_places_to_break_is_the_escaped_name() => ForAny(text =>
        HtmlText.Breakable($"a_{text}-b").Replace("<wbr>", "", StringComparison.Ordinal) == HtmlText.Escape($"a_{text}-b"));

    [Fact]
    public void Text_is_put_together_whole_however_long() => ForAny(text =>
    {
        var many = string.Concat(Enumerable.Repeat("{a} ", 300));
        return new PhraseTemplate(many).Fill(_ => text) == string.Concat(Enumerable.Repeat(text + " ", 300));
    });

    [Fact]
    public void A_phrase_filled_with_its_own_places_is_itself() => ForAny(text =>
        new PhraseTemplate(text).Fill(place => $"{{{place}}}") == text);

    [Fact]
    public void Words_are_in_small_letters_and_hold_all_letters_and_digits() => ForAny(text =>
        string.Equals(string.Concat(WordSplitter.Split(text)), string.Concat(text.Where(char.IsLetterOrDigit)), StringComparison.OrdinalIgnoreCase)
        && WordSplitter.Split(text).All(word => !word.Any(char.IsAsciiLetterUpper)));

    [Fact]
    public void The_nearest_word_is_found_for_any_text() => ForAny(text => Yaml.Diagnostics.NearestWord.Hint(text, ["read", "write"]) is not null);

    private static void ForAny(Func<string, bool> holds)
    {
        Prop.ForAll<string>(text => holds(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        foreach (var hard in (string[])["`", "``", "a`b``c", "\\", "*a*", "<b>&amp;", "{", "}", "{}", "{a}{", "1. a", "- a", "&#39;", "|a|", "\u202E", "\0", "\uD800", "🙂", "_a_", "[a](b)", "URLs", "aB1C"])
        {
            Assert.True(holds(hard), hard);
        }
    }

    /// <summary>Without what no HTML parser gives back: controls, half pairs and carriage returns.</summary>
    private static string Printable(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => !HiddenCharacters.IsHidden(rune) || rune.Value == '\n').Select(rune => rune.ToString()));

    private static string Rendered(string markdown) =>
        new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + ProseRenderer.Inline(markdown)).Body!.TextContent;
}
