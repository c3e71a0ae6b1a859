using Catalogue.Policies.Intercept;
using Catalogue.Policies.Intercept.Validating;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Reading;

/// <summary>
/// Reads a file of Intercept. Its conditions on arguments become those of the portable form where there is one that holds
/// for the same values or for fewer; a rule on anything else becomes a question to a person, with a loss.
/// </summary>
internal static class InterceptReading
{
    public static PolicyReading? Read(string format, ReadOnlySpan<byte> bytes, KnownServer? server)
    {
        if (InterceptReader.Read(format, bytes).Policy is not { } policy)
        {
            return null;
        }

        var losses = new List<PolicyLoss>();
        var hidden = policy.Hide.Items.Select(item => item.Value).ToHashSet(StringComparer.Ordinal);
        var entries = policy.Tools.Entries.Values.ToDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal);
        var sharesCounters = entries.ContainsKey(CounterTable.EveryTool) && entries.ContainsKey(CounterTable.EveryToolScope);
        var every = hidden.Contains(CounterTable.EveryTool) ? [PortableReading.Hide]
            : entries.TryGetValue(CounterTable.EveryTool, out var star) ? new InterceptToolReading(CounterTable.EveryTool, [], sharesCounters, losses).Read(star).Rules
            : [];
        var tools = new List<ToolPolicy>();
        foreach (var (name, entry) in entries.Where(entry => entry.Key != CounterTable.EveryTool))
        {
            var required = server?.Find(name)?.RequiredInputs;
            tools.Add(hidden.Contains(name)
                ? new ToolPolicy(name, [PortableReading.Hide], required)
                : new InterceptToolReading(name, required, sharesCounters && name == CounterTable.EveryToolScope, losses).Read(entry));
        }

        tools.AddRange(hidden
            .Where(name => name != CounterTable.EveryTool && !entries.ContainsKey(name))
            .Order(StringComparer.Ordinal)
            .Select(name => new ToolPolicy(name, [PortableReading.Hide], server?.Find(name)?.RequiredInputs)));
        if (tools.Exists(tool => server?.Find(tool.Tool)?.RequiredInputs is null && tool.RequiredInputs is { Count: > 0 }))
        {
            losses.Insert(0, new PolicyLoss(null,
                "Which arguments are required was taken from the file where the server's schema is not known: required_args in the portable form means what the schema requires."));
        }

        return new PolicyReading(format, policy.Default.Value == "deny" ? PolicyAction.Deny : PolicyAction.Allow, every, tools, losses);
    }
}
