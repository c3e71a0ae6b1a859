using Catalogue.Descriptors.Attacks;
using Catalogue.Policies.Model;
using Catalogue.Schemas;

namespace Catalogue.Load.Attacks;

/// <summary>Reads a pattern's prevention out of a checked map.</summary>
internal static class PreventionReader
{
    public static Prevention? Read(NodeMap map) => map.IsPresent
        ? new Prevention(
            map.TextOrEmpty("server"),
            [.. map.Maps("tools").Select(ReadTool)],
            [.. map.Maps("calls").Select(ReadCall)],
            [.. map.Maps("advice").Select(ReadAdvice)])
        : null;

    private static ToolPolicy ReadTool(NodeMap map) => new(
        map.TextOrEmpty("name"),
        PolicyRuleReader.Read(map, "policy"),
        [.. map.Texts("required").Select(InputPath.FromPointer)]);

    private static PreventionCall ReadCall(NodeMap map) => new(
        map.Location,
        map.TextOrEmpty("call"),
        map.TextOrEmpty("tool"),
        map.Raw("arguments") is { } arguments ? SchemaJson.Text(arguments) : "{}",
        map.TextOrEmpty("decision"),
        map.TextOrEmpty("says"),
        (int)(map.Integer("times") ?? 1));

    private static PreventionAdvice ReadAdvice(NodeMap map) => new(
        map.Texts("categories"),
        map.Texts("signals"),
        PolicyRuleReader.Action(map.Text("action")),
        PolicyRuleReader.ReadLimit(map.Map("rate_limit")),
        map.TextOrEmpty("says"));
}
