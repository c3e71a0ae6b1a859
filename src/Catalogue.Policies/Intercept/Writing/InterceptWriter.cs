using System.Globalization;
using Catalogue.Policies.Intercept.Compiling;
using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Intercept.Writing;

/// <summary>Writes compiled rules as a policy file of the engine, version "1".</summary>
internal static class InterceptWriter
{
    public static void Write(Utf8Text output, CompiledIntercept policy, PolicyHeader header)
    {
        HeaderComment.Append(output, header, policy);
        AppendBody(output, policy.Tools, policy.Meant.Default);
    }

    public static WrittenPolicy WriteTool(MeantPolicy tool)
    {
        var compiled = new CompiledIntercept(tool);
        using var output = new Utf8Text();
        AppendBody(output, compiled.Tools, tool.Default);
        return new WrittenPolicy(output.ToString(), compiled.Losses);
    }

    private static void AppendBody(Utf8Text output, List<CompiledTool> tools, PolicyAction byDefault)
    {
        output.Append("version: \"1\"\n"u8).Append(byDefault == PolicyAction.Allow ? "default: allow\n"u8 : "default: deny\n"u8);
        var hidden = 0;
        foreach (var tool in tools)
        {
            if (tool.Hidden)
            {
                output.Append(hidden++ == 0 ? "hide:\n  - "u8 : "  - "u8);
                YamlText.AppendScalar(output, tool.Tool);
                output.Append("\n"u8);
            }
        }

        output.Append(hidden == tools.Count ? "tools: {}\n"u8 : "tools:\n"u8);
        foreach (var tool in tools)
        {
            if (tool.Hidden)
            {
                continue;
            }

            YamlText.AppendKeyLine(output, "  "u8, tool.Tool);
            output.Append(tool.Rules.Count == 0 ? "    rules: []\n"u8 : "    rules:\n"u8);
            for (var index = 0; index < tool.Rules.Count; index++)
            {
                AppendRule(output, tool.Rules[index]);
            }
        }
    }

    private static void AppendRule(Utf8Text output, CompiledRule rule)
    {
        output.Append("      - name: "u8).Append(rule.Name).Append("\n"u8);
        switch (rule)
        {
            case DenyRule:
                output.Append("        action: deny\n"u8);
                break;
            case LimitRule limit:
                output.Append("        rate_limit: "u8).Append(limit.Max).Append("/"u8).Append(EngineWindows.Word(limit.Window)).Append("\n"u8);
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
            output.Append("        on_deny: "u8);
            YamlText.AppendScalar(output, text);
            output.Append("\n"u8);
        }
    }

    private static void AppendConditions(Utf8Text output, IReadOnlyList<string> paths)
    {
        output.Append("        conditions:\n"u8);
        foreach (var path in paths)
        {
            output.Append("          - path: "u8);
            YamlText.AppendScalar(output, path);
            output.Append("\n            op: exists\n            value: true\n"u8);
        }
    }

    private static void AppendConditions(Utf8Text output, ArgumentRule rule)
    {
        output.Append("        conditions:\n"u8);
        foreach (var check in rule.Checks)
        {
            output.Append("          - path: "u8);
            YamlText.AppendScalar(output, rule.Path);
            output.Append("\n            op: "u8).Append(check.Operator).Append("\n            value: "u8);
            output.Append(check.Operator == "in" ? "["u8 : default);
            for (var index = 0; index < check.Values.Count; index++)
            {
                output.Append(index == 0 ? default : ", "u8);
                AppendValue(output, check.Values[index]);
            }

            output.Append(check.Operator == "in" ? "]"u8 : default).Append(rule.FillIn ? "  # fill this in\n"u8 : "\n"u8);
        }
    }

    /// <summary>A whole number beyond 64 bits is none that the engine calculates with; as a fraction it is.</summary>
    private static void AppendValue(Utf8Text output, ConditionValue value)
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
            output.Append(value.Text).Append(isBeyond ? ".0"u8 : default);
        }
    }
}
