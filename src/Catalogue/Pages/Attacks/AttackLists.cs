using Catalogue.Descriptors.Attacks;
using Catalogue.Model;
using Catalogue.Pages.Lists;
using Catalogue.Plan;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Attacks;

/// <summary>A list of cases that has a page of its own: all of them, or those of one year, category or effect.</summary>
/// <param name="By">The word for what they are chosen by; empty for all.</param>
/// <param name="Label">What is chosen: "2025".</param>
/// <param name="Title">The heading of its page.</param>
/// <param name="Lead">What the choice means, in a sentence.</param>
public sealed record AttackList(string By, string Route, string Label, string Title, string Lead, IReadOnlyList<AttackCase> Cases);

/// <summary>All lists of cases there are.</summary>
internal static class AttackLists
{
    /// <summary>The choices under each heading, in the order in which a page shows them; those without a case are left out.</summary>
    public static IEnumerable<AttackList> Choices(Site site)
    {
        var cases = site.Attacks.Cases;
        var effects = AttackWords.Effects.Select(effect => new AttackList(
            "effect", Routes.AttackChoice("effect", effect.Id), effect.Name, TitleOf(effect.Id), effect.Meaning, [.. cases.Where(entry => entry.Effect == effect.Id)]));
        var places = AttackWords.Enforcements.Select(place => new AttackList(
            "place", Routes.AttackChoice("place", place.Id), place.Name, $"Attacks by place: {(place.Id == "none" ? "no call" : place.Name)}", place.Meaning, [.. cases.Where(entry => entry.Enforcement == place.Id)]));
        var years = cases.Select(entry => entry.Year).Distinct(StringComparer.Ordinal).Select(year => new AttackList(
            "year", Routes.AttackChoice("year", year), year, $"Attacks of {year}", $"Cases that became known in {year}.", [.. cases.Where(entry => entry.Year == year)]));
        var categories = site.Tables.Categories.Select(category => new AttackList(
            "category", Routes.AttackChoice("category", category.Id), category.Name, $"Attacks with {category.Name} tools",
            $"Cases in which a tool that {category.Summary.TrimEnd('.')} took part.", [.. cases.Where(entry => entry.Categories.Contains(category.Id, StringComparer.Ordinal))]));
        return effects.Concat(places).Concat(years).Concat(categories).Where(list => list.Cases.Count > 0);
    }

    public static AttackList All(Site site) => new(
        "", Routes.Attacks, "All", "Attacks", "What has gone wrong with agents and their tools: what happened, how it worked, and what a policy would have done.", site.Attacks.Cases);

    /// <summary>Every page of every list.</summary>
    public static IEnumerable<(AttackList List, ListPage<AttackCase> Page)> Pages(Site site) => site.Attacks.IsEmpty
        ? []
        : Choices(site).Prepend(All(site)).SelectMany(list => ListPages.Of(list.Route, list.Cases, site.Settings.PageSize).Select(page => (list, page)));

    private static string TitleOf(string effect) => effect switch
    {
        "stops" => "Attacks that a policy stops",
        "limits" => "Attacks that a policy limits",
        "marginal" => "Attacks where a policy helps little",
        _ => "Attacks that no policy sees",
    };
}
