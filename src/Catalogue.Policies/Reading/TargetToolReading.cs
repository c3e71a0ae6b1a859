using System.Text.Json;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Reading;

/// <summary>
/// Reads what the file of a target does with each tool by its name, by asking it. Enough to compare files; what it may
/// ask of arguments is not looked at.
/// </summary>
internal static class TargetToolReading
{
    /// <summary>A name that no file has: what becomes of it is the file's default.</summary>
    private const string Unnamed = "no-file-names-a-tool-like-this-one";

    private static readonly JsonElement NoArguments = JsonDocument.Parse("{}").RootElement;

    public static PolicyReading? Read(PolicyFormat format, ReadOnlySpan<byte> bytes, KnownServer? server)
    {
        var verdict = format.Check(bytes);
        if (!verdict.Accepted || format.Open(bytes, tool => server?.Find(tool)?.RequiredInputs) is not { } evaluator)
        {
            return null;
        }

        return new PolicyReading(
            format.Id,
            Decide(Unnamed).Action,
            [],
            [.. verdict.NamedTools.Select(tool => new ToolPolicy(tool, [Decide(tool)], server?.Find(tool)?.RequiredInputs))],
            [])
        {
            KnowsArguments = format.Facts.Arguments == Support.No,
        };

        PolicyRule Decide(string tool)
        {
            var decision = evaluator.Decide(new ToolCall(tool, NoArguments, DateTimeOffset.UnixEpoch));
            return new PolicyRule(
                decision.Kind switch
                {
                    DecisionKind.Allow => PolicyAction.Allow,
                    DecisionKind.Ask => PolicyAction.Ask,
                    DecisionKind.Hidden => PolicyAction.Hide,
                    _ => PolicyAction.Deny,
                },
                Reason: decision.Message);
        }
    }
}
