using Catalogue.Policies.Model;

namespace Catalogue.Policies.Formats;

/// <summary>Something that a policy can say, and what a format makes of it.</summary>
/// <param name="Said">What is said, in a few words.</param>
/// <param name="Losses">What is lost and what stands in its place; empty where the format says the same.</param>
public sealed record FormatLoss(string Said, IReadOnlyList<string> Losses);

/// <summary>
/// What formats lose, found by compiling a policy that says one thing of each tool: so the table of a page is what the
/// formats do, and no second telling of it.
/// </summary>
public static class FormatLosses
{
    private static readonly PolicyRule Allow = new(PolicyAction.Allow);

    private const string WantRequired = "Want required arguments";

    private static readonly IReadOnlyList<InputPath> Required = [new(["path"])];

    private static readonly (string Said, PolicyRule Rule)[] Things =
    [
        ("Ask a person", new PolicyRule(PolicyAction.Ask)),
        ("Refuse a tool", new PolicyRule(PolicyAction.Deny, Reason: "Why.")),
        ("Hide a tool", new PolicyRule(PolicyAction.Hide)),
        ("Limit calls", Allow with { RateLimit = new RateLimit(10, 60) }),
        (WantRequired, Allow with { Validate = new ArgumentValidation(RequiredArguments: true) }),
        ("Hold a path to a folder (`under`)", Asks(ConditionKind.Under, ConditionValue.Of("/srv/project"))),
        ("Hold a URL to a host (`hosts`)", Asks(ConditionKind.Hosts, ConditionValue.Of("example.org"))),
        ("Hold text to a pattern (`matches`)", Asks(ConditionKind.Matches, ConditionValue.Of("[a-z]+"))),
        ("Choose from a list (`one_of`)", Asks(ConditionKind.OneOf, ConditionValue.Of("fast"))),
        ("Begin with a text (`starts_with`)", Asks(ConditionKind.StartsWith, ConditionValue.Of("refs/"))),
        ("Hold a number to a limit (`at_most`)", Asks(ConditionKind.AtMost, ConditionValue.Of(10m))),
    ];

    /// <summary>A small policy that has something for every format to lose, for examples.</summary>
    public static ServerPolicy Example { get; } = new("files", PolicyAction.Deny,
    [
        new ToolPolicy("list_files", [Allow], []),
        new ToolPolicy("read_file", [Asks(ConditionKind.Under, ConditionValue.Of("/srv/project"))], Required),
        new ToolPolicy("write_file", [Allow with { RateLimit = new RateLimit(10, 60) }], Required),
        new ToolPolicy("move_file", [new PolicyRule(PolicyAction.Ask)], Required),
        new ToolPolicy("delete_file", [new PolicyRule(PolicyAction.Deny, Reason: "Deleted files are not kept.")], Required),
        new ToolPolicy("run_command", [new PolicyRule(PolicyAction.Hide)], []),
    ]);

    /// <summary>What a format makes of everything that a policy can say.</summary>
    public static IReadOnlyList<FormatLoss> Of(PolicyFormat format)
    {
        var ofEveryFile = Losses(format, [new ToolPolicy("tool", [Allow], Required)]);
        var ofOneTool = Things.Select(thing => new FormatLoss(
            thing.Said, [.. Losses(format, [new ToolPolicy("tool", [thing.Rule], Required)]).Except(ofEveryFile, StringComparer.Ordinal)])).ToList();
        var ofRequired = ofOneTool.Single(loss => loss.Said == WantRequired).Losses;
        return
        [
            .. ofOneTool.Select(loss => loss.Said == WantRequired ? loss : loss with { Losses = [.. loss.Losses.Except(ofRequired, StringComparer.Ordinal)] }),
            new FormatLoss("Refuse whatever the file does not name", ofEveryFile),
        ];
    }

    private static List<string> Losses(PolicyFormat format, IReadOnlyList<ToolPolicy> tools) =>
        [.. format.Compile(new MeantPolicy(new ServerPolicy("server", PolicyAction.Deny, tools))).Losses.Select(loss => loss.Text)];

    /// <summary>A condition on an argument that is required, so that it is not lost for being left out.</summary>
    private static PolicyRule Asks(ConditionKind kind, ConditionValue value) =>
        Allow with { Validate = new ArgumentValidation(RequiredArguments: true, [new ArgumentCondition(Required[0], kind, [value])]) };
}
