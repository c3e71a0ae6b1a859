using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Validating;

/// <summary>Collects what is wrong with a file, in the engine's order and words.</summary>
internal sealed class ProblemList
{
    private readonly List<PolicyProblem> problems = [];

    public IReadOnlyList<PolicyProblem> Problems => problems;

    public void Add(Place place, string text) => problems.Add(Problem(place, text));

    public static PolicyProblem Problem(Place place, string text) =>
        new(place.Line + 1, place.Column + 1, GoBytes.Printable(text));
}
