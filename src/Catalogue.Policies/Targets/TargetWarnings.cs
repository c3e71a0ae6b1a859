using System.Text.Json;
using Catalogue.Policies.Checking;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Targets;

/// <summary>Holds the file of a target against a server, tool by tool, by asking what the file does with each.</summary>
internal static class TargetWarnings
{
    private static readonly JsonElement NoArguments = JsonDocument.Parse("{}").RootElement;

    public static IReadOnlyList<PolicyWarning> Of(IReadOnlyList<string> names, IPolicyEvaluator evaluator, string text, KnownServer server)
    {
        var warnings = new WarningList();
        var places = new NamePlaces(text);
        ServerComparison.CheckNames(names.Select(name => new OutlineName(name, places.Of(name))), server, warnings);
        var passing = server.Tools.Where(tool => tool.Gone is null && evaluator.Decide(new ToolCall(tool.Name, NoArguments, DateTimeOffset.UnixEpoch)).Kind == DecisionKind.Allow).ToList();
        var named = names.ToHashSet(StringComparer.Ordinal);
        ServerComparison.AddMissing(server, [.. passing.Where(tool => !named.Contains(tool.Name))], "the file lets", warnings);
        foreach (var tool in passing.Where(tool => tool.IsRisky && named.Contains(tool.Name)))
        {
            ServerComparison.AddRisky(tool, places.Of(tool.Name), "is allowed without a question to anybody; let it ask, or refuse it", warnings);
        }

        return warnings.Sorted();
    }

    /// <summary>Where names stand in a file, whatever its grammar: as a word of their own, else nowhere in particular.</summary>
    private sealed class NamePlaces(string text)
    {
        /// <summary>Places are looked for in the whole text each, so a file of very many names gets only so many.</summary>
        private int left = 2000;

        public FilePlace Of(string name)
        {
            if (name.Length == 0 || left-- <= 0)
            {
                return new FilePlace(1, 1);
            }

            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                if ((at == 0 || !IsWord(text[at - 1]) || text.AsSpan(0, at).EndsWith("__")) && (end == text.Length || !IsWord(text[end])))
                {
                    var line = text.AsSpan(0, at).Count('\n') + 1;
                    return new FilePlace(line, at - text.AsSpan(0, at).LastIndexOf('\n'));
                }
            }

            return new FilePlace(1, 1);
        }

        private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
    }
}
