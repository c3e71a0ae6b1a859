using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.Entries;

namespace Catalogue.Policies.Intercept.Validating;

/// <summary>The engine's rules for counters.</summary>
internal static class StateRules
{
    public static void Check(StateEntry state, RuleLabel label, ProblemList problems)
    {
        if (state.Counter.Value.Length == 0)
        {
            problems.Add(state.Place, $"{label}.state: counter must not be empty");
        }

        if (!RateLimitText.IsWindow(state.Window.Value))
        {
            problems.Add(PlaceOf(state.Window, state), $"{label}.state: window must be \"minute\", \"hour\", or \"day\", got {GoQuote.Quote(state.Window.Value)}");
        }

        var source = state.IncrementFrom.Value;
        if (source.Length > 0 && !source.StartsWith("args.", StringComparison.Ordinal))
        {
            problems.Add(state.IncrementFrom.Place, $"{label}.state: increment_from must start with \"args.\", got {GoQuote.Quote(source)}");
        }
    }

    /// <summary>
    /// Checks a path that may lead to a counter. It is cut at its first two dots: what stands between them is the tool,
    /// even where the tool's own name goes on.
    /// </summary>
    public static void CheckReference(string path, Place place, RuleLabel label, CounterTable counters, ProblemList problems)
    {
        const string Prefix = "state.";
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return;
        }

        var dot = path.IndexOf('.', Prefix.Length);
        if (dot >= 0 && !counters.Has(path[Prefix.Length..dot], path[(dot + 1)..]))
        {
            problems.Add(place, $"{label}: condition references {path} but no matching state block found");
        }
    }

    private static Place PlaceOf(Decoding.TextSlot slot, StateEntry state) => slot.Value.Length > 0 ? slot.Place : state.Place;
}
