using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Tests.Support;

/// <summary>Opens policy texts and calls tools.</summary>
internal static class Calls
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static IPolicyEvaluator Open(PolicyFormat format, string policy, params string[] required) =>
        format.Open(Encoding.UTF8.GetBytes(policy), _ => [.. required.Select(InputPath.FromPointer)])
            ?? throw new InvalidOperationException($"refused: {format.Check(Encoding.UTF8.GetBytes(policy)).Problems[0]}\n{policy}");

    public static IPolicyEvaluator OpenIntercept(string policy) => Open(PolicyFormats.Intercept, policy);

    public static PolicyDecision Call(this IPolicyEvaluator evaluator, string tool, string arguments = "{}", DateTimeOffset? clock = null)
    {
        using var document = JsonDocument.Parse(arguments);
        return evaluator.Decide(new ToolCall(tool, document.RootElement, clock ?? Noon));
    }

    /// <summary>A text as YAML, with escapes for all that is not plain ASCII.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value is >= ' ' and < 0x7f and not ('"' or '\\')
                ? quoted.Append((char)rune.Value)
                : quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return quoted.Append('"').ToString();
    }
}
