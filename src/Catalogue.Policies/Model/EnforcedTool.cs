namespace Catalogue.Policies.Model;

/// <summary>What a target does with the calls of a tool. Test vectors are made from it.</summary>
/// <param name="Meant">The rules as they are meant.</param>
/// <param name="Decision">What it does with a call that breaks nothing.</param>
/// <param name="Limits">The limits that it counts.</param>
/// <param name="Required">The inputs that a call must carry.</param>
/// <param name="Conditions">The conditions that it looks at.</param>
public readonly record struct EnforcedTool(
    MeantTool Meant,
    DecisionKind Decision,
    IReadOnlyList<RateLimit> Limits,
    IReadOnlyList<InputPath> Required,
    IReadOnlyList<ArgumentCondition> Conditions)
{
    /// <summary>A tool of a target that looks at nothing but the name.</summary>
    public EnforcedTool(MeantTool meant, DecisionKind decision)
        : this(meant, decision, [], [], [])
    {
    }

    internal ToolPolicy InPortableForm()
    {
        var action = Decision switch
        {
            DecisionKind.Allow => PolicyAction.Allow,
            DecisionKind.Ask => PolicyAction.Ask,
            DecisionKind.Hidden => PolicyAction.Hide,
            _ => PolicyAction.Deny,
        };
        var validate = Required.Count + Conditions.Count == 0 ? null : new ArgumentValidation(Required.Count > 0, Conditions);
        return new ToolPolicy(
            Meant.Name,
            [.. Limits.Select(limit => new PolicyRule(PolicyAction.Allow, limit)), new PolicyRule(action, Validate: validate)],
            Required.Count > 0 ? Required : Meant.Policy.RequiredInputs);
    }
}
