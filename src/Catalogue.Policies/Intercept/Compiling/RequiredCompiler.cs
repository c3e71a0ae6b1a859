using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// Spells "required arguments" out as one path an input. The engine cuts a path at every dot, so an argument whose own
/// name has one cannot be reached, and a check on it would refuse every call: it is left out, with a loss.
/// </summary>
internal static class RequiredCompiler
{
    public static IReadOnlyList<string> Paths(ToolPolicy tool, List<PolicyLoss> losses)
    {
        if (tool.RequiredInputs is null)
        {
            losses.Add(new PolicyLoss(tool.Tool, "Which arguments the tool requires is unknown; they are not checked."));
            return [];
        }

        var paths = new List<string>(tool.RequiredInputs.Count);
        foreach (var input in tool.RequiredInputs)
        {
            if (CanBeReached(input))
            {
                paths.Add("args." + string.Join('.', input.Segments));
            }
            else
            {
                losses.Add(new PolicyLoss(
                    tool.Tool, $"The required argument \"{input.InWords}\" cannot be reached by a path; it is not checked."));
            }
        }

        return paths;
    }

    /// <summary>Whether a path of the engine leads to the input.</summary>
    public static bool CanBeReached(InputPath input)
    {
        foreach (var segment in input.Segments)
        {
            if (segment.Length == 0 || segment.Contains('.', StringComparison.Ordinal) || !SafeRunes.IsWellFormed(segment))
            {
                return false;
            }
        }

        return input.Segments.Count > 0;
    }
}
