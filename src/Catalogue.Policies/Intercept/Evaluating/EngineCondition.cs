using System.Text.Json;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Model;
using Catalogue.Policies.Re2;

namespace Catalogue.Policies.Intercept.Evaluating;

/// <summary>
/// What a rule wants of a call or a counter. Every operator but <c>exists</c> fails where there is no value; what is not
/// both numbers is compared as it prints, so the text "5" is the number 5.
/// </summary>
internal sealed class EngineCondition
{
    private const string ArgumentPrefix = "args.";

    private readonly EngineValue expected;
    private readonly bool wantsToExist;
    private RegexMatcher? matcher;

    public EngineCondition(ConditionEntry entry)
    {
        Path = entry.Path.Value;
        Operator = entry.Operator.Value;
        expected = EngineValue.Of(entry.Value);
        wantsToExist = entry.Value.IsScalar(ScalarKind.Boolean) && entry.Value.Scalar.Boolean;
    }

    public string Path { get; }

    public string Operator { get; }

    /// <summary>The number that a counter is held to; null where the condition names none.</summary>
    public double? Number => expected.Number;

    public bool Passes(JsonElement arguments, CounterStore counters, DateTimeOffset clock)
    {
        if (Path.StartsWith(CounterStore.Prefix, StringComparison.Ordinal))
        {
            return Passes(EngineValue.OfNumber(counters.Value(Path[CounterStore.Prefix.Length..], clock)), isGiven: true);
        }

        return TryResolve(arguments, Path, out var value)
            ? Passes(EngineValue.Of(value), CallArguments.IsGiven(value))
            : Operator == "exists" && !wantsToExist;
    }

    /// <summary>Follows a path, cut at every dot, through objects.</summary>
    public static bool TryResolve(JsonElement arguments, string path, out JsonElement value)
    {
        value = arguments;
        var way = path.StartsWith(ArgumentPrefix, StringComparison.Ordinal) ? path[ArgumentPrefix.Length..] : path;
        foreach (var name in way.Split('.'))
        {
            if (!CallArguments.TryGet(value, name, out value))
            {
                return false;
            }
        }

        return true;
    }

    private bool Passes(EngineValue actual, bool isGiven) => Operator switch
    {
        "exists" => isGiven == wantsToExist,
        "eq" => actual.IsSame(expected),
        "neq" => !actual.IsSame(expected),
        "in" => expected.Items?.Any(actual.IsSame) == true,
        "not_in" => expected.Items?.Any(actual.IsSame) != true,
        "lt" => actual.Number < Number,
        "lte" => actual.Number <= Number,
        "gt" => actual.Number > Number,
        "gte" => actual.Number >= Number,
        "regex" => actual.Text is { } text && (matcher ??= RegexMatcher.Of(expected.Text!)).IsMatch(text),
        "contains" => actual.Text is { } whole
            ? expected.Text is { } part && whole.Contains(part, StringComparison.Ordinal)
            : actual.Items?.Any(item => item.IsSame(expected)) == true,
        _ => false,
    };
}
