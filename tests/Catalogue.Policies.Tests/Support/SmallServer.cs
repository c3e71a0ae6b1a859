using System.Globalization;
using System.Text;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Tests.Support;

/// <summary>Policies, files and calls of a small server, each the same for the same seed.</summary>
internal static class SmallServer
{
    private static readonly string[] Tools = ["list", "write", "drop", "a.b", "_global"];
    private static readonly int[] Windows = [1, 30, 60, 90, 3600, 86400];
    private static readonly string[] Paths = ["args.path", "args.count", "args.mode", "args.a.b", "args.list[0]"];
    private static readonly string[] Texts = ["/srv/a", "/srv/a/b", "/srv/../x", "x", "5", "abc", ""];
    private static readonly string[] Expressions = ["^/srv/a(?:/[a-z]+)*$", "[a-z]", "^x|c$", "^(?:x|abc)$", "(?i)^X$", "^/srv/a", "^$", @"^\Qx\E$", "(?m)^x$"];

    private static readonly InputPath Path = new(["path"]);
    private static readonly InputPath Count = new(["count"]);

    public static readonly KnownServer Server = new("sample",
    [
        .. Tools.Select(tool => new KnownTool(tool, 3, "high", IsRisky: true, Gone: null, tool == "list" ? [] : [Path], [new KnownInput(Path, ["string"]), new KnownInput(Count, ["number"])], [Path])),
    ]);

    public static ServerPolicy Policy(int seed)
    {
        var random = new Random(seed);
        return new ServerPolicy(
            "sample",
            random.Next(2) == 0 ? PolicyAction.Allow : PolicyAction.Deny,
            [.. Tools.Where(_ => random.Next(3) > 0).Select(tool => new ToolPolicy(tool, Rules(random), tool == "list" ? [] : [Path]))])
        {
            EveryTool = random.Next(3) == 0 ? Rules(random) : [],
        };
    }

    public static string InterceptText(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("version: \"1\"\n").Append(random.Next(2) == 0 ? "default: deny\n" : "");
        text.Append(random.Next(4) == 0 ? "hide: [list]\n" : "").Append("tools:\n  other: {}\n");
        foreach (var tool in Tools.Append("\"*\"").Where(_ => random.Next(2) == 0))
        {
            var count = random.Next(4);
            text.Append(CultureInfo.InvariantCulture, $"  {tool}:\n    rules:{(count == 0 ? " []" : "")}\n");
            for (var index = 0; index < count; index++)
            {
                AppendRule(text, random, tool, index);
            }
        }

        return text.ToString();
    }

    public static string Arguments(Random random)
    {
        var parts = new List<string>();
        if (random.Next(4) > 0)
        {
            parts.Add($"\"path\":{(random.Next(6) == 0 ? "5" : $"\"{Texts[random.Next(Texts.Length)]}\"")}");
        }

        if (random.Next(2) == 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"\"count\":{random.Next(-2, 12) / 2.0}"));
        }

        if (random.Next(2) == 0)
        {
            parts.Add(random.Next(3) switch { 0 => "\"mode\":true", 1 => "\"mode\":null", _ => "\"mode\":\"x\"" });
        }

        return "{" + string.Join(',', parts) + "}";
    }

    private static void AppendRule(StringBuilder text, Random random, string tool, int index)
    {
        text.Append(CultureInfo.InvariantCulture, $"      - name: r{index}\n");
        var kind = random.Next(8);
        if (kind == 0)
        {
            text.Append("        action: deny\n");
        }
        else if (kind == 1 && tool != "a.b" && index == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"        rate_limit: {random.Next(1, 6)}/{(random.Next(2) == 0 ? "minute" : "hour")}\n");
        }
        else if (kind == 2 && tool != "a.b")
        {
            var scope = tool == "\"*\"" ? "_global" : tool;
            text.Append(CultureInfo.InvariantCulture, $"        conditions: [{{ path: state.{scope}.c{index}, op: {(random.Next(2) == 0 ? "lt" : "lte")}, value: {random.Next(5)} }}]\n");
            text.Append(CultureInfo.InvariantCulture, $"        state: {{ counter: c{index}, window: minute{(random.Next(3) == 0 ? ", increment: 2" : "")}{(random.Next(4) == 0 ? ", increment_from: args.count" : "")} }}\n");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"        conditions:\n          - {{ path: \"{Paths[random.Next(Paths.Length)]}\", {Condition(random)} }}\n");
        }
    }

    private static string Condition(Random random) => random.Next(11) switch
    {
        0 => "op: eq, value: x",
        1 => "op: in, value: [x, 5, true, /srv/a]",
        2 => "op: lte, value: 3",
        3 => "op: lt, value: 2.5",
        4 => "op: gt, value: 1",
        5 => "op: exists, value: true",
        6 => "op: exists, value: false",
        7 => "op: neq, value: x",
        8 => "op: contains, value: /srv",
        9 => "op: eq, value: null",
        _ => $"op: regex, value: '{Expressions[random.Next(Expressions.Length)]}'",
    };

    private static PolicyRule[] Rules(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => new PolicyRule(
        random.Next(5) == 0 ? (PolicyAction)random.Next(4) : PolicyAction.Allow,
        random.Next(3) > 0 ? null : new RateLimit(random.Next(9), Windows[random.Next(Windows.Length)]),
        random.Next(2) == 0 ? null : new ArgumentValidation(random.Next(2) == 0, random.Next(2) == 0 ? null : [Condition(random.Next(6))]),
        random.Next(2) == 0 ? null : "Because."))];

    private static ArgumentCondition Condition(int kind) => kind switch
    {
        0 => new ArgumentCondition(Path, ConditionKind.Under, [ConditionValue.Of("/srv/a"), ConditionValue.Of("/srv/b")]),
        1 => new ArgumentCondition(Path, ConditionKind.OneOf, [ConditionValue.Of("x"), ConditionValue.Of("5")]),
        2 => new ArgumentCondition(Count, ConditionKind.AtMost, [ConditionValue.Of(3m)]),
        3 => new ArgumentCondition(Path, ConditionKind.Matches, [ConditionValue.Of("[a-z]+|/srv/.*")], Example: "abc"),
        4 => new ArgumentCondition(Path, ConditionKind.StartsWith, [ConditionValue.Of("/srv")]),
        _ => new ArgumentCondition(Path, ConditionKind.Hosts, [ConditionValue.Of("*.example.org")], FillIn: true),
    };
}
