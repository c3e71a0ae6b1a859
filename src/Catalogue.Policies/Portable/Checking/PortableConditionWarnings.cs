using Catalogue.Policies.Checking;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;
using Catalogue.Policies.Portable.Reading;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Portable.Checking;

/// <summary>Looks at the conditions of a tool's rules.</summary>
internal static class PortableConditionWarnings
{
    /// <summary>More conditions than anybody reads; the work of comparing grows with the square.</summary>
    private const int MostCompared = 60;

    public static void Check(PortableTool tool, KnownTool? known, WarningList warnings)
    {
        var all = tool.Rules.SelectMany(rule => rule.Rule.Conditions.Zip(rule.ConditionStarts, (condition, start) => (Condition: condition, Place: PortableWarnings.At(start)))).ToList();
        foreach (var (condition, place) in all)
        {
            if (condition.FillIn || condition.Values.Any(value => Placeholders.IsOne(value.Text)))
            {
                warnings.Add(PolicyWarningKinds.PlaceholderLeft, place, Placeholders.Text(tool.Name));
            }
            else if (Escape(condition) is { } escape)
            {
                warnings.Add(PolicyWarningKinds.PrefixUnbounded, place, $"{ConditionWords.Of(condition.Kind)} on {condition.Input.Pointer} {escape}");
            }

            CheckInput(tool.Name, condition, known, place, warnings);
        }

        var compared = all.Take(MostCompared).ToList();
        for (var index = 1; index < compared.Count; index++)
        {
            var (condition, place) = compared[index];
            var other = compared.Take(index).FirstOrDefault(earlier => ExclusiveTexts.Exclude(earlier.Condition, condition));
            if (other.Condition is not null)
            {
                warnings.Add(PolicyWarningKinds.RuleAlwaysRefuses, place,
                    $"{ConditionWords.Of(condition.Kind)} on {condition.Input.Pointer} excludes {ConditionWords.Of(other.Condition.Kind)} on it (line {other.Place.Line}): both must hold, so every call of \"{tool.Name}\" with it is refused; write one condition with all that may be");
            }
        }
    }

    /// <summary>How the condition can be got past; null where it cannot be in the ways that we look for.</summary>
    private static string? Escape(ArgumentCondition condition) => condition.Kind switch
    {
        ConditionKind.StartsWith => condition.Values
            .Select(value => LeadsSomewhere(value.Text) ? PrefixEscape.Of(value.Text, text => text.StartsWith(value.Text, StringComparison.Ordinal)) : null)
            .FirstOrDefault(escape => escape is not null),
        ConditionKind.Matches when ExpressionOutline.Of(ConditionForms.Anchored(condition.Values[0].Text)) is { } outline =>
            PrefixEscape.Of(ConditionForms.Anchored(condition.Values[0].Text), outline.Beginning),
        _ => null,
    };

    private static bool LeadsSomewhere(string beginning) => beginning.Contains('/', StringComparison.Ordinal);

    private static void CheckInput(string tool, ArgumentCondition condition, KnownTool? known, FilePlace place, WarningList warnings)
    {
        if (known?.Inputs is not { Count: > 0 } inputs)
        {
            return;
        }

        var pointer = condition.Input.Pointer;
        if (known.Input(condition.Input) is { } declared)
        {
            IReadOnlyList<string> wanted = Wanted(condition);
            if (declared.Types.Count > 0 && !declared.Types.Intersect(wanted, StringComparer.Ordinal).Any())
            {
                var hint = declared.Types.Contains("array", StringComparer.Ordinal) ? $"; write {pointer}/* to ask it of each element" : "; write a condition that fits";
                warnings.Add(PolicyWarningKinds.RuleAlwaysRefuses, place,
                    $"{ConditionWords.Of(condition.Kind)} on {pointer} refuses every call of \"{tool}\" with it: the input is {string.Join(" or ", declared.Types)}{hint}");
            }
        }
        else if (!IsBelowOpenInput(condition.Input, inputs))
        {
            warnings.Add(PolicyWarningKinds.PolicyInputUnknown, place,
                $"\"{tool}\" has no input {pointer}{NearestWord.Hint(pointer, inputs.Select(input => input.Path.Pointer))}, so the condition holds for every call; write the exact pointer");
        }
    }

    /// <summary>Whether the schema leaves open what lies there: below an input of which it declares nothing further, or elements.</summary>
    private static bool IsBelowOpenInput(InputPath path, IReadOnlyList<KnownInput> inputs)
    {
        for (var length = path.Segments.Count - 1; length > 0; length--)
        {
            var ancestor = new InputPath([.. path.Segments.Take(length)]);
            if (inputs.Any(input => input.Path.IsSame(ancestor)))
            {
                return path.Segments[length] == InputPath.EveryElement
                    || !inputs.Any(input => input.Path.Segments.Count > length && input.Path.Segments.Take(length).SequenceEqual(ancestor.Segments, StringComparer.Ordinal));
            }
        }

        return false;
    }

    private static IReadOnlyList<string> Wanted(ArgumentCondition condition) => condition.Kind switch
    {
        ConditionKind.AtMost => ["number", "integer"],
        ConditionKind.OneOf => [.. condition.Values.SelectMany(value => value.Type switch
        {
            ConditionValueType.Text => (string[])["string"],
            ConditionValueType.Number => ["number", "integer"],
            _ => ["boolean"],
        })],
        _ => ["string"],
    };
}
