using Catalogue.Model;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Text;

namespace Catalogue.Pages.Servers;

/// <summary>The files of a server in one format: one for each preset, and what the format cannot say.</summary>
/// <param name="CheckedWith">What files of the format are checked with.</param>
/// <param name="NeedsAlias">Whether its files name tools by what the reader calls the server.</param>
/// <param name="Losses">Of the recommended file.</param>
public sealed record PolicyFormatRow(
    string Format, string CheckedWith, bool NeedsAlias, IReadOnlyList<PolicyFileLink> Files, IReadOnlyList<LossRow> Losses)
{
    public string LossCount => Losses.Count == 0 ? "none" : Grammar.Count(Losses.Count, "loss", "losses");
}

/// <summary>A file to download.</summary>
/// <param name="Ending">What follows the server's slug in the file's name; the slug is the same in the whole table.</param>
public sealed record PolicyFileLink(string Preset, string Ending, string Href);

/// <summary>What a format cannot say, and of which tools.</summary>
public sealed record LossRow(string Text, IReadOnlyList<string> Tools);

/// <summary>A preset in a sentence.</summary>
public sealed record PresetRow(string Title, string Sentence);

/// <summary>What the presets do to one tool, in their order.</summary>
public sealed record TreatmentRow(string NameHtml, IReadOnlyList<TreatmentCell> Does);

/// <summary>What a preset does to a tool, in a few words.</summary>
public sealed record TreatmentCell(string Preset, string Words);

/// <summary>Lists the policy files of a server with what each does and cannot do.</summary>
internal static class PolicyFileRows
{
    public static IReadOnlyList<PolicyFormatRow> Create(Server server, PageContext context)
    {
        var meant = new MeantPolicy(server.Policy);
        return [.. context.Site.Settings.Formats.Select(id => PolicyFormats.Find(id)!).Select(format =>
        {
            var losses = SharedLoss.Of(format.Compile(meant).Losses).Select(loss => new LossRow(loss.Text, [.. loss.Tools.Select(tool => VisibleText.Of(tool))])).ToList();
            return new PolicyFormatRow(
                format.Title,
                format.Facts.CheckedWith,
                format.Facts.UsesAlias,
                [.. context.Site.Settings.Presets.Select(preset => Link(server, format, preset, context))],
                losses);
        })];
    }

    /// <summary>What the presets do to each tool, in the order given.</summary>
    public static IReadOnlyList<TreatmentRow> Treatments(Server server, IReadOnlyList<ListedTool> tools, PageContext context)
    {
        var presets = context.Site.Settings.Presets;
        var cells = new Dictionary<string, TreatmentCell[]>(tools.Count, StringComparer.Ordinal);
        for (var index = 0; index < presets.Count; index++)
        {
            foreach (var policy in server.PolicyOf(presets[index]).Tools)
            {
                if (!cells.TryGetValue(policy.Tool, out var does))
                {
                    cells[policy.Tool] = does = new TreatmentCell[presets.Count];
                }

                does[index] = new TreatmentCell(presets[index].Title, PolicyWords.Short(policy));
            }
        }

        return [.. tools.Select(listed => new TreatmentRow(ToolLinks.Of(server, listed.Tool, context).NameHtml, cells[listed.Tool.Policy.Tool]))];
    }

    private static PolicyFileLink Link(Server server, PolicyFormat format, PolicyPreset preset, PageContext context)
    {
        var fileName = format.FileName(server.Slug, preset);
        return new PolicyFileLink(preset.Title, fileName[server.Slug.Length..], context.Href(Routes.PolicyFile(fileName)));
    }
}
