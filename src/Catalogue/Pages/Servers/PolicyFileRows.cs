using Catalogue.Model;
using Catalogue.Plan;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Text;

namespace Catalogue.Pages.Servers;

/// <summary>Lists the policy files of a server with what each does and cannot do.</summary>
internal static class PolicyFileRows
{
    public static IReadOnlyList<PolicyFileRow> Create(Server server, PageContext context) =>
        [.. context.Site.Settings.Formats.Select(id => PolicyFormats.Find(id)!).Select(format =>
        {
            var written = format.Write(server.Policy, PolicyHeaders.For(server, context.Site.Settings, format, PolicyPreset.Recommended));
            var losses = written.Losses
                .GroupBy(loss => loss.Text, StringComparer.Ordinal)
                .Select(group => new LossRow(group.Key, [.. group.Where(loss => loss.Tool is not null).Select(loss => VisibleText.Of(loss.Tool!))]))
                .ToList();
            var fileName = format.FileName(server.Slug, PolicyPreset.Recommended);
            return new PolicyFileRow(
                fileName,
                context.Href(Routes.PolicyFile(fileName)),
                format.Title,
                format == PolicyFormats.Portable
                    ? "The form from which all others are made; no proxy reads it."
                    : "Recommended: limits and checks each tool, refuses what it does not name.",
                losses);
        })];
}
