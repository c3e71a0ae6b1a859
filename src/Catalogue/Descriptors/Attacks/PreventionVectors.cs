using System.Text.Json;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors;

namespace Catalogue.Descriptors.Attacks;

/// <summary>Turns the calls of a prevention into test vectors for a format.</summary>
public static class PreventionVectors
{
    /// <summary>Each call has a day of its own, so that no limit counts the call of another.</summary>
    private static readonly DateTimeOffset FirstDay = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The vectors; the line of each is the number of its call, from 1.</summary>
    public static VectorFile Create(Prevention prevention, PolicyFormat format) => new(
        format.Id,
        prevention.Tools.Where(tool => tool.RequiredInputs is not null).ToDictionary(tool => tool.Tool, tool => tool.RequiredInputs!, StringComparer.Ordinal),
        [.. prevention.Calls.SelectMany((call, index) => Create(call, index, prevention, format))]);

    private static IEnumerable<PolicyVector> Create(PreventionCall call, int index, Prevention prevention, PolicyFormat format)
    {
        using var arguments = JsonDocument.Parse(call.Arguments, new JsonDocumentOptions { MaxDepth = 128 });
        var vector = new PolicyVector(
            index + 1, call.Tool, arguments.RootElement.Clone(), FirstDay.AddDays(index), 1, Expected(call, prevention, format), call.Says);
        return call.Times == 1 ? [vector] : [vector with { Times = call.Times - 1, Expect = DecisionKind.Allow, Why = "The calls before the one that is judged." }, vector];
    }

    /// <summary>Where a target cannot ask, what a person was to decide is refused.</summary>
    private static DecisionKind Expected(PreventionCall call, Prevention prevention, PolicyFormat format) => call.Decision switch
    {
        "passes" => DecisionKind.Allow,
        "asks" => format.Facts.Ask == Support.No ? DecisionKind.Deny : DecisionKind.Ask,
        _ => prevention.Tools.Any(tool => tool.Tool == call.Tool && tool.Rules.Any(rule => rule.Action == PolicyAction.Hide)) ? DecisionKind.Hidden : DecisionKind.Deny,
    };
}
