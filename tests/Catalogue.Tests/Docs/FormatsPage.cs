using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;

namespace Catalogue.Tests.Docs;

/// <summary>Writes <c>docs/formats.md</c> out of the formats.</summary>
internal static class FormatsPage
{
    private const string Introduction = """
        # Policy formats

        A policy is written once, in the portable form, and compiled for every proxy, gateway and client. What a target cannot
        say is a **loss**: printed on the page of the server, by `catalogue policy show`, and at the top of the file where the
        format has comments. The stricter reading stands in its place wherever there is one.

        No desktop client can count calls, so a limit becomes a question to a person there. Clients that name tools by what
        your own configuration calls the server need that name: `catalogue policy show <server> --format <format> --alias <name>`.

        This page is made from the formats themselves; a test keeps the two equal, and every example below is read back by the
        checker of its format.

        """;

    public static string Write()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("\n| Format | Id | File | Ask | Hide | Limit | Arguments | Uses your alias |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var format in PolicyFormats.All)
        {
            var facts = format.Facts;
            page.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"| [{format.Title}](#{format.Title.ToLowerInvariant().Replace(' ', '-')}) | `{format.Id}` | `{format.FileName("<server>", PolicyPreset.Recommended)}` | {Word(facts.Ask)} | {Word(facts.Hide)} | {Word(facts.RateLimit)} | {Word(facts.Arguments)} | {(facts.UsesAlias ? "yes" : "no")} |\n");
        }

        page.Append("\nThe examples say this policy:\n\n```yaml\n").Append(Body(PolicyFormats.Portable)).Append("```\n");
        foreach (var format in PolicyFormats.All)
        {
            AppendFormat(page, format);
        }

        return page.ToString();
    }

    private static void AppendFormat(StringBuilder page, PolicyFormat format)
    {
        var facts = format.Facts;
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {format.Title}\n\n{facts.Purpose}\n\n");
        page.Append(System.Globalization.CultureInfo.InvariantCulture, $"- **Where it goes**: {facts.Place}\n- **How it names tools**: {facts.ToolNames}\n- **Checked with**: {facts.CheckedWith}\n");
        page.Append(facts.Source is { } source ? $"- **Grammar from**: <{source}>\n" : "");
        page.Append("\n| A policy can | There |\n|---|---|\n");
        foreach (var loss in FormatLosses.Of(format))
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {loss.Said} | {(loss.Losses.Count == 0 ? "the same" : string.Join(' ', loss.Losses).Replace("|", "\\|", StringComparison.Ordinal))} |\n");
        }

        if (format != PolicyFormats.Portable)
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n```{format.Extension}\n{Body(format)}```\n");
        }
    }

    /// <summary>The example without the comment at its top.</summary>
    private static string Body(PolicyFormat format)
    {
        var lines = format.Write(FormatLosses.Example, new PolicyHeader("", null, "", "")).Text.Split('\n');
        return string.Join('\n', lines.SkipWhile(line => line.StartsWith('#')));
    }

    private static string Word(Policies.Model.Support support) => support switch { Policies.Model.Support.Yes => "yes", Policies.Model.Support.Partly => "in part", _ => "no" };
}
