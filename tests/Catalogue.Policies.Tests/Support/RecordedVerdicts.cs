using System.Text;
using System.Text.Json;

namespace Catalogue.Policies.Tests.Support;

/// <summary>What the engine said of a policy.</summary>
/// <param name="Stage">"load", "validate" or empty where it accepted.</param>
internal sealed record RecordedVerdict(string Name, byte[] Policy, string Stage, IReadOnlyList<string> Errors, IReadOnlyList<string>? Names);

/// <summary>Verdicts of the engine's own loader and validator, recorded beside these tests.</summary>
internal static class RecordedVerdicts
{
    /// <summary>The cases in files, byte for byte as the engine read them.</summary>
    public static IReadOnlyList<RecordedVerdict> Cases()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(TestFiles.Path("intercept", "verdicts.json")));
        return [.. document.RootElement.EnumerateArray().Select(row =>
        {
            var name = row.GetProperty("case").GetString()!;
            return new RecordedVerdict(
                name, File.ReadAllBytes(TestFiles.Path("intercept", "cases", name)), row.GetProperty("stage").GetString()!, Texts(row, "errors")!, null);
        })];
    }

    /// <summary>Generated cases of the same kinds, one a line.</summary>
    public static IReadOnlyList<RecordedVerdict> MoreCases() => [.. Lines("more-cases.jsonl").Select((row, index) => new RecordedVerdict(
        $"line {index + 1}",
        row.TryGetProperty("policy", out var text) ? Encoding.UTF8.GetBytes(text.GetString()!) : row.GetProperty("bytes").GetBytesFromBase64(),
        row.GetProperty("stage").GetString()!,
        Texts(row, "errors")!,
        Texts(row, "names")))];

    /// <summary>Regular expressions with the engine's complaint; empty where it has none.</summary>
    public static IReadOnlyList<(string Expression, string Error)> Expressions() =>
        [.. Lines("regexes.jsonl").Select(row => (row.GetProperty("regex").GetString()!, row.GetProperty("error").GetString()!))];

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(TestFiles.Path("intercept", file)).Select(line =>
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    });

    private static string[]? Texts(JsonElement row, string property) => row.TryGetProperty(property, out var list)
        ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
        : null;
}
