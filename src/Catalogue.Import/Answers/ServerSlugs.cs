using Catalogue.Shapes;
using Catalogue.Text;

namespace Catalogue.Import.Answers;

/// <summary>Finds the address of an imported server: the name of its file.</summary>
public static class ServerSlugs
{
    /// <summary>
    /// The package's name without <c>@</c>, else owner and name of the repository; null where neither is known. Two
    /// sources of one package (or of one repository) would meet: <see cref="Assign"/> tells them apart.
    /// </summary>
    public static string? Of(ServerFacts facts) => Form(facts.Package?.Name) ?? Form(facts.Repository is { } repository && !repository.Contains(':', StringComparison.Ordinal) ? repository : null);

    /// <summary>
    /// Gives each server of one run its slug. Where several would share one, the source whose own slug it is gets it,
    /// else the first; the others go by their own slugs. The order of the sources does not decide more than that.
    /// </summary>
    /// <returns>For each server its slug, or null where it has none, or another server has it.</returns>
    public static IReadOnlyList<string?> Assign(IReadOnlyList<ServerFacts> servers)
    {
        var slugs = new string?[servers.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var groups = Enumerable.Range(0, servers.Count).GroupBy(index => Of(servers[index]) ?? "", StringComparer.Ordinal);
        foreach (var group in groups.Where(group => group.Key.Length > 0))
        {
            var members = group.ToList();
            var owner = members.Find(index => Form(servers[index].OwnSlug) == group.Key);
            owner = members.Contains(owner) && Form(servers[owner].OwnSlug) == group.Key ? owner : members[0];
            slugs[owner] = group.Key;
            taken.Add(group.Key);
        }

        for (var index = 0; index < servers.Count; index++)
        {
            if (slugs[index] is null && Form(servers[index].OwnSlug) is { } own && taken.Add(own))
            {
                slugs[index] = own;
            }
        }

        return slugs;
    }

    /// <summary>A text as a slug: lower case, everything but letters and digits as a hyphen; null where nothing is left.</summary>
    public static string? Form(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var hyphens = string.Concat(text.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-'));
        var slug = hyphens.Trim('-');
        slug = slug.Length > Slugs.MaximumLength ? slug[..Slugs.MaximumLength].TrimEnd('-') : slug;
        return slug.Length > 0 && TextForm.Slug.Test(slug) && !Slugs.IsDevice(slug) ? slug : null;
    }
}
