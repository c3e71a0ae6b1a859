using Catalogue.Policies.Checking;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Intercept.Checking;

/// <summary>Whether a condition's path leads to an argument, and whether its operator fits what is there.</summary>
internal sealed class InputReach(string tool, KnownTool? known, ConditionEntry condition, WarningList warnings)
{
    private string Path => condition.Path.Value;

    private string Operator => condition.Operator.Value;

    private bool WantsAbsence => Operator == "exists" && !condition.Value.Scalar.Boolean;

    public void Check(InputPath input, FilePlace place)
    {
        if (known?.Input(input) is { } declared)
        {
            CheckDeclared(declared, place);
        }
        else if (input.Segments.FirstOrDefault(EnginePath.LooksLikeElement) is { } element)
        {
            Unreachable(place, element.Length == 0
                ? $"{Path} has an empty name between its dots"
                : $"{Path} does not reach into a list: the engine takes \"{element}\" for a plain name");
        }
        else if (known?.Inputs is { Count: > 0 } inputs)
        {
            CheckUndeclared(input, inputs, place);
        }
    }

    private void CheckDeclared(KnownInput declared, FilePlace place)
    {
        IReadOnlyList<string> wanted = Operator switch
        {
            "regex" => ["string"],
            "lt" or "lte" or "gt" or "gte" => ["number", "integer"],
            "contains" => ["string", "array"],
            _ => [],
        };
        if (wanted.Count > 0 && declared.Types.Count > 0 && !declared.Types.Intersect(wanted, StringComparer.Ordinal).Any())
        {
            warnings.Add(PolicyWarningKinds.RuleAlwaysRefuses, place,
                $"{Operator} on {Path} refuses every call of \"{tool}\": the input is {string.Join(" or ", declared.Types)}, and {Operator} holds only for {string.Join(" or ", wanted)}; write {Fitting(declared.Types)}");
        }
        else if (Operator != "exists" && known!.RequiredInputs is { } required && !required.Any(declared.Path.IsSame))
        {
            warnings.Add(PolicyWarningKinds.OptionalInputRequired, place,
                $"{Path} may be left out of a call of \"{tool}\", and {Operator} then refuses it: the engine has no \"only where given\"; leave the condition out, or tell the agent to give the argument always");
        }
    }

    private static string Fitting(IReadOnlyList<string> types) =>
        types.Contains("array", StringComparer.Ordinal) ? "contains"
        : types.Contains("string", StringComparer.Ordinal) ? "in or regex"
        : types.Contains("number", StringComparer.Ordinal) || types.Contains("integer", StringComparer.Ordinal) ? "in, or lte"
        : "eq, or leave it out";

    /// <summary>A path to what the schema does not have: cut at a dot inside a name, into a list, or misspelt.</summary>
    private void CheckUndeclared(InputPath input, IReadOnlyList<KnownInput> inputs, FilePlace place)
    {
        var whole = string.Join('.', input.Segments);
        if (inputs.FirstOrDefault(candidate => candidate.Path.Segments.Any(segment => segment.Contains('.', StringComparison.Ordinal)) && string.Join('.', candidate.Path.Segments) == whole) is not null)
        {
            Unreachable(place, $"{Path} is cut at every dot and leads past the input, whose own name has one");
            return;
        }

        for (var length = input.Segments.Count - 1; length >= 0; length--)
        {
            var ancestor = new InputPath([.. input.Segments.Take(length)]);
            var at = length == 0 ? null : inputs.FirstOrDefault(candidate => candidate.Path.IsSame(ancestor));
            if (at is null && length > 0)
            {
                continue;
            }

            var siblings = inputs.Where(candidate => candidate.Path.Segments.Count == length + 1 && candidate.Path.Segments.Take(length).SequenceEqual(ancestor.Segments, StringComparer.Ordinal)).ToList();
            if (at is { Types: ["array"] })
            {
                Unreachable(place, $"{Path} does not reach into a list: the engine looks into no element");
            }
            else if (siblings.Count > 0 && !siblings.Exists(sibling => sibling.Path.HasElements))
            {
                warnings.Add(PolicyWarningKinds.PolicyInputUnknown, place,
                    $"\"{tool}\" has no input {Path}{NearestWord.Hint(input.Segments[length], siblings.Select(sibling => sibling.Path.Segments[^1]))}, so {(WantsAbsence ? "the condition holds for every call" : $"{Operator} refuses every call")}; write the exact name");
            }

            return;
        }
    }

    private void Unreachable(FilePlace place, string why) => warnings.Add(
        WantsAbsence ? PolicyWarningKinds.RuleNeverFires : PolicyWarningKinds.RuleAlwaysRefuses,
        place,
        WantsAbsence
            ? $"{why}, so the condition holds for every call of \"{tool}\"; remove it"
            : $"{why}, so {Operator} refuses every call of \"{tool}\"; remove the condition, or write action: deny");
}
