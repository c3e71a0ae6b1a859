using System.Buffers;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.ClaudeCode;

/// <summary>A rule about tools of a server: <c>mcp__server</c>, <c>mcp__server__tool</c>, either with <c>*</c>.</summary>
/// <param name="Tool">The tool's name, perhaps with <c>*</c>; <c>*</c> alone where the rule is about all of the server's tools.</param>
internal readonly record struct ClaudeCodeRule(string Server, string Tool)
{
    public const string Prefix = "mcp__";
    public const string Separator = "__";

    private static readonly SearchValues<char> Kept = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    public bool IsExact => !Tool.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether Claude Code keeps the name as it is.</summary>
    public static bool CanName(string tool) =>
        !tool.AsSpan().ContainsAnyExcept(Kept);

    /// <summary>Reads a rule that begins with <see cref="Prefix"/>.</summary>
    /// <param name="problem">What is wrong and what to write instead, where there is no rule.</param>
    public static ClaudeCodeRule? Parse(string text, bool allows, out string? problem)
    {
        var words = WordTable.OfThread;
        var rest = text.AsSpan(Prefix.Length);
        var end = rest.IndexOf(Separator);
        var rule = end < 0 ? new ClaudeCodeRule(words.Of(rest), "*") : new ClaudeCodeRule(words.Of(rest[..end]), words.Of(rest[(end + Separator.Length)..]));
        problem = text.Contains('(', StringComparison.Ordinal) ? "Claude Code skips a rule of a server with parentheses; write the tool's name alone"
            : rule.Server.Length == 0 ? "the rule names no server; write mcp__<alias>__<tool>"
            : rule.Tool.Length == 0 ? "the rule names no tool; write mcp__<alias>__<tool>, or mcp__<alias> for all of them"
            : allows && rule.Server.Contains('*', StringComparison.Ordinal) ? "Claude Code skips an allow rule with * in the server's name; write the alias out"
            : null;
        return problem is null ? rule : null;
    }

    public bool Matches(string tool) => IsExact ? Tool == tool : MatchesParts(tool, Tool.Split('*'));

    private static bool MatchesParts(string tool, string[] parts)
    {
        if (tool.Length < parts[0].Length + parts[^1].Length
            || !tool.StartsWith(parts[0], StringComparison.Ordinal)
            || !tool.EndsWith(parts[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var (from, end) = (parts[0].Length, tool.Length - parts[^1].Length);
        foreach (var part in parts[1..^1])
        {
            var found = tool.IndexOf(part, from, end - from, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            from = found + part.Length;
        }

        return true;
    }
}
