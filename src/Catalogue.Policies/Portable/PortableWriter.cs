using System.Globalization;
using System.Text;
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
    public static WrittenPolicy Write(ServerPolicy policy, PolicyHeader header)
    {
        var losses = new List<PolicyLoss>();
        var body = new StringBuilder(64 + (policy.Tools.Count * 160));
        body.Append(policy.Default == PolicyAction.Allow ? "default: allow\n" : "default: deny\n");
        AppendTools(body, policy.Tools, policy.Default, losses, policy.EveryTool);

        var output = new StringBuilder(body.Length + 512);
        HeaderComment.Append(output, header, losses);
        return new WrittenPolicy(output.Append(body).ToString(), losses);
    }

    public static WrittenPolicy WriteTool(ServerPolicy policy, ToolPolicy tool)
    {
        var losses = new List<PolicyLoss>();
        var output = new StringBuilder(256);
        AppendTools(output, [tool], policy.Default, losses, []);
        return new WrittenPolicy(output.ToString(), losses);
    }

    private static void AppendTools(
        StringBuilder output, IReadOnlyList<ToolPolicy> tools, PolicyAction byDefault, List<PolicyLoss> losses, IReadOnlyList<PolicyRule> everyTool)
    {
        var start = output.Append("tools:").Length;
        output.Append('\n');
        var written = 0;
        if (everyTool.Count > 0)
        {
            AppendTool(output, ToolPolicy.EveryTool, everyTool);
            written++;
        }

        foreach (var tool in tools)
        {
            if (!ToolNames.CanBeNamed(tool.Tool))
            {
                losses.Add(ToolNames.LeftOut(tool.Tool, byDefault));
                continue;
            }

            AppendTool(output, tool.Tool, tool.Rules);
            written++;
        }

        if (written == 0)
        {
            output.Insert(start, " {}");
        }
    }

    private static void AppendTool(StringBuilder output, string name, IReadOnlyList<PolicyRule> rules)
    {
        YamlText.AppendKeyLine(output, "  ", name);
        output.Append(rules.Count == 0 ? "    rules: []\n" : "    rules:\n");
        foreach (var rule in rules)
        {
            AppendRule(output, rule);
        }
    }

    private static void AppendRule(StringBuilder output, PolicyRule rule)
    {
        output.Append("      - action: ").Append(PortableWords.Of(rule.Action)).Append('\n');
        if (rule.RateLimit is { } limit)
        {
            output.Append("        rate_limit:\n");
            output.Append(CultureInfo.InvariantCulture, $"          max: {limit.Max}\n");
            output.Append(CultureInfo.InvariantCulture, $"          window: {limit.Window}\n");
        }

        if (rule.Validate is { } validate)
        {
            output.Append("        validate:\n          required_args: ");
            output.Append(validate.RequiredArguments ? "true\n" : "false\n");
            AppendConditions(output, rule.Conditions);
        }

        if (rule.Reason is { } reason)
        {
            output.Append("        reason: ");
            YamlText.AppendScalar(output, reason);
            output.Append('\n');
        }
    }

    private static void AppendConditions(StringBuilder output, IReadOnlyList<ArgumentCondition> conditions)
    {
        if (conditions.Count > 0)
        {
            output.Append("          args:\n");
        }

        foreach (var condition in conditions)
        {
            output.Append("            - input: ");
            YamlText.AppendScalar(output, condition.Input.Pointer);
            output.Append("\n              ").Append(ConditionWords.Of(condition.Kind)).Append(": ");
            AppendValues(output, condition);
            output.Append('\n');
            if (condition.Example is { } example)
            {
                output.Append("              example: ");
                YamlText.AppendScalar(output, example);
                output.Append('\n');
            }

            if (condition.FillIn)
            {
                output.Append("              fill_in: true  # fill this in, then remove this line\n");
            }
        }
    }

    private static void AppendValues(StringBuilder output, ArgumentCondition condition)
    {
        if (ConditionWords.HasOneValue(condition.Kind))
        {
            AppendValue(output, condition.Values[0]);
            return;
        }

        output.Append('[');
        for (var index = 0; index < condition.Values.Count; index++)
        {
            output.Append(index == 0 ? "" : ", ");
            AppendValue(output, condition.Values[index]);
        }

        output.Append(']');
    }

    private static void AppendValue(StringBuilder output, ConditionValue value)
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
