using System.Text.RegularExpressions;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Load.Attacks;

/// <summary>Links of texts to patterns and cases: <c>[words](case:slug)</c>. Reports those that lead nowhere.</summary>
internal sealed partial class BodyLinks(IReadOnlyList<string> patterns, IReadOnlyList<string> cases)
{
    public void Check(FrontMatter parts, string file, DiagnosticBag diagnostics)
    {
        for (var index = 0; index < parts.Body.Count; index++)
        {
            foreach (Match link in Link().Matches(parts.Body[index]))
            {
                var (kind, slug) = (link.Groups["kind"].Value, link.Groups["slug"].Value);
                var known = kind == "case" ? cases : patterns;
                if (!known.Contains(slug, StringComparer.Ordinal))
                {
                    diagnostics.Add(
                        DiagnosticKinds.DeadReference,
                        new SourceLocation(file, parts.BodyLine + index, link.Groups["kind"].Index + 1),
                        $"there is no {kind} '{Text.VisibleText.Of(slug, 60)}'{NearestWord.Hint(slug, known)}; write the name of a file in {(kind == "case" ? AttackLoader.CasesFolder : AttackLoader.PatternsFolder)}");
                }
            }
        }
    }

    [GeneratedRegex("\\]\\((?<kind>case|pattern):(?<slug>[^)\\s]*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
