using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Tests.Support;

/// <summary>Policies with every kind of rule, and calls that come near to what they ask. One seed, one policy.</summary>
internal sealed class RandomPolicies(int seed)
{
    private static readonly int[] Windows = [60, 3600, 86400, 30, 7200, 172_800];
    private static readonly string[] Tools = ["read", "write", "delete", "send.mail", "_global", "ünïcode tool", "5", "true"];
    private static readonly string[] Inputs = ["/path", "/url", "/note", "/amount", "/kind", "/options/deep", "/list/*", "/a.b"];
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Pieces that the meaning of conditions turns on, to be put together to texts.</summary>
    private static readonly string[] Pieces =
    [
        "/srv/project", "/srv", "/", "..", ".", "...", "a", "b.txt", "\\", "\n", "\0", " ", "\u007f", "é", "\u202e", "😀", "src", "docs",
        "https://", "HTTP://", "ftp://", "api.example.org", "API.Example.ORG", "example.org", "www.", "-", "_", ":443", ":", ":99999", ":123456", "?q=1", "#f", "@", "user:pw@",
        "%2e%2e", "K", "ſ", "ab", "AB", "x1", "[a]", "<nil>", "5", "true", "map[]",
    ];

    private readonly Random random = new(seed);

    public ServerPolicy Policy() => new(
        "sample",
        random.Next(3) == 0 ? PolicyAction.Allow : PolicyAction.Deny,
        [.. Tools.Where(_ => random.Next(3) > 0).Select(Tool)]);

    public ToolPolicy Tool(string name) => new(
        name,
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => Rule())],
        random.Next(8) == 0 ? null : [.. Inputs.Where(input => !input.Contains('*', StringComparison.Ordinal) && random.Next(2) == 0).Select(InputPath.FromPointer)]);

    public string AnyTool() => random.Next(10) == 0 ? "unknown" : Tools[random.Next(Tools.Length)];

    /// <summary>Arguments as JSON: each input may be missing, null, of another type, or of the right one.</summary>
    public string Arguments()
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in (string[])["path", "url", "note", "amount", "kind", "a.b"])
        {
            Set(arguments, name);
        }

        if (random.Next(4) > 0)
        {
            var options = new Dictionary<string, object?>(StringComparer.Ordinal);
            Set(options, "deep");
            arguments["options"] = random.Next(8) == 0 ? Value() : options;
        }

        if (random.Next(4) > 0)
        {
            arguments["list"] = random.Next(8) == 0 ? Value() : Enumerable.Range(0, random.Next(3)).Select(_ => Value()).ToArray();
        }

        return JsonSerializer.Serialize(arguments, Json);
    }

    public string Text() => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    public TimeSpan Pause() => TimeSpan.FromSeconds(random.Next(4) switch { 0 => random.Next(40), 1 => 60, 2 => random.Next(4000), _ => 0 });

    private PolicyRule Rule() => new(
        random.Next(8) switch { 0 => PolicyAction.Ask, 1 => PolicyAction.Deny, 2 when random.Next(3) == 0 => PolicyAction.Hide, _ => PolicyAction.Allow },
        random.Next(3) > 0 ? null : new RateLimit(random.Next(5), Windows[random.Next(Windows.Length)]),
        random.Next(2) == 0 ? null : new ArgumentValidation(random.Next(3) > 0, [.. Enumerable.Range(0, random.Next(3)).Select(_ => Condition())]),
        random.Next(3) > 0 ? null : "Because: " + Text().Replace("\0", "", StringComparison.Ordinal));

    public ArgumentCondition Condition()
    {
        var input = InputPath.FromPointer(Inputs[random.Next(Inputs.Length)]);
        return random.Next(6) switch
        {
            0 => new ArgumentCondition(input, ConditionKind.Under, Texts("/srv/project", "src/docs", "/srv", "a", "b.txt")),
            1 => new ArgumentCondition(input, ConditionKind.Hosts, Texts("api.example.org", "*.example.org", "example.org", "a")),
            2 => new ArgumentCondition(input, ConditionKind.Matches, [ConditionValue.Of(((string[])["[a-z]+", "a|ab", "(?i)ab", @"\w*", ".*", @"\pL+"])[random.Next(6)])]),
            3 => new ArgumentCondition(input, ConditionKind.StartsWith, Texts("/srv", "a", "https://", "5")),
            4 => new ArgumentCondition(input, ConditionKind.AtMost, [Number()]),
            _ => new ArgumentCondition(input, ConditionKind.OneOf, [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => random.Next(6) switch
            {
                0 => ConditionValue.Of(random.Next(2) == 0),
                1 or 2 => Number(),
                _ => Texts("a", "5", "true", "[a]", "<nil>", "x1", "map[]")[0],
            })]),
        };
    }

    private ConditionValue Number() => ConditionValue.Of(((decimal[])[5, 0, -1, 1.5m, 10_000_000_000_000_000_000m, 9_007_199_254_740_993m, 0.1m])[random.Next(7)]);

    private IReadOnlyList<ConditionValue> Texts(params string[] texts)
    {
        random.Shuffle(texts);
        return [.. texts.Take(1 + random.Next(2)).Select(ConditionValue.Of)];
    }

    private void Set(Dictionary<string, object?> arguments, string name)
    {
        if (random.Next(6) > 0)
        {
            arguments[name] = Value();
        }
    }

    private object? Value() => random.Next(14) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => (object[])["a", 5],
        3 => new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1 },
        4 => 5,
        5 => 1.5,
        6 => -1e30,
        7 => 9_007_199_254_740_992.0,
        8 => 1e19,
        _ => Text(),
    };
}
