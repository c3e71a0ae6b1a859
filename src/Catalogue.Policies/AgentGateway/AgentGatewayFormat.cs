using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;

namespace Catalogue.Policies.AgentGateway;

/// <summary>
/// Authorisation of agentgateway: rules in CEL. Only <c>allow</c> and <c>require</c> are written, since a <c>deny</c>
/// whose expression fails lets the call pass.
/// </summary>
public sealed class AgentGatewayFormat : TargetFormat
{
    public override string Id => "agentgateway";

    public override string Title => "agentgateway";

    public override FormatFacts Facts { get; } = new(
        "agentgateway reads it and stands between clients and servers: it refuses what no rule allows and leaves it out of the list.",
        "The gateway's configuration: `mcpAuthorization` among the policies of the server's route or backend.",
        "By the name that the server gives it, as `mcp.tool.name`; one server behind each set of rules.",
        UsesAlias: false,
        Ask: Support.No,
        Hide: Support.Yes,
        RateLimit: Support.No,
        Arguments: Support.No,
        "A reader of ours by the grammar of CEL and by the gateway's published types; not run in agentgateway.",
        "https://github.com/agentgateway/agentgateway/blob/main/examples/mcp-authorization/README.md");

    private protected override TargetAbilities Abilities { get; } = new()
    {
        Name = "agentgateway",
        Asks = false,
        Hides = true,
        HidesWhatItRefuses = true,
        Limits = Substitute.Nothing,
        LimitsElsewhere = "Set one for the whole route under `localRateLimit`.",
    };

    private protected override IEnumerable<string> LossesOfFile(MeantPolicy policy) => policy.Default == PolicyAction.Allow && NoneIsRefused(policy)
        ? []
        : ["The rules concern the server's prompts and resources as well: agentgateway refuses them, unless you allow them."];

    private protected override PolicyAction EnforcedDefault(PolicyAction byDefault) => byDefault == PolicyAction.Allow ? PolicyAction.Allow : PolicyAction.Hide;

    private protected override void AppendBody(Utf8Text output, TargetPolicy policy)
    {
        output.Append("mcp:\n  policies:\n    mcpAuthorization:\n      rules:\n"u8);
        var allowsNothing = true;
        foreach (var tool in policy.Tools)
        {
            AppendTool(output, tool);
            allowsNothing &= tool.Decision != DecisionKind.Allow;
        }

        if (policy is { Default: PolicyAction.Allow, IsWhole: true })
        {
            output.Append("        - 'true'\n"u8);
        }
        else if (allowsNothing && (policy.IsWhole || policy.Tools.Count == 0))
        {
            // Without a rule that allows something, the gateway allows everything.
            output.Append("        - 'false'\n"u8);
        }
    }

    private protected override TargetReading Read(ReadOnlySpan<byte> bytes) => AgentGatewayReader.Read(bytes);

    private static bool NoneIsRefused(MeantPolicy policy)
    {
        foreach (var tool in policy.Tools)
        {
            if (tool.Hides || tool.Denies || tool.Asks)
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendTool(Utf8Text output, TargetTool tool)
    {
        output.Append(tool.Decision == DecisionKind.Allow ? "        - 'mcp.tool.name == "u8 : "        - require: 'mcp.tool.name != "u8);
        SingleQuotedCel.AppendString(output, tool.Name);
        output.Append("'\n"u8);
    }
}
