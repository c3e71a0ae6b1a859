using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Checking;

/// <summary>Paths of the engine: <c>args.</c> and names with dots between them.</summary>
internal static class EnginePath
{
    private const string Prefix = "args.";

    /// <summary>The input that a path leads to; null where it leads to a counter.</summary>
    public static InputPath? Input(string path) =>
        path.StartsWith(Prefix, StringComparison.Ordinal) ? new InputPath(path[Prefix.Length..].Split('.')) : null;

    /// <summary>Whether a name is written as people write the element of a list, which the engine takes for a plain name.</summary>
    public static bool LooksLikeElement(string segment)
    {
        var open = segment.LastIndexOf('[');
        return segment.Length == 0
            || segment == InputPath.EveryElement
            || (open >= 0 && segment.EndsWith(']') && (segment[(open + 1)..^1] is "" or "*" || segment[(open + 1)..^1].All(char.IsAsciiDigit)));
    }
}
