using System.Globalization;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Reading;

/// <summary>
/// Makes a server's policy of what was read, ready to be written in any format. Only the portable form keeps <c>*</c>:
/// elsewhere its rules are spread over the tools, and never so that more passes than before.
/// </summary>
public static class PolicyConversion
{
    /// <summary>The policy to be written, and what the spreading lost.</summary>
    /// <param name="name">What the file is called where the server is not known.</param>
    public static (ServerPolicy Policy, IReadOnlyList<PolicyLoss> Losses) Prepare(PolicyReading reading, PolicyFormat target, string name, KnownServer? server)
    {
        var policy = new ServerPolicy(server?.Slug ?? name, reading.Default, reading.Tools);
        if (target == PolicyFormats.Portable)
        {
            return (policy with { EveryTool = reading.EveryTool }, []);
        }

        return reading.EveryTool.Count == 0 ? (policy, []) : Spread(reading, policy, server);
    }

    private static (ServerPolicy Policy, IReadOnlyList<PolicyLoss> Losses) Spread(PolicyReading reading, ServerPolicy policy, KnownServer? server)
    {
        var losses = new List<PolicyLoss>();
        var tools = reading.Tools.ToList();
        if (reading.Default == PolicyAction.Allow)
        {
            tools.AddRange((server?.Tools ?? [])
                .Where(tool => tool.Gone is null && reading.Find(tool.Name) is null)
                .Select(tool => new ToolPolicy(tool.Name, [], tool.RequiredInputs)));
            losses.Add(new PolicyLoss(null,
                "Rules for every tool can be written only for tools that are named: what the file does not name is refused."));
        }

        var open = tools.Count(tool => tool.Rules.All(rule => rule.Action is PolicyAction.Allow or PolicyAction.Ask));
        var every = reading.EveryTool.Select(rule => Share(rule, open, losses)).ToList();
        return (policy with
        {
            Default = PolicyAction.Deny,
            Tools = [.. tools.Select(tool => tool with { Rules = [.. tool.Rules, .. every] })],
        }, losses);
    }

    /// <summary>A limit on all tools together, as one tool's share of it.</summary>
    private static PolicyRule Share(PolicyRule rule, int tools, List<PolicyLoss> losses)
    {
        if (rule.RateLimit is not { Max: > 0 } limit || tools < 2)
        {
            return rule;
        }

        var share = limit.Max / tools;
        losses.Add(new PolicyLoss(null, string.Create(CultureInfo.InvariantCulture,
            $"A limit that counts all tools together cannot be said: of {limit.Max} calls in {limit.WindowInWords} each tool gets {(share == 0 ? "none, and is refused" : share.ToString(CultureInfo.InvariantCulture))}.")));
        return share == 0
            ? new PolicyRule(PolicyAction.Deny, Reason: rule.Reason)
            : rule with { RateLimit = limit with { Max = share } };
    }
}
