using Catalogue.Descriptors;
using Catalogue.Descriptors.Attacks;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;

namespace Catalogue.Model.Attacks;

/// <summary>Policies against attack patterns as files.</summary>
public static class PreventionPolicies
{
    /// <summary>The portable form, and the format of the file that pages tell the reader to run.</summary>
    public static IReadOnlyList<PolicyFormat> Formats(Site site) =>
        site.RecommendedFormat == PolicyFormats.Portable ? [PolicyFormats.Portable] : [site.RecommendedFormat, PolicyFormats.Portable];

    /// <summary>The name of a pattern's file. Once published it never changes.</summary>
    public static string FileName(AttackPattern pattern, PolicyFormat format) => $"{pattern.Slug}.{format.Id}.{format.Extension}";

    /// <summary>The whole file.</summary>
    public static WrittenPolicy Write(AttackPattern pattern, PolicyFormat format, SiteSettings settings) => format.Write(
        pattern.Prevention!.Policy,
        new PolicyHeader(
            $"Against the attack pattern \"{pattern.Name}\": a policy for a server that stands for yours. Put your names and values in place of these.",
            format == PolicyFormats.Intercept ? $"{settings.Proxy.Name}, checked against {settings.Proxy.CheckedAgainst}" : null,
            $"the attack pattern {pattern.Slug}",
            pattern.Digest));
}
