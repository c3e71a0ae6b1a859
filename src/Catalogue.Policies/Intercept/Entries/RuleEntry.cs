using Catalogue.Policies.Intercept.Decoding;

namespace Catalogue.Policies.Intercept.Entries;

/// <summary>A rule as it is written.</summary>
internal sealed class RuleEntry : RecordSlot
{
    public override string TypeName => "config.Rule";

    public override string Title => "a rule";

    public override string[] Keys => KnownKeys;

    private static string[] KnownKeys { get; } = ["name", "action", "rate_limit", "conditions", "on_deny", "state"];

    public TextSlot Name { get; } = new();

    public TextSlot Action { get; } = new();

    public TextSlot RateLimit { get; } = new();

    public ListSlot<ConditionEntry> Conditions { get; } = new("config.Condition");

    public TextSlot OnDeny { get; } = new();

    public OptionalSlot<StateEntry> State { get; } = new("config.StateDef");

    protected override Slot? Field(string key) => key switch
    {
        "name" => Name,
        "action" => Action,
        "rate_limit" => RateLimit,
        "conditions" => Conditions,
        "on_deny" => OnDeny,
        "state" => State,
        _ => null,
    };
}

/// <summary>What a rule wants of a call.</summary>
internal sealed class ConditionEntry : RecordSlot
{
    public override string TypeName => "config.Condition";

    public override string Title => "a condition";

    public override string[] Keys => KnownKeys;

    private static string[] KnownKeys { get; } = ["path", "op", "value"];

    public TextSlot Path { get; } = new();

    public TextSlot Operator { get; } = new();

    public AnySlot Value { get; } = new();

    protected override Slot? Field(string key) => key switch
    {
        "path" => Path,
        "op" => Operator,
        "value" => Value,
        _ => null,
    };
}

/// <summary>A counter that a rule keeps.</summary>
internal sealed class StateEntry : RecordSlot
{
    public override string TypeName => "config.StateDef";

    public override string Title => "a state block";

    public override string[] Keys => KnownKeys;

    private static string[] KnownKeys { get; } = ["counter", "window", "increment", "increment_from"];

    public TextSlot Counter { get; } = new();

    public TextSlot Window { get; } = new();

    public IntegerSlot Increment { get; } = new();

    public TextSlot IncrementFrom { get; } = new();

    protected override Slot? Field(string key) => key switch
    {
        "counter" => Counter,
        "window" => Window,
        "increment" => Increment,
        "increment_from" => IncrementFrom,
        _ => null,
    };
}
