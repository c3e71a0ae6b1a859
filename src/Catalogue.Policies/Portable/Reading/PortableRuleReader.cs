using System.Globalization;
using Catalogue.Policies.Model;
using Catalogue.Policies.Trees;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Portable.Reading;

/// <summary>Reads one rule of a tool.</summary>
internal sealed class PortableRuleReader(TreeProblems problems)
{
    private static readonly string[] RuleKeys = ["action", "rate_limit", "validate", "reason"];
    private static readonly string[] LimitKeys = ["max", "window"];
    private static readonly string[] ValidateKeys = ["required_args", "args"];

    private static readonly List<YamlMark> NoStarts = [];

    private readonly PortableConditionReader conditions = new(problems);

    /// <summary>Reads a rule; other mistakes than a missing action are reported and their values left out.</summary>
    /// <returns>Null where the rule is no map or has no known action.</returns>
    public PortableRule? Read(YamlNode node, PortablePart what)
    {
        if (TreeMap.Read(node, what, RuleKeys, problems) is not { } keys)
        {
            return null;
        }

        var action = ReadAction(node, keys, what);
        var limit = keys.TryGetValue("rate_limit", out var limited) ? ReadLimit(limited.Value, what.At("rate_limit of ")) : null;
        List<YamlMark>? starts = null;
        var validation = keys.TryGetValue("validate", out var validated) ? ReadValidation(validated.Value, what.At("validate of "), out starts) : null;
        var reason = keys.TryGetValue("reason", out var given) ? TreeMap.Text(given.Value) : null;
        if (keys.TryGetValue("reason", out var words) && reason is null)
        {
            problems.WrongKind(words.Value, $"reason of {what}", "text, in quotes where it looks like something else");
        }

        return action is { } known ? new PortableRule(new PolicyRule(known, limit, validation, reason), node.Start, starts ?? NoStarts) : null;
    }

    private PolicyAction? ReadAction(YamlNode node, MapEntries keys, PortablePart what)
    {
        if (!keys.TryGetValue("action", out var entry))
        {
            problems.Add(node, $"{what} has no action; write action: allow, deny, ask or hide");
            return null;
        }

        var action = TreeMap.Text(entry.Value) is { } word ? PortableWords.Action(word) : null;
        if (action is null)
        {
            problems.Add(entry.Value, $"the action of {what} is {TreeProblems.Shown(entry.Value)}; write allow, deny, ask or hide");
        }

        return action;
    }

    private RateLimit? ReadLimit(YamlNode node, PortablePart what)
    {
        if (TreeMap.Read(node, what, LimitKeys, problems) is not { } keys)
        {
            return null;
        }

        var max = ReadNumber(node, keys, "max", 0, what);
        var window = ReadNumber(node, keys, "window", 1, what);
        return max is { } calls && window is { } seconds ? new RateLimit(calls, seconds) : null;
    }

    private int? ReadNumber(YamlNode limit, MapEntries keys, string key, long smallest, PortablePart what)
    {
        var meaning = key == "max" ? "calls, 0 or more" : "seconds, 1 or more";
        if (!keys.TryGetValue(key, out var entry))
        {
            problems.Add(limit, $"{what} has no {key}; write {key}: a whole number of {meaning}");
            return null;
        }

        if (entry.Value is YamlScalar { Style: YamlScalarStyle.Plain } number
            && YamlScalarTypes.TryReadInteger(number.Value, out var value)
            && value >= smallest
            && value <= int.MaxValue)
        {
            return (int)value;
        }

        problems.Add(entry.Value, string.Create(CultureInfo.InvariantCulture,
            $"{key} of {what} is {TreeProblems.Shown(entry.Value)}; write a whole number of {meaning}, at most {int.MaxValue}"));
        return null;
    }

    private ArgumentValidation? ReadValidation(YamlNode node, PortablePart what, out List<YamlMark>? starts)
    {
        starts = null;
        if (TreeMap.Read(node, what, ValidateKeys, problems) is not { } keys)
        {
            return null;
        }

        var hasRequired = keys.TryGetValue("required_args", out var required);
        var hasArguments = keys.TryGetValue("args", out var arguments);
        if (!hasRequired && !hasArguments)
        {
            problems.Add(node, $"{what} is empty; write required_args: true, or args: and what must hold of them");
        }

        if (hasRequired && required.Value is not YamlScalar { Style: YamlScalarStyle.Plain, Value: "true" or "false" })
        {
            problems.Add(required.Value, $"required_args of {what} is {TreeProblems.Shown(required.Value)}; write true or false");
        }

        return new ArgumentValidation(
            hasRequired && required.Value is YamlScalar { Value: "true" },
            hasArguments ? conditions.Read(arguments.Value, what with { Key = "" }, starts = []) : null);
    }
}
