using System.Text;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;
using Catalogue.Policies.Re2;

namespace Catalogue.Policies.Reading;

/// <summary>
/// Finds the condition of the portable form that an expression says: one of those that compile to it, else "matches".
/// What is found is compiled again and must be the same expression, letter for letter.
/// </summary>
internal static class ExpressionReading
{
    private const string Anything = "(?s:.*)";

    /// <summary>What the expression asks; null where the portable form cannot say it.</summary>
    public static (ConditionKind Kind, IReadOnlyList<string> Values)? Read(string expression)
    {
        if (Texts(expression, "^", PathRules.Pattern(["x"])[2..]) is { } folders && IsFound(ConditionKind.Under, folders, PathRules.Pattern, expression))
        {
            return (ConditionKind.Under, folders);
        }

        if (Hosts(expression) is { } hosts && IsFound(ConditionKind.Hosts, hosts, HostRules.Pattern, expression))
        {
            return (ConditionKind.Hosts, hosts);
        }

        if (Texts(expression, "^", "$") is { } choices && IsFound(ConditionKind.OneOf, choices, values => $"^{PathRules.AnyOf(values)}$", expression))
        {
            return (ConditionKind.OneOf, choices);
        }

        if (Texts(expression, "^", "") is { } beginnings && IsFound(ConditionKind.StartsWith, beginnings, values => "^" + PathRules.AnyOf(values), expression))
        {
            return (ConditionKind.StartsWith, beginnings);
        }

        var whole = Whole(expression);
        return ConditionForms.Problem(ConditionKind.Matches, ConditionValue.Of(whole)) is null ? (ConditionKind.Matches, [whole]) : null;
    }

    private static bool IsFound(ConditionKind kind, IReadOnlyList<string> values, Func<IEnumerable<string>, string> compile, string expression) =>
        values.All(value => ConditionForms.Problem(kind, ConditionValue.Of(value)) is null) && compile(values) == expression;

    /// <summary>The same for a match of the whole text: without its own anchors, or with anything around it.</summary>
    private static string Whole(string expression)
    {
        if (expression.StartsWith('^') && expression.EndsWith('$') && expression.Length > 2)
        {
            var inside = expression[1..^1];
            if (inside.StartsWith("(?:", StringComparison.Ordinal) && inside.EndsWith(')') && ConditionForms.Anchored(inside[3..^1]) == expression && IsExpression(inside[3..^1]))
            {
                return inside[3..^1];
            }

            if (IsExpression(inside) && IsExpression(expression) && new RegexParser(expression).Parse().Operation != RegexOperator.Alternation && !inside.EndsWith('\\'))
            {
                return inside;
            }
        }

        // A quotation that is left open would swallow what is put behind it.
        return expression.Contains(@"\Q", StringComparison.Ordinal) ? "" : $"{Anything}(?:{expression}){Anything}";
    }

    private static bool IsExpression(string text) => RegexSyntax.Check(text) is null && !text.Contains(@"\Q", StringComparison.Ordinal);

    private static List<string>? Hosts(string expression)
    {
        var pattern = HostRules.Pattern(["x"]);
        var at = pattern.IndexOf("[xX]", StringComparison.Ordinal);
        return Between(expression, pattern[..at], pattern[(at + 4)..]) is { } middle
            ? [.. middle.Split('|').Select(Host)]
            : null;
    }

    /// <summary>A host as it was before each letter was spelt out in both cases.</summary>
    private static string Host(string pattern)
    {
        const string Below = @"(?:[0-9a-zA-Z_-]+\.)+";
        var isWild = pattern.StartsWith(Below, StringComparison.Ordinal);
        var rest = isWild ? pattern[Below.Length..] : pattern;
        var host = new StringBuilder(isWild ? "*." : "");
        for (var index = 0; index < rest.Length; index++)
        {
            if (rest[index] == '[' && index + 3 < rest.Length)
            {
                host.Append(rest[index + 1]);
                index += 3;
            }
            else if (rest[index] != '\\')
            {
                host.Append(rest[index]);
            }
        }

        return host.ToString();
    }

    /// <summary>The literal texts between a beginning and an end: one, or several in a group.</summary>
    private static List<string>? Texts(string expression, string beginning, string end)
    {
        if (Between(expression, beginning, end) is not { Length: > 0 } middle)
        {
            return null;
        }

        var isGroup = middle.StartsWith("(?:", StringComparison.Ordinal) && middle.EndsWith(')');
        var texts = new List<string>();
        var text = new StringBuilder();
        var inside = isGroup ? middle[3..^1] : middle;
        for (var index = 0; index < inside.Length; index++)
        {
            if (inside[index] == '|')
            {
                texts.Add(text.ToString());
                text.Clear();
            }
            else if (inside[index] == '\\' && index + 1 < inside.Length)
            {
                index++;
                if (inside[index] == 'x' && index + 2 < inside.Length && byte.TryParse(inside.AsSpan(index + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var code))
                {
                    text.Append((char)code);
                    index += 2;
                }
                else
                {
                    text.Append(inside[index]);
                }
            }
            else
            {
                text.Append(inside[index]);
            }
        }

        texts.Add(text.ToString());
        return texts;
    }

    private static string? Between(string text, string beginning, string end) =>
        text.Length >= beginning.Length + end.Length && text.StartsWith(beginning, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal)
            ? text[beginning.Length..^end.Length]
            : null;
}
