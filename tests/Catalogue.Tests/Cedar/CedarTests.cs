using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Build;
using Catalogue.Model;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;
using Xunit;

namespace Catalogue.Tests.Cedar;

/// <summary>Holds what we write and decide for ToolHive to Cedar's own engine.</summary>
public sealed class CedarTests
{
    private static readonly PolicyFormat ToolHive = PolicyFormats.Find("toolhive")!;

    /// <summary>Policies of every construct, and some that are none.</summary>
    private static readonly string[] Snippets =
    [
        "permit(principal, action, resource);",
        "permit(principal,action,resource,);",
        "@a(\"b\") @c forbid(principal == Client::\"x\", action in [Action::\"a\", Action::\"b\"], resource is Tool in Group::\"g\") when { true } unless { false };",
        "permit(principal in A::B::\"x\", action == Action::\"a\", resource);",
        "permit(principal is A::B, action, resource) when { if 1 < 2 then context has a else [1, \"a\", {b: 2, \"c d\": 3}] == [] };",
        "permit(principal, action, resource) when { context.a.b[\"c d\"].contains(-1 + 2 * 3) || !!resource.x };",
        "permit(principal, action, resource) when { decimal(\"1.5\").lessThan(context.x) && ip(\"10.0.0.1\").isIpv4() };",
        "permit(principal, action, resource) when { context has a.b.c && context has \"x y\" };",
        "permit(principal, action, resource) when { context.a like \"a\\*b*\\u{41}\\x41\\n\" };",
        "permit(principal, action, resource) when { resource in Tool::\"a\" && principal is Client in Group::\"g\" };",
        "// ours\npermit(principal, action, resource); // theirs",
        "permit(principal, action, resource)",
        "permit(principal, action);",
        "permit(action, principal, resource);",
        "permit(principal == \"x\", action, resource);",
        "permit(principal, action in [1], resource);",
        "permit(principal, action in A::Action::\"a\", resource);",
        "permit(principal, action == Tool::\"a\", resource);",
        "allow(principal, action, resource);",
        "permit(principal, action is Action, resource);",
        "permit(principal, action, resource) when true;",
        "permit(principal, action, resource) when { };",
        "permit(principal, action, resource) when { context.a = 1 };",
        "permit(principal, action, resource) when { 1 == 2 == 3 };",
        "permit(principal, action, resource) when { context like a };",
        "permit(principal, action, resource) when { context.a like \"\\q\" };",
        "permit(principal, action, resource) when { \"a\\*b\" == \"\" };",
        "permit(principal, action, resource) when { 9223372036854775808 > 0 };",
        "permit(principal, action, resource) when { context.startsWith(\"a\") };",
        "permit(principal, action, resource) when { size(context) > 1 };",
        "permit(principal, action, resource) when { (true };",
        "permit(principal, action, resource) when { [1, 2 };",
        "permit(principal, action, resource) when { true && };",
        "permit(principal, action, resource) when { context.if };",
        "permit(principal, action, resource) when { unknown };",
        "permit(principal, action, resource == Tool::\"a);",
        "permit(principal, action, resource) permit(principal, action, resource);",
        "permit(principal, action, resource); permit(principal, action, resource);",
        "permit(principal, action, resource == Tool::\"\\u{110000}\");",
        "permit(principal, action, resource == Tool::\"\\u{}\");",
        "permit(principal, action, resource == Tool::\"\\x80\");",
        "permit(principal, action, resource) when { !!!!!true };",
        "permit(principal, action, resource) when { 5a };",
    ];

    [CedarFact]
    public void Every_emitted_policy_is_Cedar_and_decides_as_the_engine_does()
    {
        var site = SiteBuilder.Load(new FolderSources(Repository.Root, ""), new BuildOptions(), new DiagnosticBag())!;
        var cases = site.Servers.SelectMany(server => PolicyPreset.All.Select(preset => Case(server, preset))).ToList();
        var answers = CedarEngine.Ask(new { policies = Array.Empty<string>(), files = cases.Select(one => new { policies = one.Policies, requests = one.Calls.Select(call => new { tool = call.Tool, context = Context(call.Arguments) }) }) });

        Assert.True(cases.Sum(one => one.Calls.Count) > 2_000);
        Assert.True(cases.Exists(one => one.Policies.Any(policy => policy.Contains(" when ", StringComparison.Ordinal))));
        foreach (var (one, answer) in cases.Zip(answers.GetProperty("files").EnumerateArray()))
        {
            Assert.True(answer.GetProperty("error").ValueKind == JsonValueKind.Null, $"{one.Name}: {answer}");
            foreach (var (call, decision) in one.Calls.Zip(answer.GetProperty("decisions").EnumerateArray()))
            {
                var ours = one.Evaluator.Decide(new ToolCall(call.Tool, JsonDocument.Parse(call.Arguments.ToJsonString()).RootElement, DateTimeOffset.UnixEpoch)).Kind;
                Assert.True(decision.GetString() == (ours == DecisionKind.Allow ? "allow" : "deny"), $"{one.Name}, {call.Tool}({call.Arguments.ToJsonString()}): Cedar says {decision}, we say {ours}");
            }
        }
    }

