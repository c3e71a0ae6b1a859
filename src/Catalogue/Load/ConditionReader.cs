using Catalogue.Descriptors;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;

namespace Catalogue.Load;

/// <summary>Reads conditions on arguments out of checked maps. What the shape cannot tell is looked at by the validators.</summary>
internal static class ConditionReader
{
    /// <summary>A condition of a descriptor, with its input; null where it asks nothing or its input is missing.</summary>
    public static ArgumentCondition? Read(NodeMap map) =>
        map.Text("input") is { Length: > 1 } pointer && pointer[0] == '/' && ReadAsked(map) is { } asked
            ? asked with { Input = InputPath.FromPointer(pointer) }
            : null;

    /// <summary>What a signal proposes; its input is the one that fires the signal.</summary>
    public static ProposedCondition? ReadProposal(NodeMap map) => map.IsPresent && ReadAsked(map) is { } asked
        ? new ProposedCondition(asked, map.Texts("types") is { Count: > 0 } types ? types : ["string"])
        : null;

    private static ArgumentCondition? ReadAsked(NodeMap map)
    {
        foreach (var (word, kind) in ConditionWords.All)
        {
            var values = ReadValues(map, word, kind);
            if (values.Count > 0)
            {
                return new ArgumentCondition(new InputPath([]), kind, values, map.Truth("fill_in") ?? false, map.Text("example"));
            }
        }

        return null;
    }

    private static IReadOnlyList<ConditionValue> ReadValues(NodeMap map, string word, ConditionKind kind) =>
        [.. (ConditionWords.HasOneValue(kind) ? map.Nodes(word) : map.Items(word)).Select(ConditionValueReader.Read).OfType<ConditionValue>()];
}
