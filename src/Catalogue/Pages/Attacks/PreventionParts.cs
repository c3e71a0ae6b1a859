using Catalogue.Descriptors.Attacks;
using Catalogue.Model.Attacks;
using Catalogue.Plan;
using Catalogue.Policies.Model;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Attacks;

/// <summary>A pattern's policy as its page shows it: the file in each form, and the calls that try it.</summary>
/// <param name="Server">The placeholder server.</param>
public sealed record PreventionParts(string Server, IReadOnlyList<PreventionFile> Files, string CallsCaption, IReadOnlyList<CallRow> Calls)
{
    public static PreventionParts? Create(AttackPattern pattern, PageContext context) => pattern.Prevention is { } prevention
        ? new PreventionParts(
            prevention.Server,
            [.. PreventionPolicies.Formats(context.Site).Select(format => File(pattern, format, context))],
            $"{Grammar.Count(prevention.Calls.Count, "call")} to it; each is made when the site is built",
            [.. prevention.Calls.Select(call => new CallRow(
                call.Kind == "attack" ? "Attack" : "Honest",
                call.Tool,
                call.Arguments,
                call.Times > 1 ? $"made {Grammar.Count(call.Times, "time")} within a minute" : null,
                call.Decision switch { "passes" => "passes", "asks" => "a person decides", _ => "refused" },
                call.Decision switch { "passes" => "yes", "asks" => "part", _ => "no" },
                call.Says))])
        : null;

    private static PreventionFile File(AttackPattern pattern, PolicyFormat format, PageContext context)
    {
        var written = PreventionPolicies.Write(pattern, format, context.Site.Settings);
        var name = PreventionPolicies.FileName(pattern, format);
        return new PreventionFile(
            name,
            context.Href(Routes.AttackPolicy(pattern.Slug, name)),
            HtmlText.EscapeContent(WithoutHeader(written.Text)),
            [.. written.Losses.Select(loss => loss.Tool is null ? loss.Text : $"{VisibleText.Of(loss.Tool)}: {loss.Text}")]);
    }

    /// <summary>The page says itself what the comment at the top of the file says.</summary>
    private static string WithoutHeader(string text) =>
        string.Join('\n', text.TrimEnd('\n').Split('\n').SkipWhile(line => line.StartsWith('#')));
}

/// <summary>A policy file, or the part of one.</summary>
/// <param name="Href">Where it can be had; null where it is no file of its own.</param>
public sealed record PreventionFile(string FileName, string? Href, string TextHtml, IReadOnlyList<string> Losses);

/// <summary>A call and what the policy does with it.</summary>
/// <param name="DecisionId">The class of its mark.</param>
public sealed record CallRow(string Side, string Tool, string Arguments, string? Times, string Decision, string DecisionId, string Says);
