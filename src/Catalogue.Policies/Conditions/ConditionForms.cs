using System.Globalization;
using Catalogue.Policies.Model;
using Catalogue.Policies.Re2;

namespace Catalogue.Policies.Conditions;

/// <summary>What a value of each kind of condition may look like. Readers of policy files and of descriptors both ask here.</summary>
public static class ConditionForms
{
    /// <summary>Names of hosts are bounded to what DNS allows.</summary>
    private const int LongestHost = 253;

    /// <summary>Says what is wrong with a value and what to write instead; null where it may stand.</summary>
    public static string? Problem(ConditionKind kind, ConditionValue value) => kind switch
    {
        ConditionKind.OneOf => null,
        ConditionKind.AtMost => value.Type == ConditionValueType.Number && TryNumber(value.Text, out _)
            ? null
            : "at_most takes a number; write it without quotes",
        _ when value.Type != ConditionValueType.Text => $"{ConditionWords.Of(kind)} takes text; put it in quotes",
        _ when value.Text.Length == 0 => $"{ConditionWords.Of(kind)} has an empty text, which would hold for everything; write what the argument may be",
        ConditionKind.Under => IsFolder(value.Text) ? null : "a folder is written like /srv/project or src/docs: with / between names, without . and .., and not / alone",
        ConditionKind.Hosts => IsHost(value.Text) ? null : "a host is written like api.example.org or *.example.org: lower case, without scheme, port or path",
        ConditionKind.Matches => RegexSyntax.Check(Anchored(value.Text)) is { } problem ? $"the expression is not RE2: {problem}" : null,
        _ => null,
    };

    /// <summary>An expression that has to match a whole text.</summary>
    public static string Anchored(string expression) =>
        expression.AsSpan().IndexOfAny("|(") < 0 ? $"^{expression}$" : $"^(?:{expression})$";

    /// <summary>Reads a number as JSON and YAML write it, within what can be compared exactly.</summary>
    public static bool TryNumber(string text, out decimal number) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);

    private static bool IsFolder(string text)
    {
        var relative = text.StartsWith('/') ? text[1..] : text;
        return relative.Length > 0 && relative.Split('/').All(segment => PathRules.IsName(segment));
    }

    private static bool IsHost(string text)
    {
        var name = text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text;
        return name.Length is > 0 and <= LongestHost
            && name.Split('.').All(label => label.Length > 0
                && label.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-") < 0
                && !label.StartsWith('-')
                && !label.EndsWith('-'));
    }
}
