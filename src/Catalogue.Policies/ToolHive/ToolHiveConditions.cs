using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.ToolHive.Cedar;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.ToolHive;

/// <summary>
/// Conditions on arguments in Cedar. ToolHive puts the arguments into the context as <c>arg_name</c> where they are text
/// or truth values, and as decimals where they are numbers; of any other value it only says <c>arg_name_present</c>. It asks
/// the same policies without arguments which tools to list, so a policy that insists on an argument would hide its tool.
/// </summary>
internal sealed class ToolHiveConditions : IArgumentSupport
{
    public bool CanSay(MeantTool tool, List<PolicyLoss> losses)
    {
        var canSay = true;
        foreach (var condition in tool.Conditions)
        {
            if (Obstacle(condition) is { } obstacle)
            {
                losses.Add(new PolicyLoss(tool.Name, $"{obstacle}: every call is refused."));
                canSay = false;
            }
        }

        return canSay;
    }

    /// <summary>The condition in Cedar: the argument is left out, or it is as asked.</summary>
    public static string Write(ArgumentCondition condition)
    {
        var name = "arg_" + condition.Input.Segments[0];
        var value = IsName(name) ? "context." + name : $"context[{CedarText.Quote(name)}]";
        var asked = condition.Kind switch
        {
            ConditionKind.OneOf => $"[{string.Join(", ", condition.Values.Select(Literal))}].contains({value})",
            ConditionKind.StartsWith => $"({string.Join(" || ", condition.Values.Select(each => $"{value} like \"{CedarText.InPattern(each.Text)}*\""))})",
            _ => Under(value, condition.Values),
        };
        return $"(!({Has(name)}) && !({Has(name + "_present")})) || ({Has(name)} && {asked})";
    }

    private static string? Obstacle(ArgumentCondition condition)
    {
        var name = condition.Input.InWords;
        if (condition.Input.Segments.Count != 1 || condition.Input.HasElements)
        {
            return $"ToolHive's policies do not look into lists and maps, where \"{name}\" is";
        }

        if (!SafeRunes.IsWellFormed(name) || condition.Values.Any(value => !SafeRunes.IsWellFormed(value.Text)))
        {
            return $"Cedar cannot hold what is asked of \"{name}\"";
        }

        return condition.Kind switch
        {
            ConditionKind.OneOf when condition.Values.All(value => value.Type != ConditionValueType.Number) => null,
            ConditionKind.OneOf or ConditionKind.AtMost => $"ToolHive rounds numbers and takes very large ones for left out, so \"{name}\" cannot be held to a number",
            ConditionKind.StartsWith or ConditionKind.Under => null,
            ConditionKind.Hosts => $"Cedar has no pattern that holds \"{name}\" to a host",
            _ => $"Cedar has no regular expressions, so \"{name}\" cannot be checked",
        };
    }

    /// <summary>
    /// A path in a folder or beneath it: names between single slashes, none of them <c>.</c> or <c>..</c>, without
    /// backslashes and NUL.
    /// </summary>
    private static string Under(string value, IReadOnlyList<ConditionValue> folders)
    {
        string[] refused = ["*//*", "*/./*", "*/.", "*/../*", "*/..", "*\\\\*", "*\\0*"];
        var within = folders.Select(folder => $"{value} == {CedarText.Quote(folder.Text)} || {value} like \"{CedarText.InPattern(folder.Text)}/*\"");
        return $"({string.Join(" || ", within)}) && {string.Join(" && ", refused.Select(pattern => $"!({value} like \"{pattern}\")"))}";
    }

    private static string Literal(ConditionValue value) => value.Type == ConditionValueType.Text ? CedarText.Quote(value.Text) : value.Text;

    private static string Has(string name) => "context has " + (IsName(name) ? name : CedarText.Quote(name));

    private static bool IsName(string name) =>
        name.AsSpan().IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_") < 0;
}
