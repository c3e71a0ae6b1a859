using System.Globalization;
using System.Text.Json;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;
using Catalogue.Policies.Re2;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>
/// Values that keep conditions and values that break them, as JSON. They follow from what a condition means; that each
/// does what it is for is checked before it is used, and where none does there is no vector.
/// </summary>
internal sealed class ConditionSamples
{
    private const string NoneOfThese = "none-of-these";

    private readonly Dictionary<(object Values, ConditionKind Kind), string?> breaking = [];
    private readonly Dictionary<(object Values, ConditionKind Kind), string?> keeping = [];

    /// <summary>A value that keeps all conditions on an input; null where none is known.</summary>
    /// <param name="sample">A value that the schema takes, which is used where it will do; null where there is none.</param>
    public string? Keeping(IReadOnlyList<ArgumentCondition> conditions, string? sample)
    {
        if (conditions is [var only] && (sample is null || only.Kind is not (ConditionKind.OneOf or ConditionKind.AtMost)))
        {
            return Remember(keeping, only, () => KeepingOne(only).FirstOrDefault(candidate => Holds(only, candidate)));
        }

        var candidates = conditions.SelectMany(KeepingOne);
        return (sample is null ? candidates : candidates.Prepend(sample)).FirstOrDefault(value => conditions.All(condition => Holds(condition, value)));
    }

    /// <summary>A value that breaks a condition; null where none is known.</summary>
    public string? Breaking(ArgumentCondition condition) =>
        Remember(breaking, condition, () => BreakingOne(condition).FirstOrDefault(candidate => !Holds(condition, candidate)));

    public static bool Holds(ArgumentCondition condition, string json)
    {
        using var value = JsonDocument.Parse(json);
        return new ConditionTest(condition with { Input = new InputPath([]) }).Passes(value.RootElement);
    }

    /// <summary>Conditions that signals propose share their values: what was found for one will do for all.</summary>
    private static string? Remember(
        Dictionary<(object Values, ConditionKind Kind), string?> known, ArgumentCondition condition, Func<string?> find)
    {
        var key = ((object)condition.Values, condition.Kind);
        if (!known.TryGetValue(key, out var value))
        {
            known[key] = value = find();
        }

        return value;
    }

    private static IEnumerable<string> KeepingOne(ArgumentCondition condition) => condition.Kind switch
    {
        ConditionKind.Under => condition.Values.Select(folder => VectorJson.Quoted(folder.Text + "/notes.txt")),
        ConditionKind.Hosts => condition.Values.Select(host => VectorJson.Quoted($"https://{AnyHost(host.Text)}/a?b=c")),
        ConditionKind.Matches =>
            [.. new[] { condition.Example, RegexSample.Of(condition.Values[0].Text), condition.Values[0].Text }.OfType<string>().Select(VectorJson.Quoted)],
        ConditionKind.StartsWith => condition.Values.Select(start => VectorJson.Quoted(start.Text + " and more")),
        _ => condition.Values.Select(Json),
    };

    private static IEnumerable<string> BreakingOne(ArgumentCondition condition) => condition.Kind switch
    {
        ConditionKind.Under => condition.Values.Select(folder => VectorJson.Quoted(folder.Text + "/../outside")),
        ConditionKind.Hosts => condition.Values.Select(host => VectorJson.Quoted($"https://{AnyHost(host.Text)}.outside.example/")),
        ConditionKind.Matches => [VectorJson.Quoted($"{condition.Example ?? RegexSample.Of(condition.Values[0].Text)}\n"), "\"\"", "\"\\n\"", VectorJson.Quoted(NoneOfThese), "0"],
        ConditionKind.AtMost => [More(condition.Values[0].Text), "\"0\""],
        _ => [VectorJson.Quoted(NoneOfThese), "\"\"", "null"],
    };

    private static string AnyHost(string host) => host.StartsWith("*.", StringComparison.Ordinal) ? "www" + host[1..] : host;

    /// <summary>One more; twice as much where one more makes no difference.</summary>
    private static string More(string number)
    {
        var most = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        var more = most + 1 > most ? most + 1 : most * 2;
        return more.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Json(ConditionValue value) => value.Type == ConditionValueType.Text ? VectorJson.Quoted(value.Text) : value.Text;
}
