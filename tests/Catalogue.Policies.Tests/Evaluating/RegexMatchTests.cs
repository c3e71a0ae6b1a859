using System.Text.Json;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Evaluating;

/// <summary>
/// Matching is Go's, held against recorded answers of Go 1.19's <c>MatchString</c>. Set <c>MATCHES</c> to another file of
/// the same form to check more of them.
/// </summary>
public sealed class RegexMatchTests
{
    [Fact]
    public void Expressions_match_what_they_match_in_Go()
    {
        var file = Environment.GetEnvironmentVariable("MATCHES") ?? TestFiles.Path("intercept", "matches.jsonl");
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(file))
        {
            using var row = JsonDocument.Parse(line);
            var regex = row.RootElement.GetProperty("regex").GetString()!;
            count++;
            if (Matches(regex, row.RootElement.GetProperty("text").GetString()!) != row.RootElement.GetProperty("match").GetBoolean())
            {
                wrong.Add(line);
            }
        }

        Assert.True(count > 400);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Time_grows_with_the_length_of_the_text_and_no_faster()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.False(Matches("^(a*)*(a|aa)*(a?){200}$", new string('a', 5_000) + "!"));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    private static bool Matches(string regex, string text)
    {
        var evaluator = Calls.OpenIntercept($"""
            version: "1"
            tools:
              t:
                rules:
                  - name: form
                    conditions:
                      - path: args.x
                        op: regex
                        value: {Calls.Quoted(regex)}
            """);
        return evaluator.Call("t", JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["x"] = text })).Kind == DecisionKind.Allow;
    }
}
