using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Portable;

/// <summary>
/// Writes the portable form. A whole file has <c>default</c> before <c>tools</c>; the excerpt of one tool is <c>tools</c>
/// alone. Neither has <c>version</c> or <c>hide</c>, the marks by which an unnamed file is taken for another format:
/// hiding is an action here.
/// </summary>
internal static class PortableWriter
{
    public static void Write(Utf8Text output, CompiledPortable policy, PolicyHeader header)
    {
        HeaderComment.Append(output, header, policy);
        output.Append(policy.Meant.Default == PolicyAction.Allow ? "default: allow\n"u8 : "default: deny\n"u8);
        AppendTools(output, policy.Tools, policy.Meant.Policy.EveryTool);
    }

    public static WrittenPolicy WriteTool(MeantPolicy tool)
    {
        var compiled = new CompiledPortable(tool);
        using var output = new Utf8Text();
        AppendTools(output, compiled.Tools, []);
        return new WrittenPolicy(output.ToString(), compiled.Losses);
    }

    private static void AppendTools(Utf8Text output, List<MeantTool> tools, IReadOnlyList<PolicyRule> everyTool)
    {
        output.Append(everyTool.Count + tools.Count == 0 ? "tools: {}\n"u8 : "tools:\n"u8);
        if (everyTool.Count > 0)
        {
            AppendTool(output, ToolPolicy.EveryTool, everyTool);
        }

        foreach (var tool in tools)
        {
            AppendTool(output, tool.Name, tool.Policy.Rules);
        }
    }

    private static void AppendTool(Utf8Text output, string name, IReadOnlyList<PolicyRule> rules)
    {
        YamlText.AppendKeyLine(output, "  "u8, name);
        output.Append(rules.Count == 0 ? "    rules: []\n"u8 : "    rules:\n"u8);
        for (var index = 0; index < rules.Count; index++)
        {
            AppendRule(output, rules[index]);
        }
    }

    private static void AppendRule(Utf8Text output, PolicyRule rule)
    {
        output.Append("      - action: "u8).Append(PortableWords.Of(rule.Action)).Append("\n"u8);
        if (rule.RateLimit is { } limit)
        {
            output.Append("        rate_limit:\n          max: "u8).Append(limit.Max);
            output.Append("\n          window: "u8).Append(limit.Window).Append("\n"u8);
        }

        if (rule.Validate is { } validate)
        {
            output.Append("        validate:\n          required_args: "u8);
            output.Append(validate.RequiredArguments ? "true\n"u8 : "false\n"u8);
            AppendConditions(output, rule.Conditions);
        }

        if (rule.Reason is { } reason)
        {
            output.Append("        reason: "u8);
            YamlText.AppendScalar(output, reason);
            output.Append("\n"u8);
        }
    }

    private static void AppendConditions(Utf8Text output, IReadOnlyList<ArgumentCondition> conditions)
    {
        if (conditions.Count > 0)
        {
            output.Append("          args:\n"u8);
        }

        foreach (var condition in conditions)
        {
            output.Append("            - input: "u8);
            YamlText.AppendScalar(output, condition.Input.Pointer);
            output.Append("\n              "u8).Append(ConditionWords.Of(condition.Kind)).Append(": "u8);
            AppendValues(output, condition);
            output.Append("\n"u8);
            if (condition.Example is { } example)
            {
                output.Append("              example: "u8);
                YamlText.AppendScalar(output, example);
                output.Append("\n"u8);
            }

            if (condition.FillIn)
            {
                output.Append("              fill_in: true  # fill this in, then remove this line\n"u8);
            }
        }
    }

    private static void AppendValues(Utf8Text output, ArgumentCondition condition)
    {
        if (ConditionWords.HasOneValue(condition.Kind))
        {
            AppendValue(output, condition.Values[0]);
            return;
        }

        output.Append("["u8);
        for (var index = 0; index < condition.Values.Count; index++)
        {
            output.Append(index == 0 ? default : ", "u8);
            AppendValue(output, condition.Values[index]);
        }

        output.Append("]"u8);
    }

    private static void AppendValue(Utf8Text output, ConditionValue value)
    {
        if (value.Type == ConditionValueType.Text)
        {
            YamlText.AppendScalar(output, value.Text);
        }
        else
        {
            output.Append(value.Text);
        }
    }
}
