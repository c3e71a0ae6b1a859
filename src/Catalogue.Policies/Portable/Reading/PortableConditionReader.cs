using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;
using Catalogue.Policies.Trees;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Portable.Reading;

/// <summary>Reads what must hold of arguments.</summary>
internal sealed class PortableConditionReader(TreeProblems problems)
{
    private static readonly string[] Keys = ["input", .. ConditionWords.All.Select(entry => entry.Word), "fill_in", "example"];

    /// <summary>Reads a list of conditions.</summary>
    /// <param name="rule">The rule that they belong to.</param>
    /// <param name="starts">Takes the place of each condition read.</param>
    public IReadOnlyList<ArgumentCondition> Read(YamlNode node, PortablePart rule, List<YamlMark> starts)
    {
        if (node is not YamlSequence list)
        {
            problems.WrongKind(node, $"{rule.At("args in validate of ")}", "a list, each item with an input and what must hold of it");
            return [];
        }

        var read = new List<ArgumentCondition>(list.Items.Count);
        for (var index = 0; index < list.Items.Count; index++)
        {
            if (ReadOne(list.Items[index], rule with { Condition = index + 1 }) is { } condition)
            {
                read.Add(condition);
                starts.Add(list.Items[index].Start);
            }
        }

        return read;
    }

    private ArgumentCondition? ReadOne(YamlNode node, PortablePart what)
    {
        if (TreeMap.Read(node, what, Keys, problems) is not { } keys)
        {
            return null;
        }

        var input = ReadInput(node, keys, what);
        var fillIn = ReadMark(keys, what);
        if (ReadQuestion(node, keys, what) is not var (word, kind))
        {
            return null;
        }

        var values = ReadValues(keys[word].Value, word, kind, what);
        var hasExample = keys.TryGetValue("example", out var given);
        var example = hasExample ? TreeMap.Text(given.Value) : null;
        if (hasExample && (example is null || kind != ConditionKind.Matches))
        {
            problems.Add(given.Value, $"example of {what} must be text beside matches; leave it out");
        }

        return input is null || values.Count == 0 ? null : new ArgumentCondition(input, kind, values, fillIn, example);
    }

    /// <summary>What is asked of the input: one thing.</summary>
    private (string Word, ConditionKind Kind)? ReadQuestion(YamlNode node, MapEntries keys, PortablePart what)
    {
        (string Word, ConditionKind Kind)? asked = null;
        foreach (var entry in ConditionWords.All)
        {
            if (!keys.ContainsKey(entry.Word))
            {
                continue;
            }

            if (asked is { } first)
            {
                problems.Add(node, $"{what} has {first.Word} and {entry.Word}; write two conditions on the same input");
                return null;
            }

            asked = entry;
        }

        if (asked is null)
        {
            problems.Add(node, $"{what} asks nothing; write one of {string.Join(", ", ConditionWords.All.Select(entry => entry.Word))}");
        }

        return asked;
    }

    private InputPath? ReadInput(YamlNode node, MapEntries keys, PortablePart what)
    {
        if (!keys.TryGetValue("input", out var entry))
        {
            problems.Add(node, $"{what} has no input; write input: and a JSON pointer such as /path");
            return null;
        }

        if (TreeMap.Text(entry.Value) is not { Length: > 1 } pointer || pointer[0] != '/')
        {
            problems.Add(entry.Value, $"the input of {what} is {TreeProblems.Shown(entry.Value)}; write a JSON pointer such as /path or /options/url");
            return null;
        }

        return InputPath.FromPointer(pointer);
    }

    private bool ReadMark(MapEntries keys, PortablePart what)
    {
        if (!keys.TryGetValue("fill_in", out var entry))
        {
            return false;
        }

        if (entry.Value is not YamlScalar { Style: YamlScalarStyle.Plain, Value: "true" or "false" } mark)
        {
            problems.Add(entry.Value, $"fill_in of {what} is {TreeProblems.Shown(entry.Value)}; write true, or leave it out once the values are yours");
            return false;
        }

        return mark.Value == "true";
    }

    private List<ConditionValue> ReadValues(YamlNode node, string word, ConditionKind kind, PortablePart what)
    {
        var isList = !ConditionWords.HasOneValue(kind);
        var items = isList && node is YamlSequence list ? list.Items : [];
        var count = isList ? items.Count : 1;
        if (count == 0)
        {
            problems.Add(node, $"{word} of {what} is {(node is YamlSequence ? "empty" : node.KindInWords)}; write a list with at least one value");
        }

        var values = new List<ConditionValue>(count);
        for (var index = 0; index < count; index++)
        {
            var item = isList ? items[index] : node;
            if (ConditionValueReader.Read(item) is not { } value)
            {
                problems.WrongKind(item, $"a value in {word} of {what}", "text, a number, true or false");
            }
            else if (ConditionForms.Problem(kind, value) is { } problem)
            {
                problems.Add(item, $"{word} of {what}: {problem}");
            }
            else
            {
                values.Add(value);
            }
        }

        return values;
    }
}
