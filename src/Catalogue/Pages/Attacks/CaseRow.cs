using Catalogue.Descriptors.Attacks;
using Catalogue.Plan;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Attacks;

/// <summary>A case in a table.</summary>
/// <param name="Effect">How much a policy would have helped: "Stops".</param>
/// <param name="EffectId">The class of its shape and colour.</param>
/// <param name="Where">What a rule would have had to see.</param>
/// <param name="Weak">How weak the sources are; null where they are good.</param>
public sealed record CaseRow(
    string Title, string Href, string Date, string Kind, string Pattern, string PatternHref, string Effect, string EffectId, string Where, string? Weak)
{
    public static CaseRow Create(AttackCase entry, PageContext context)
    {
        var pattern = AttackTexts.PatternLink(entry.Pattern, context);
        return new CaseRow(
            entry.Title,
            context.Href(Routes.AttackCase(entry.Slug)),
            AttackTexts.Date(entry.Date),
            AttackWords.Find(AttackWords.Kinds, entry.Kind).Name,
            pattern.Name,
            pattern.Href,
            AttackWords.Find(AttackWords.Effects, entry.Effect).Name,
            AttackTexts.ClassOf(entry.Effect),
            AttackWords.Find(AttackWords.Enforcements, entry.Enforcement).Name,
            entry.Confidence == "high" ? null : AttackWords.Find(AttackWords.Confidences, entry.Confidence).Name.ToLowerInvariant());
    }
}
