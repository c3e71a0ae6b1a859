using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using Xunit;
using static Catalogue.Policies.Tests.Support.Samples;

namespace Catalogue.Policies.Tests.Writing;

public sealed class WrittenFileTests
{
    private static readonly PolicyRule SeedRule =
        Limit(10, 60) with { Validate = new ArgumentValidation(RequiredArguments: true) };

    private static readonly ToolPolicy Seed = Tool("python_execute", SeedRule).Requiring("code");

    public static TheoryData<string> FormatIds => [.. PolicyFormats.All.Select(format => format.Id)];

    [Fact]
    public void The_seed_tool_is_written_in_the_seeds_key_order()
    {
        var text = PolicyFormats.Portable.WriteTool(Server(Seed), Seed).Text;

        Assert.Equal(
            """
            tools:
              python_execute:
                rules:
                  - action: allow
                    rate_limit:
                      max: 10
                      window: 60
                    validate:
                      required_args: true

            """,
            text);
    }

    [Theory]
    [MemberData(nameof(FormatIds))]
    public void A_file_with_every_action_is_written_as_approved(string format)
    {
        var reason = "Keeps its hands off: the \"payments\" account.";
        var policy = Server(
            Seed,
            Tool("list_files", Allow),
            Tool("delete_account", new PolicyRule(PolicyAction.Deny, Reason: reason)),
            Tool("transfer", new PolicyRule(PolicyAction.Ask, Limit(5, 3600).RateLimit, Reason: reason)),
            Tool("debug_shell", new PolicyRule(PolicyAction.Hide)),
            Tool("no", AllowWithRequired).Requiring("account", "account/id"),
            Tool("many", Limit(100, 86400), Limit(5, 60) with { Reason = reason }));

        Golden.Matches($"every-action.{format}.{PolicyFormats.Find(format)!.Extension}", PolicyFormats.Find(format)!.Write(policy, Header).Text);
    }

    [Theory]
    [MemberData(nameof(FormatIds))]
    public void A_server_without_tools_has_an_empty_map(string format) =>
        Golden.Matches($"no-tools.{format}.{PolicyFormats.Find(format)!.Extension}", PolicyFormats.Find(format)!.Write(Server(), Header).Text);

    [Theory]
    [MemberData(nameof(FormatIds))]
    public void Odd_names_are_quoted_and_hostile_headers_stay_on_their_line(string format)
    {
        var hostile = "a\nb\u0085c\u2028d\u2029e\u202Ef\0g\u200Bh\ttools: {}";
        var header = new PolicyHeader(hostile, hostile, hostile, hostile);
        var policy = Server(
            Tool(hostile, Limit(7, 30)),
            Tool("1.0", Allow),
            Tool("NULL", Allow),
            Tool("a: b", Allow),
            Tool("получить", Allow),
            Tool("🎉", new PolicyRule(PolicyAction.Hide)),
            Tool(string.Concat(Enumerable.Repeat("\u202E", 300)), Allow));

        Golden.Matches($"hostile.{format}.{PolicyFormats.Find(format)!.Extension}", PolicyFormats.Find(format)!.Write(policy, header).Text);
    }
}