    [CedarFact]
    public void Policies_are_taken_and_refused_as_the_engine_does()
    {
        var random = new Random(7);
        string[] texts = [.. Snippets, .. Enumerable.Range(0, 3_000).Select(_ => Changed(Snippets[random.Next(Snippets.Length)], random))];
        var answers = CedarEngine.Ask(new { policies = texts, files = Array.Empty<object>() }).GetProperty("policies").EnumerateArray().Select(each => each.GetBoolean());

        var differences = texts.Zip(answers).Where(pair => IsTaken(pair.First) != pair.Second).Select(pair => $"Cedar {(pair.Second ? "takes" : "refuses")}: {pair.First}").ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static bool IsTaken(string policy) => ToolHive.Check(Encoding.UTF8.GetBytes(
        new JsonObject { ["version"] = "1.0", ["type"] = "cedarv1", ["cedar"] = new JsonObject { ["policies"] = new JsonArray(policy) } }.ToJsonString())).Accepted;

    private static string Changed(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, Snippets[5][random.Next(Snippets[5].Length)].ToString()),
            _ => text.Remove(at, Math.Min(random.Next(6), text.Length - at)),
        };
    }

    private static (string Name, IReadOnlyList<string> Policies, IReadOnlyList<(string Tool, JsonObject Arguments)> Calls, IPolicyEvaluator Evaluator) Case(Server server, PolicyPreset preset)
    {
        var policy = server.PolicyOf(preset);
        var bytes = Encoding.UTF8.GetBytes(ToolHive.Write(policy, new PolicyHeader("", null, "", "")).Text);
        var root = (YamlMapping)YamlTreeReader.Read(bytes, YamlReadOptions.Descriptor, out _)!;
        var policies = ((YamlSequence)((YamlMapping)root.Find("cedar")!).Find("policies")!).Items.Cast<YamlScalar>().Select(each => each.Value).ToList();
        var calls = policy.Tools.SelectMany(Calls).Append(("another", [])).ToList();
        return ($"{server.Slug}.{preset.Id}", policies, calls, ToolHive.Open(bytes, _ => null)!);
    }

    private static IEnumerable<(string Tool, JsonObject Arguments)> Calls(ToolPolicy tool)
    {
        yield return (tool.Tool, []);
        foreach (var condition in tool.Rules.SelectMany(rule => rule.Conditions).Where(condition => condition.Input.Segments.Count == 1))
        {
            var text = condition.Values[0].Text;
            JsonNode?[] values =
            [
                text, text + "/a", text + "/../a", text + "\\a", text + "/\0", text + "//", "other", "", "*", "true", 0.0, 5.0, 0.5, 1e15, -3.0, true, false, null, new JsonArray(text), new JsonObject(),
            ];
            foreach (var value in values)
            {
                yield return (tool.Tool, new JsonObject { [condition.Input.Segments[0]] = value?.DeepClone() });
            }
        }
    }

    /// <summary>The context that ToolHive makes of arguments, in Cedar's JSON.</summary>
    private static JsonObject Context(JsonObject arguments)
    {
        var context = new JsonObject();
        foreach (var (name, value) in arguments)
        {
            switch (value?.GetValueKind())
            {
                case JsonValueKind.String or JsonValueKind.True or JsonValueKind.False:
                    context["arg_" + name] = value.DeepClone();
                    break;
                case JsonValueKind.Number:
                    if (Math.Abs(value.GetValue<double>()) < 922337203685477)
                    {
                        context["arg_" + name] = new JsonObject { ["__extn"] = new JsonObject { ["fn"] = "decimal", ["arg"] = value.GetValue<double>().ToString("F1", System.Globalization.CultureInfo.InvariantCulture) } };
                    }

                    break;
                default:
                    context[$"arg_{name}_present"] = true;
                    break;
            }
        }

        return context;
    }
}
