using Catalogue.Descriptors;
using Catalogue.Descriptors.Attacks;
using Catalogue.Risk;
using Catalogue.Text;

namespace Catalogue.Fit;

/// <summary>One alternative of a fit with its words made ready.</summary>
internal sealed class CompiledFit(FitAlternative fit, IReadOnlyList<string> labels, RuleWords words)
{
    private static readonly IReadOnlyDictionary<string, string> NoPartners = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly CompiledPredicate[] look = [.. fit.Look.Select(predicate => new CompiledPredicate(predicate, labels, words))];

    /// <summary>What makes the alternative hold; null where it does not hold.</summary>
    public PatternFit? Find(AttackPattern pattern, FitFacts facts)
    {
        if ((fit.Categories.Count > 0 && !fit.Categories.Has(facts.Tool.Category))
            || (fit.Orders && !facts.GivesOrders)
            || facts.Namesakes < fit.Namesakes
            || fit.Without.Any(id => facts.HasTrait(id) || facts.HasSignal(id))
            || !fit.Hints.All(hint => IsGiven(hint, facts.Tool.Tool.Declared?.Annotations ?? ToolAnnotations.None)))
        {
            return null;
        }

        var causes = new List<SignalCause>();
        return AddLook(facts, causes) && AddSignals(facts, causes) && AddTraits(facts, causes) && FindPartners(facts) is { } partners
            ? new PatternFit(pattern, fit, causes, partners, facts.Namesakes)
            : null;
    }

    private bool AddLook(FitFacts facts, List<SignalCause> causes)
    {
        foreach (var predicate in look)
        {
            predicate.AddCauses(facts.Tool, causes);
        }

        return look.Length == 0 || causes.Count > 0;
    }

    /// <summary>What was found first is the cause that the sentence speaks of; the rest only has to be there.</summary>
    private bool AddSignals(FitFacts facts, List<SignalCause> causes)
    {
        if (fit.Signals.Count == 0)
        {
            return true;
        }

        var fired = facts.Rating.Signals.Where(signal => fit.Signals.Has(signal.Signal.Id)).SelectMany(signal => signal.Causes).ToList();
        AddWhereNone(causes, fired);
        return fired.Count > 0;
    }

    private bool AddTraits(FitFacts facts, List<SignalCause> causes)
    {
        if (fit.Traits.Count == 0)
        {
            return true;
        }

        var found = facts.Traits.Where(found => fit.Traits.Has(found.Trait.Id)).SelectMany(found => found.Causes).ToList();
        AddWhereNone(causes, found);
        return found.Count > 0;
    }

    private static void AddWhereNone(List<SignalCause> causes, List<SignalCause> more)
    {
        if (causes.Count == 0)
        {
            causes.AddRange(more);
        }
    }

    /// <summary>For each trait another tool of the server that has it, each a different one; null where there are not so many.</summary>
    private IReadOnlyDictionary<string, string>? FindPartners(FitFacts facts)
    {
        if (fit.Server.Count == 0)
        {
            return NoPartners;
        }

        var partners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var trait in fit.Server)
        {
            if (facts.Offer.GetValueOrDefault(trait, []).FirstOrDefault(other => other != facts.Tool.Tool.Name.Value && !partners.ContainsValue(other)) is not { } partner)
            {
                return null;
            }

            partners[trait] = partner;
        }

        return partners;
    }

    private static bool IsGiven(string hint, ToolAnnotations annotations) => hint switch
    {
        "read-only" => annotations.ReadOnly == true,
        "destructive" => annotations.Destructive == true,
        "idempotent" => annotations.Idempotent == true,
        _ => annotations.OpenWorld == true,
    };
}
