using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// Spells "required arguments" out as one path an input. The engine cuts a path at every dot, so an argument whose own
/// name has one cannot be reached, and a check on it would refuse every call: it is left out, with a loss.
/// </summary>
internal static class RequiredCompiler
{
    public static IReadOnlyList<string> Paths(MeantTool tool, List<PolicyLoss> losses)
    {
        if (tool.Policy.RequiredInputs is not { } inputs)
        {
            losses.Add(new PolicyLoss(tool.Name, "Which arguments the tool requires is unknown; they are not checked."));
            return [];
        }

        var paths = new List<string>(inputs.Count);
        for (var index = 0; index < inputs.Count; index++)
        {
            var input = inputs[index];
            if (CanBeReached(input))
            {
                paths.Add(Path(input));
            }
            else
            {
                losses.Add(new PolicyLoss(
                    tool.Name, $"The required argument \"{input.InWords}\" cannot be reached by a path; it is not checked."));
            }
        }

        return paths;
    }

    /// <summary>The path of an input that can be reached.</summary>
    public static string Path(InputPath input) => input.Segments is [var only] ? "args." + only : "args." + string.Join('.', input.Segments);

    /// <summary>Whether a path of the engine leads to the input.</summary>
    public static bool CanBeReached(InputPath input)
    {
        for (var index = 0; index < input.Segments.Count; index++)
        {
            var segment = input.Segments[index];
            if (segment.Length == 0 || segment.Contains('.', StringComparison.Ordinal) || !SafeRunes.IsWellFormed(segment))
            {
                return false;
            }
        }

        return input.Segments.Count > 0;
    }
}
