using Catalogue.Descriptors.Attacks;
using Catalogue.Risk;

namespace Catalogue.Fit;

/// <summary>A pattern that fits a tool, and by what.</summary>
/// <param name="Alternative">The strongest of those that hold.</param>
/// <param name="Causes">The inputs or words that it found; empty where it asks for none.</param>
/// <param name="Partners">By trait, the tool of the server that has it.</param>
/// <param name="Namesakes">On how many other servers a tool of this name is.</param>
public sealed record PatternFit(
    AttackPattern Pattern,
    FitAlternative Alternative,
    IReadOnlyList<SignalCause> Causes,
    IReadOnlyDictionary<string, string> Partners,
    int Namesakes);
