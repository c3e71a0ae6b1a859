using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>
/// Makes the vectors of one policy file out of what its target enforces. The calls of all tools come first, all at one
/// moment; then those of limits.
/// </summary>
/// <param name="seesArguments">Whether the target looks at arguments; where it does not, calls carry none.</param>
internal sealed class VectorMaker(Utf8Text output, CompiledPolicy policy, VectorSamples samples, bool seesArguments)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly VectorLines lines = new(output);

    public void Append()
    {
        for (var index = 0; index < policy.Count; index++)
        {
            AppendCalls(policy.Enforced(index));
        }

        var expected = policy.EnforcedDefault switch
        {
            PolicyAction.Allow => DecisionKind.Allow,
            PolicyAction.Ask => DecisionKind.Ask,
            PolicyAction.Hide => DecisionKind.Hidden,
            _ => DecisionKind.Deny,
        };
        lines.Append(UnknownTool(), Start, expected, "the file does not name the tool"u8);
        var limits = new LimitVectors(lines, Start);
        for (var index = 0; index < policy.Count; index++)
        {
            limits.Append(policy.Enforced(index), samples);
        }
    }

    private void AppendCalls(EnforcedTool tool)
    {
        var name = tool.Meant.Name;
        if (tool.Decision == DecisionKind.Hidden)
        {
            lines.Append(name, Start, DecisionKind.Hidden, "the tool is hidden"u8);
            return;
        }

        var intended = tool.Decision switch
        {
            DecisionKind.Allow => "as intended"u8,
            DecisionKind.Ask => "as intended, and a person decides"u8,
            _ => "refused whatever it carries"u8,
        };
        if (!seesArguments)
        {
            lines.Append(name, Start, tool.Decision, intended);
            return;
        }

        var calls = samples.CallsOf(tool.Meant);
        var left = LimitVectors.Least(tool.Limits);
        if (calls.Honest() is { } honest)
        {
            var passes = left-- > 0;
            lines.Append(name, honest, Start, passes ? tool.Decision : DecisionKind.Deny, passes ? intended : "the limit is reached"u8);
        }

        if (tool.Decision == DecisionKind.Deny)
        {
            return;
        }

        if (tool.Required.Count > 0 && calls.Without(tool.Required[0]) is { } incomplete)
        {
            lines.Append(name, incomplete.Arguments, Start, DecisionKind.Deny, incomplete.Why);
        }

        foreach (var call in calls.Breaking())
        {
            if (call.IsSeen(tool.Conditions))
            {
                lines.Append(name, call.Arguments, Start, DecisionKind.Deny, call.Why);
            }
            else if (left-- > 0)
            {
                lines.Append(name, call.Arguments, Start, tool.Decision, call.WhyUnseen);
            }
            else
            {
                lines.Append(name, call.Arguments, Start, DecisionKind.Deny, "the limit is reached"u8);
            }
        }
    }

    /// <summary>A name that no tool of the file has.</summary>
    private string UnknownTool()
    {
        var name = "unknown_tool";
        for (var index = 0; index < policy.Count; index++)
        {
            if (policy.Enforced(index).Meant.Name == name)
            {
                (name, index) = (name + "_", -1);
            }
        }

        return name;
    }
}
