using Catalogue.Descriptors.Attacks;
using Catalogue.Text;

namespace Catalogue.Fit;

/// <summary>The patterns of a catalogue, made ready to be held against tools.</summary>
/// <param name="labels">Last words of inputs that only label a thing, as signals know them.</param>
/// <param name="words">Where the words of the patterns are entered.</param>
public sealed class FitRules(AttackCatalogue attacks, IReadOnlyList<string> labels, RuleWords words)
{
    /// <summary>More than a handful is a list that nobody reads.</summary>
    public const int MostShown = 5;

    private readonly IReadOnlyList<(AttackPattern Pattern, CompiledFit[] Alternatives)> rules =
        [.. attacks.Patterns.Select(pattern => (pattern, pattern.Fit.OrderByDescending(fit => fit.Strength).Select(fit => new CompiledFit(fit, labels, words)).ToArray()))];

    /// <summary>The patterns that fit a tool, each by its strongest alternative; the strongest pattern first, and a handful at most.</summary>
    public IReadOnlyList<PatternFit> Find(FitFacts facts)
    {
        var found = new List<PatternFit>();
        foreach (var (pattern, alternatives) in rules)
        {
            foreach (var alternative in alternatives)
            {
                if (alternative.Find(pattern, facts) is { } fit)
                {
                    found.Add(fit);
                    break;
                }
            }
        }

        return found.Count == 0 ? [] : [.. found.OrderByDescending(fit => fit.Alternative.Strength).ThenBy(fit => fit.Pattern.Slug, StringComparer.Ordinal).Take(MostShown)];
    }
}
