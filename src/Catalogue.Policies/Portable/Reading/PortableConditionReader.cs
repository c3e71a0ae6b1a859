using System.Globalization;
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
    /// <param name="starts">Takes the place of each condition read.</param>
    public IReadOnlyList<ArgumentCondition> Read(YamlNode node, string what, List<YamlMark> starts)
    {
        if (node is not YamlSequence list)
        {
            problems.WrongKind(node, what, "a list, each item with an input and what must hold of it");
            return [];
        }

        var read = new List<ArgumentCondition>(list.Items.Count);
        for (var index = 0; index < list.Items.Count; index++)
        {
            if (ReadOne(list.Items[index], string.Create(CultureInfo.InvariantCulture, $"condition {index + 1} of {what}")) is { } condition)
            {
                read.Add(condition);
                starts.Add(list.Items[index].Start);
            }
        }

        return read;
    }

    private ArgumentCondition? ReadOne(YamlNode node, string what)
    {
        if (TreeMap.Read(node, what, Keys, problems) is not { } keys)
        {
            return null;
        }

        var input = ReadInput(node, keys, what);
        var fillIn = ReadMark(keys, what);
        var asked = ConditionWords.All.Where(entry => keys.ContainsKey(entry.Word)).ToList();
        if (asked.Count != 1)
        {
            problems.Add(node, asked.Count == 0
                ? $"{what} asks nothing; write one of {string.Join(", ", ConditionWords.All.Select(entry => entry.Word))}"
                : $"{what} has {asked[0].Word} and {asked[1].Word}; write two conditions on the same input");
            return null;
        }

        var (word, kind) = asked[0];
        var values = ReadValues(keys[word].Value, kind, $"{word} of {what}");
        var hasExample = keys.TryGetValue("example", out var given);
        var example = hasExample ? TreeMap.Text(given.Value) : null;
        if (hasExample && (example is null || kind != ConditionKind.Matches))
        {
            problems.Add(given.Value, $"example of {what} must be text beside matches; leave it out");
        }

        return input is null || values.Count == 0 ? null : new ArgumentCondition(input, kind, values, fillIn, example);
    }

    private InputPath? ReadInput(YamlNode node, MapEntries keys, string what)
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

    private bool ReadMark(MapEntries keys, string what)
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

    private List<ConditionValue> ReadValues(YamlNode node, ConditionKind kind, string what)
    {
        IReadOnlyList<YamlNode> nodes = ConditionWords.HasOneValue(kind) ? [node] : node is YamlSequence list ? list.Items : [];
        if (nodes.Count == 0)
        {
            problems.Add(node, $"{what} is {(node is YamlSequence ? "empty" : node.KindInWords)}; write a list with at least one value");
        }

        var values = new List<ConditionValue>(nodes.Count);
        foreach (var item in nodes)
        {
            if (ConditionValueReader.Read(item) is not { } value)
            {
                problems.WrongKind(item, $"a value in {what}", "text, a number, true or false");
            }
            else if (ConditionForms.Problem(kind, value) is { } problem)
            {
                problems.Add(item, $"{what}: {problem}");
            }
            else
            {
                values.Add(value);
            }
        }

        return values;
    }
}
