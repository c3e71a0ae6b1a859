using Catalogue.Check;
using Catalogue.Descriptors.Attacks;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Plan;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors;

namespace Catalogue.Build;

/// <summary>A policy against an attack pattern, to be written.</summary>
internal sealed record PlannedPrevention(AttackPattern Pattern, PolicyFormat Format, EmittedPolicy File)
{
    /// <summary>Where the calls that try it are.</summary>
    public string VectorPath => File.Path + VectorWords.Ending;

    public static IReadOnlyList<PlannedPrevention> Plan(Site site) =>
    [
        .. from pattern in site.Attacks.Patterns
           where pattern.Prevention is not null
           from format in PreventionPolicies.Formats(site)
           let path = Routes.AttackPolicy(pattern.Slug, PreventionPolicies.FileName(pattern, format))
           let tools = format.NamedTools(new MeantPolicy(pattern.Prevention!.Policy)).Order(StringComparer.Ordinal).ToList()
           select new PlannedPrevention(pattern, format, new EmittedPolicy(path, format.Id, pattern.Location.File, tools)),
    ];
}
