using Catalogue.Policies.Intercept.Decoding;

namespace Catalogue.Policies.Intercept.Entries;

/// <summary>A rule as it is written.</summary>
internal sealed class RuleEntry : RecordSlot
{
    public override string TypeName => "config.Rule";

    public override string Title => "a rule";

    public override string[] Keys => KnownKeys;

    private static string[] KnownKeys { get; } = ["name", "action", "rate_limit", "conditions", "on_deny", "state"];

    private static readonly ListSlot<ConditionEntry> NoConditions = new("config.Condition");
    private static readonly OptionalSlot<StateEntry> NoState = new("config.StateDef");

    // Slots are made for the keys that are written: most rules have two of the six.
    private TextSlot? name;
    private TextSlot? action;
    private TextSlot? rateLimit;
    private ListSlot<ConditionEntry>? conditions;
    private TextSlot? onDeny;
    private OptionalSlot<StateEntry>? state;

    public TextSlot Name => name ?? TextSlot.NotGiven;

    public TextSlot Action => action ?? TextSlot.NotGiven;

    public TextSlot RateLimit => rateLimit ?? TextSlot.NotGiven;

    public ListSlot<ConditionEntry> Conditions => conditions ?? NoConditions;

    public TextSlot OnDeny => onDeny ?? TextSlot.NotGiven;

    public OptionalSlot<StateEntry> State => state ?? NoState;

    protected override Slot? Field(string key) => key switch
    {
        "name" => name ??= new(),
        "action" => action ??= new(),
        "rate_limit" => rateLimit ??= new(),
        "conditions" => conditions ??= new("config.Condition"),
        "on_deny" => onDeny ??= new(),
        "state" => state ??= new("config.StateDef"),
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
