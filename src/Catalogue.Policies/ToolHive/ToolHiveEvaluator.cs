using System.Text.Json;
using Catalogue.Policies.Model;
using Catalogue.Policies.ToolHive.Cedar;

namespace Catalogue.Policies.ToolHive;

/// <summary>Asks the policies as ToolHive does, for a client without claims.</summary>
internal sealed class ToolHiveEvaluator(IReadOnlyList<CedarPolicy> policies) : IPolicyEvaluator
{
    /// <summary>Cedar's decimals have four digits behind the point and lie within a signed 64-bit number of such steps.</summary>
    private const double Steps = 10_000;

    private const decimal DecimalSteps = 10_000m;

    public PolicyDecision Decide(ToolCall call)
    {
        if (!Request(call.Tool, default).IsPermitted(policies))
        {
            return new PolicyDecision(DecisionKind.Hidden, IsNamed(call.Tool) ? call.Tool : "default");
        }

        return new PolicyDecision(Request(call.Tool, call.Arguments).IsPermitted(policies) ? DecisionKind.Allow : DecisionKind.Deny, IsNamed(call.Tool) ? call.Tool : "default");
    }

    /// <summary>The request that ToolHive makes of a call.</summary>
    internal static CedarRequest Request(string tool, JsonElement arguments)
    {
        var context = Context(arguments);
        var attributes = new Dictionary<string, object>(context, StringComparer.Ordinal) { ["name"] = tool, ["operation"] = "call", ["feature"] = "tool" };
        return new CedarRequest(new CedarEntity("Client", "somebody"), new CedarEntity("Action", "call_tool"), new CedarEntity("Tool", tool), context, attributes);
    }

    private static Dictionary<string, object> Context(JsonElement arguments)
    {
        var context = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var argument in arguments.ValueKind == JsonValueKind.Object ? [.. arguments.EnumerateObject()] : Array.Empty<JsonProperty>())
        {
            var name = "arg_" + argument.Name;
            switch (argument.Value.ValueKind)
            {
                case JsonValueKind.String:
                    context[name] = argument.Value.GetString()!;
                    break;
                case JsonValueKind.True or JsonValueKind.False:
                    context[name] = argument.Value.GetBoolean();
                    break;
                case JsonValueKind.Number:
                    var steps = argument.Value.TryGetDouble(out var number) ? number * Steps : double.PositiveInfinity;
                    if (Math.Abs(steps) < long.MaxValue)
                    {
                        context[name] = (decimal)(long)steps / DecimalSteps;
                    }

                    break;
                default:
                    context[name + "_present"] = true;
                    break;
            }
        }

        return context;
    }

    private bool IsNamed(string tool) => policies.Any(policy => policy.Scope.Any(part =>
        part is CedarBinary { Operator: "==", Right: CedarEntity { Type: "Tool" } named } && named.Id == tool));
}
