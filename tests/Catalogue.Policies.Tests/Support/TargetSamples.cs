using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using static Catalogue.Policies.Tests.Support.Samples;

namespace Catalogue.Policies.Tests.Support;

/// <summary>Policies with all that a target may fail to say.</summary>
internal static class TargetSamples
{
    public static IEnumerable<string> Ids => PolicyFormats.All.Select(format => format.Id).Where(id => id is not ("intercept" or "portable"));

    public static PolicyRule Under(string input, params string[] folders) => Asking(input, ConditionKind.Under, folders);

    public static PolicyRule Asking(string input, ConditionKind kind, params string[] values) => Allow with
    {
        Validate = new ArgumentValidation(RequiredArguments: false, [new ArgumentCondition(InputPath.FromPointer(input), kind, [.. values.Select(ConditionValue.Of)])]),
    };

    public static PolicyRule AtMost(string input, decimal most) => Allow with
    {
        Validate = new ArgumentValidation(RequiredArguments: false, [new ArgumentCondition(InputPath.FromPointer(input), ConditionKind.AtMost, [ConditionValue.Of(most)])]),
    };

    public static PolicyRule Is(string input, bool truth) => Allow with
    {
        Validate = new ArgumentValidation(RequiredArguments: false, [new ArgumentCondition(InputPath.FromPointer(input), ConditionKind.OneOf, [ConditionValue.Of(truth)])]),
    };

    /// <summary>Every kind of condition, and the places that targets do not reach.</summary>
    public static ServerPolicy Conditions { get; } = Server(
        Tool("read", Under("/path", "/srv/project", "docs/*")),
        Tool("pick", Asking("/format", ConditionKind.OneOf, "json", "it's \"odd\"")),
        Tool("list", Asking("/what", ConditionKind.StartsWith, "refs/", "a*b"), Is("/force", false)),
        Tool("odd", Asking("/a-b c", ConditionKind.StartsWith, "x")),
        Tool("nested", Under("/options/path", "/srv")),
        Tool("each", Under("/paths/*", "/srv")),
        Tool("fetch", Asking("/url", ConditionKind.Hosts, "example.org")),
        Tool("query", Asking("/sql", ConditionKind.Matches, "SELECT .*")),
        Tool("pay", AtMost("/amount", 10)),
        Tool("fill", new PolicyRule(PolicyAction.Allow, Validate: new ArgumentValidation(
            RequiredArguments: false, [new ArgumentCondition(new InputPath(["path"]), ConditionKind.Under, [ConditionValue.Of("/FILL-THIS-IN")], FillIn: true)]))),
        Tool("ask", new PolicyRule(PolicyAction.Ask), Under("/path", "/srv")),
        Tool("none", new PolicyRule(PolicyAction.Deny), Under("/path", "/srv")));

    /// <summary>Names that some target rewrites, misreads or takes for something else.</summary>
    public static ServerPolicy OddNames { get; } = Server(
        Tool("a.b", Allow), Tool("a b", Allow), Tool("a__b", Allow), Tool("a_*", Allow), Tool("f(x)", Allow), Tool(new string('n', 64), Allow), Tool("it's", new PolicyRule(PolicyAction.Deny)));
}
