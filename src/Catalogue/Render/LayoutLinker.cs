using System.Text.RegularExpressions;

namespace Catalogue.Render;

/// <summary>Puts a page that is wholly inside a block of a layout, and that layout, together as one template.</summary>
internal static partial class LayoutLinker
{
    private const string Place = "{{> @partial-block}}\n";

    /// <summary>One template for both; it prints what the two print.</summary>
    /// <param name="layouts">Templates that other templates use, by the name by which they do.</param>
    /// <returns>Null where the page is no such block, or the layout has its place elsewhere than on a line of its own.</returns>
    public static string? Link(string page, IReadOnlyDictionary<string, string> layouts)
    {
        var block = WholeBlock().Match(page);
        if (!block.Success || !layouts.TryGetValue(block.Groups["name"].Value, out var layout))
        {
            return null;
        }

        var parts = ("\n" + layout).Split("\n" + Place);
        return parts.Length == 2 && !parts[0].Contains(Place.TrimEnd(), StringComparison.Ordinal) && !parts[1].Contains(Place.TrimEnd(), StringComparison.Ordinal)
            ? $"{parts[0]}\n{block.Groups["body"].Value}{parts[1]}"[1..]
            : null;
    }

    [GeneratedRegex("\\A\\{\\{#> (?<name>[^\\s{}]+)\\}\\}\\n(?<body>(?:.*\\n)?)\\{\\{/\\k<name>\\}\\}\\n?\\z", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeBlock();
}
