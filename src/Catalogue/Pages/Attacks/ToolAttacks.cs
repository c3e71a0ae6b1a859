using Catalogue.Model;
using Catalogue.Plan;

namespace Catalogue.Pages.Attacks;

/// <summary>What a tool's page says of attacks; only where the catalogue has a database of them.</summary>
/// <param name="Patterns">Those that fit the tool, the strongest reason first.</param>
/// <param name="Href">The whole database.</param>
public sealed record ToolAttacks(IReadOnlyList<ToolAttack> Patterns, string Href)
{
    public static ToolAttacks? Create(Server server, Tool tool, PageContext context) => context.Site.Attacks.IsEmpty
        ? null
        : new ToolAttacks(
            [.. tool.Fits.Select(fit => new ToolAttack(
                fit.Pattern.Name, context.Href(Routes.AttackPattern(fit.Pattern.Slug)), AttackTexts.ReasonHtml(fit, server, tool)))],
            context.Href(Routes.Attacks));
}

/// <summary>A pattern that fits the tool, and why.</summary>
public sealed record ToolAttack(string Name, string Href, string ReasonHtml);
