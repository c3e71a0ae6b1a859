using Catalogue.Assemble;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Plan;
using Catalogue.Policies.Model;
using Catalogue.Prose;

namespace Catalogue.Pages.Attacks;

/// <summary>What a tool's page says of attacks; only where the catalogue has a database of them.</summary>
/// <param name="Patterns">Those that fit the tool, the strongest reason first.</param>
/// <param name="Asks">Whether all that the recommended rules lack is a person who approves each call.</param>
/// <param name="AskLoss">What the recommended format says instead of that; null where it can ask.</param>
/// <param name="Rules">A rule of more than that which the recommended ones do not have, in each form; empty where there is none.</param>
/// <param name="Href">The whole database.</param>
public sealed record ToolAttacks(IReadOnlyList<ToolAttack> Patterns, bool Asks, string? AskLoss, IReadOnlyList<PreventionFile> Rules, string Href)
{
    public static ToolAttacks? Create(Server server, Tool tool, PageContext context)
    {
        if (context.Site.Attacks.IsEmpty)
        {
            return null;
        }

        var prevention = ToolPrevention.Create(tool);
        return new ToolAttacks(
            [.. tool.Fits.Select(fit => new ToolAttack(
                fit.Pattern.Name,
                context.Href(Routes.AttackPattern(fit.Pattern.Slug)),
                AttackTexts.ReasonHtml(fit, server, tool),
                prevention.Notes.FirstOrDefault(note => note.Fit == fit) is { } note ? $"{note.Advice.Says}{Done(note, tool)}" : null))],
            prevention.Added is { Action: PolicyAction.Ask, Conditions.Count: 0 },
            context.Site.RecommendedFormat.Facts.Ask == Support.No ? context.Site.RecommendedFormat.Title : null,
            prevention.Added is { } rule && (rule.Action != PolicyAction.Ask || rule.Conditions.Count > 0) ? Files(server, tool, rule, context) : [],
            context.Href(Routes.Attacks));
    }

    /// <summary>What the recommended policy does about it already.</summary>
    private static string Done(PreventionNote note, Tool tool) =>
        !note.IsDone ? ""
        : note.Advice.Action is null && note.Advice.Signals.Count == 0 && tool.Policy.Rules.Any(rule => rule.Action == PolicyAction.Ask)
            ? " The recommended policy has a person approve each call."
            : " Already recommended.";

    private static IReadOnlyList<PreventionFile> Files(Server server, Tool tool, PolicyRule rule, PageContext context) =>
        [.. PreventionPolicies.Formats(context.Site).Select(format =>
        {
            var written = format.WriteTool(server.Policy, tool.Policy with { Rules = [rule] });
            return new PreventionFile(
                $"One more rule for {format.FileName(server.Slug, PolicyPreset.Recommended)}", null, HtmlText.EscapeContent(written.Text.TrimEnd('\n')), [.. written.Losses.Select(loss => loss.Text)]);
        })];
}

/// <summary>A pattern that fits the tool, and why.</summary>
/// <param name="Advice">What a rule does about it, and whether the recommended ones do; null where none can.</param>
public sealed record ToolAttack(string Name, string Href, string ReasonHtml, string? Advice);
