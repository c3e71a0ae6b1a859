using System.Globalization;
using System.Text;
using Catalogue.Policies.Intercept.Compiling;
using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Intercept.Writing;

/// <summary>Writes compiled rules as a policy file of the engine, version "1".</summary>
internal static class InterceptWriter
{
    public static WrittenPolicy Write(ServerPolicy policy, PolicyHeader header)
    {
        var losses = new List<PolicyLoss>();
        var tools = Compile(policy.Tools, policy.Default, losses);
        var output = new StringBuilder(512 + (tools.Count * 256));
        HeaderComment.Append(output, header, losses);
        AppendBody(output, tools, policy.Default);
        return new WrittenPolicy(output.ToString(), losses);
    }

    public static WrittenPolicy WriteTool(ServerPolicy policy, ToolPolicy tool)
    {
        var losses = new List<PolicyLoss>();
        var tools = Compile([tool], policy.Default, losses);
        var output = new StringBuilder(384);
        AppendBody(output, tools, policy.Default);
        return new WrittenPolicy(output.ToString(), losses);
    }

    private static List<CompiledTool> Compile(
        IReadOnlyList<ToolPolicy> tools, PolicyAction byDefault, List<PolicyLoss> losses)
    {
        var compiled = new List<CompiledTool>(tools.Count);
        foreach (var tool in tools)
        {
            if (ToolNames.CanBeNamed(tool.Tool))
            {
                compiled.Add(InterceptCompiler.Compile(tool, losses));
            }
            else
            {
                losses.Add(ToolNames.LeftOut(tool.Tool, byDefault));
            }
        }

        return compiled;
    }

    private static void AppendBody(StringBuilder output, List<CompiledTool> tools, PolicyAction byDefault)
    {
        output.Append("version: \"1\"\n");
        output.Append(byDefault == PolicyAction.Allow ? "default: allow\n" : "default: deny\n");
        if (tools.Exists(tool => tool.Hidden))
        {
            output.Append("hide:\n");
            foreach (var tool in tools.Where(tool => tool.Hidden))
            {
                output.Append("  - ");
                YamlText.AppendScalar(output, tool.Tool);
                output.Append('\n');
            }
        }

        output.Append(tools.TrueForAll(tool => tool.Hidden) ? "tools: {}\n" : "tools:\n");
        foreach (var tool in tools.Where(tool => !tool.Hidden))
        {
            YamlText.AppendKeyLine(output, "  ", tool.Tool);
            output.Append(tool.Rules.Count == 0 ? "    rules: []\n" : "    rules:\n");
            foreach (var rule in tool.Rules)
            {
                AppendRule(output, rule);
            }
        }
    }

    private static void AppendRule(StringBuilder output, CompiledRule rule)
    {
        output.Append("      - name: ").Append(rule.Name).Append('\n');
        switch (rule)
        {
            case DenyRule:
                output.Append("        action: deny\n");
                break;
            case LimitRule limit:
                output.Append(CultureInfo.InvariantCulture, $"        rate_limit: {limit.Max}/{EngineWindows.Word(limit.Window)}\n");
                break;
            case RequiredRule required:
                AppendConditions(output, required.Paths);
                break;
            case ArgumentRule argument:
                AppendConditions(output, argument);
                break;
        }

        if (rule.OnDeny is { } text)
        {
            output.Append("        on_deny: ");
            YamlText.AppendScalar(output, text);
            output.Append('\n');
        }
    }

    private static void AppendConditions(StringBuilder output, IReadOnlyList<string> paths)
    {
        output.Append("        conditions:\n");
        foreach (var path in paths)
        {
            output.Append("          - path: ");
            YamlText.AppendScalar(output, path);
            output.Append("\n            op: exists\n            value: true\n");
        }
    }

    private static void AppendConditions(StringBuilder output, ArgumentRule rule)
    {
        output.Append("        conditions:\n");
        foreach (var check in rule.Checks)
        {
            output.Append("          - path: ");
            YamlText.AppendScalar(output, rule.Path);
            output.Append("\n            op: ").Append(check.Operator).Append("\n            value: ");
            output.Append(check.Operator == "in" ? "[" : "");
            for (var index = 0; index < check.Values.Count; index++)
            {
                output.Append(index == 0 ? "" : ", ");
                AppendValue(output, check.Values[index]);
            }

            output.Append(check.Operator == "in" ? "]" : "").Append(rule.FillIn ? "  # fill this in\n" : "\n");
        }
    }

    /// <summary>A whole number beyond 64 bits is none that the engine calculates with; as a fraction it is.</summary>
    private static void AppendValue(StringBuilder output, ConditionValue value)
    {
        if (value.Type == ConditionValueType.Text)
        {
            YamlText.AppendScalar(output, value.Text);
        }
        else
        {
            var isBeyond = value.Type == ConditionValueType.Number
                && !value.Text.Contains('.', StringComparison.Ordinal)
                && !long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
            output.Append(value.Text).Append(isBeyond ? ".0" : "");
        }
    }
}
