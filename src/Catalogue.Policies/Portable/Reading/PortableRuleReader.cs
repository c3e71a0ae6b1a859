using System.Globalization;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Portable.Reading;

/// <summary>Checks one rule of a tool.</summary>
internal sealed class PortableRuleReader(PortableProblems problems)
{
    private static readonly string[] RuleKeys = ["action", "rate_limit", "validate", "reason"];
    private static readonly string[] LimitKeys = ["max", "window"];
    private static readonly string[] ValidateKeys = ["required_args"];

    public void Check(YamlNode node, string what)
    {
        if (PortableMap.Read(node, what, RuleKeys, problems) is not { } keys)
        {
            return;
        }

        if (!keys.TryGetValue("action", out var action))
        {
            problems.Add(node, $"{what} has no action; write action: allow, deny, ask or hide");
        }
        else if (PortableMap.Text(action.Value) is not { } word || PortableWords.Action(word) is null)
        {
            problems.Add(action.Value, $"the action of {what} is {Shown(action.Value)}; write allow, deny, ask or hide");
        }

        if (keys.TryGetValue("rate_limit", out var limit))
        {
            CheckLimit(limit.Value, $"rate_limit of {what}");
        }

        if (keys.TryGetValue("validate", out var validate))
        {
            CheckValidate(validate.Value, $"validate of {what}");
        }

        if (keys.TryGetValue("reason", out var reason) && PortableMap.Text(reason.Value) is null)
        {
            problems.WrongKind(reason.Value, $"reason of {what}", "text, in quotes where it looks like something else");
        }
    }

    private void CheckLimit(YamlNode node, string what)
    {
        if (PortableMap.Read(node, what, LimitKeys, problems) is { } keys)
        {
            CheckNumber(node, keys, "max", 0, what);
            CheckNumber(node, keys, "window", 1, what);
        }
    }

    private void CheckNumber(YamlNode limit, Dictionary<string, YamlEntry> keys, string key, long smallest, string what)
    {
        var meaning = key == "max" ? "calls, 0 or more" : "seconds, 1 or more";
        if (!keys.TryGetValue(key, out var entry))
        {
            problems.Add(limit, $"{what} has no {key}; write {key}: a whole number of {meaning}");
        }
        else if (entry.Value is not YamlScalar { Style: YamlScalarStyle.Plain } number
            || !YamlScalarTypes.TryReadInteger(number.Value, out var value)
            || value < smallest
            || value > int.MaxValue)
        {
            problems.Add(entry.Value, string.Create(
                CultureInfo.InvariantCulture, $"{key} of {what} is {Shown(entry.Value)}; write a whole number of {meaning}, at most {int.MaxValue}"));
        }
    }

    private void CheckValidate(YamlNode node, string what)
    {
        if (PortableMap.Read(node, what, ValidateKeys, problems) is not { } keys)
        {
            return;
        }

        if (!keys.TryGetValue("required_args", out var required))
        {
            problems.Add(node, $"{what} is empty; write required_args: true");
        }
        else if (required.Value is not YamlScalar { Style: YamlScalarStyle.Plain, Value: "true" or "false" })
        {
            problems.Add(required.Value, $"required_args of {what} is {Shown(required.Value)}; write true or false");
        }
    }

    private static string Shown(YamlNode node) => node is YamlScalar { IsNull: false } scalar ? $"\"{scalar.Value}\"" : node.KindInWords;
}
