using Catalogue.Risk;

namespace Catalogue.Fit;

/// <summary>What a fit looks at: a tool, and what its server and the catalogue hold beside it.</summary>
/// <param name="Offer">Names of the tools of its server by trait, the riskiest first; the tool itself may be among them.</param>
/// <param name="Namesakes">On how many other servers of the catalogue a tool of this very name is.</param>
/// <param name="GivesOrders">Whether the server's own words give the model orders.</param>
public sealed record FitFacts(
    ToolFacts Tool,
    RiskRating Rating,
    IReadOnlyList<FoundTrait> Traits,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Offer,
    int Namesakes,
    bool GivesOrders)
{
    public bool HasTrait(string id) => Traits.Any(found => found.Trait.Id == id);

    public bool HasSignal(string id) => Rating.Signals.Any(signal => signal.Signal.Id == id);
}
