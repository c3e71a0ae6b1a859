using System.Globalization;
using Catalogue.Text;

namespace Catalogue.Import.Writing;

/// <summary>Hands out addresses of one server's tools, so that no two ever meet.</summary>
public sealed class ToolSlugs(IEnumerable<string> taken)
{
    private readonly HashSet<string> known = new(taken, StringComparer.Ordinal);

    /// <summary>Takes an address for a new tool.</summary>
    /// <returns>An explicit slug to write down; null where the one that follows from the name is free.</returns>
    public string? Take(string name)
    {
        var slug = Slugs.OfTool(name);
        if (known.Add(slug))
        {
            return null;
        }

        for (var number = 2; ; number++)
        {
            var ending = "-" + number.ToString(CultureInfo.InvariantCulture);
            var next = slug[..Math.Min(slug.Length, Slugs.MaximumLength - ending.Length)] + ending;
            if (known.Add(next))
            {
                return next;
            }
        }
    }
}
