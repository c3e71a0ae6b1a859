namespace Catalogue.Yaml.Diagnostics;

/// <summary>
/// What a policy file may hold that is accepted and does nothing, or not what it seems to do: the rows of the table that
/// only the commands on policy files report.
/// </summary>
public static class PolicyWarningKinds
{
    public static readonly DiagnosticKind PolicyKeyIgnored = Warning(
        "CAT200", "Key ignored by the engine", "A policy file has a key that its engine does not know and passes over without a word, so that a misspelt rule protects nobody.",
        "Correct the spelling; the message names the nearest key. Remove a key that is none.");

    public static readonly DiagnosticKind ToolUnchecked = Warning(
        "CAT201", "Tool listed and not checked", "A policy file lists a tool without rules, and its default lets every tool pass anyway.",
        "Write rules for the tool, or `default: deny` where the list is what may be called.");

    public static readonly DiagnosticKind RuleNeverFires = Warning(
        "CAT202", "Rule that never fires", "No call reaches a rule of a policy file: it stands after a refusal, its tool is hidden, a tighter limit refuses first, or its condition holds for every call.",
        "Remove the rule, or what stands in its way.");

    public static readonly DiagnosticKind CounterUnused = Warning(
        "CAT203", "Counter that counts nothing", "A rule keeps a counter that is never counted: beside `action: deny`, or without a condition of `lt` or `lte` on it in the same rule.",
        "Write `rate_limit`, or put the condition into the rule that keeps the counter.");

    public static readonly DiagnosticKind RuleAlwaysRefuses = Warning(
        "CAT204", "Rule that refuses every call", "A rule of a policy file looks like a check and cannot be passed: a limit of 0, an operator that does not fit the input's type, a path that leads nowhere, two conditions that exclude each other, an empty list.",
        "Write `action: deny` where that is meant; else correct the condition.");

    public static readonly DiagnosticKind PolicyInputUnknown = Warning(
        "CAT205", "Input that the tool does not have", "A condition of a policy file names an input that the tool's schema does not have.",
        "Correct the name; the message gives the nearest.");

    public static readonly DiagnosticKind ExpressionUnanchored = Warning(
        "CAT206", "Regular expression without anchors", "An expression matches a part of the text, so anything may stand before or after it.",
        "Write `^` in front and `$` at the end.");

    public static readonly DiagnosticKind ExpressionFreeAlternation = Warning(
        "CAT207", "Anchors that do not hold every choice", "An expression such as `^a|b$` anchors its first choice in front and its last at the end, and nothing else.",
        "Put the choices into a group: `^(?:a|b)$`.");

    public static readonly DiagnosticKind PrefixUnbounded = Warning(
        "CAT208", "Beginning that can be got past", "A check of how a path or an address begins lets `..` lead out of the folder, or a longer host name follow.",
        "Write `under` or `hosts` in the portable form and compile it; or exclude `..` and end the host with `/`.");

    public static readonly DiagnosticKind DenyList = Warning(
        "CAT209", "List of what is forbidden", "`neq` and `not_in` let everything pass that nobody thought of, and refuse a call without the argument.",
        "Write `in` with the values that are allowed.");

    public static readonly DiagnosticKind PlaceholderLeft = Warning(
        "CAT210", "Placeholder not filled in", "A policy file still has the value `FILL-THIS-IN`, or the mark `fill_in: true`.",
        "Write your own folders, hosts or amounts, then remove the mark.");

    public static readonly DiagnosticKind PolicyToolUnknown = Warning(
        "CAT211", "Tool that the server does not have", "A policy file names a tool that the catalogue does not know of the server.",
        "Write the exact name; the message gives the nearest.");

    public static readonly DiagnosticKind PolicyToolGone = Warning(
        "CAT212", "Tool that is gone", "A policy file names a tool that the server no longer has.",
        "Remove the entry, unless you run an older version of the server.");

    public static readonly DiagnosticKind PolicyToolMissing = Warning(
        "CAT213", "Tools that the file does not name", "A policy file with `default: allow` leaves tools of the server out, and so lets them pass.",
        "Name them, or write `default: deny`.");

    public static readonly DiagnosticKind RiskyToolUnbounded = Warning(
        "CAT214", "Risky tool without bounds", "A policy file lets a tool of high or critical risk pass without a limit, a question to a person or a condition on the inputs that make it dangerous.",
        "Write one of the three, or `action: deny`.");

    public static readonly DiagnosticKind CounterShared = Warning(
        "CAT215", "One counter for several tools", "A limit under `*` counts the calls of all tools together; a tool named `_global` shares its counters.",
        "Write the limit under each tool.");

    public static readonly DiagnosticKind OptionalInputRequired = Warning(
        "CAT216", "Condition makes an optional input required", "Every operator of the engine but `exists` refuses a call that lacks the argument, and the tool's schema does not require it.",
        "Remove the condition, or mean it: the agent must then always give the argument.");

    public static readonly DiagnosticKind DenyForEveryTool = Warning(
        "CAT217", "Refusal under *", "A refusal under `*` is no default: it comes on top of each tool's own rules and refuses the tools that are named, too.",
        "Write `default: deny`.");

    public static readonly DiagnosticKind SecondDocumentIgnored = Warning(
        "CAT218", "Second document ignored", "The engine reads the first YAML document of a policy file only.",
        "Put all of it into one document.");

    public static readonly DiagnosticKind ListItemIgnored = Warning(
        "CAT219", "Empty item ignored", "A list of a policy file has an item without a value, which the engine drops.",
        "Write the item, or remove it.");

    public static readonly DiagnosticKind FormatNotReadBack = new(
        "CAT220", Severity.Error, "Format that cannot be converted", "`policy convert` is given a file of a format that says less than the portable form, so that others made of it would forbid less or more.",
        "Convert the portable file or the Intercept file that it was made from.");

    private static DiagnosticKind Warning(string code, string title, string cause, string cure) =>
        new(code, Severity.Warning, title, cause, cure);
}
