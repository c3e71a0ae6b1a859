using System.Globalization;
using System.Text;
using Catalogue.Descriptors.Attacks;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Charts;

/// <summary>
/// Cases by quarter, a mark for each, whose shape and colour say what a policy would have done: an SVG drawn at build
/// time. The same numbers stand in a table behind it.
/// </summary>
/// <param name="PictureHtml">The SVG.</param>
public sealed record CaseTimeline(string PictureHtml, IReadOnlyList<string> Heads, IReadOnlyList<GridRow> Rows, GridRow Total)
{
    private const int Width = 360;
    private const int Step = 12;
    private const int Top = 30;
    private const int Foot = 30;

    /// <summary>Marks of the effects, drawn around (0, 0), with the class that gives them their colour.</summary>
    private static readonly (string Class, string Path)[] Marks =
    [
        ("low", "m-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0z"),
        ("medium", "m0-5.2 5.2 5.2-5.2 5.2-5.2-5.2z"),
        ("high", "m0-5 5.2 9.6h-10.4z"),
        ("critical", "m-2-4.8h4l2.8 2.8v4l-2.8 2.8h-4l-2.8-2.8v-4z"),
    ];

    public static CaseTimeline Create(IReadOnlyList<AttackCase> cases)
    {
        var quarters = Quarters(cases);
        var rows = quarters.ConvertAll(quarter => Row(Name(quarter), cases.Where(entry => QuarterOf(entry.Date) == quarter).ToList()));
        return new CaseTimeline(Draw(quarters, rows), [.. AttackWords.Effects.Select(effect => effect.Name)], rows, Row("All", cases));
    }

    private static GridRow Row(string name, IReadOnlyList<AttackCase> cases)
    {
        var counts = AttackWords.Effects.Select(effect => cases.Count(entry => entry.Effect == effect.Id)).ToList();
        return new GridRow(name, counts, [.. counts.Append(cases.Count).Select(count => count.ToString("N0", CultureInfo.InvariantCulture))]);
    }

    /// <summary>Every quarter from the first case to the last, those without a case included.</summary>
    private static List<int> Quarters(IReadOnlyList<AttackCase> cases)
    {
        var all = cases.Select(entry => QuarterOf(entry.Date)).ToList();
        return all.Count == 0 ? [] : [.. Enumerable.Range(all.Min(), all.Max() - all.Min() + 1)];
    }

    /// <summary>Quarters since the year 0.</summary>
    private static int QuarterOf(string date) =>
        (int.Parse(date[..4], CultureInfo.InvariantCulture) * 4) + ((int.Parse(date[5..7], CultureInfo.InvariantCulture) - 1) / 3);

    private static string Name(int quarter) => string.Create(CultureInfo.InvariantCulture, $"{quarter / 4}, quarter {(quarter % 4) + 1}");

    private static string Draw(List<int> quarters, List<GridRow> rows)
    {
        var pitch = Math.Min(38d, (double)Width / Math.Max(1, quarters.Count));
        var most = rows.Select(row => row.Counts.Sum()).DefaultIfEmpty(0).Max();
        // With many cases marks stand side by side, so that no column grows past the height of a screen.
        var abreast = Math.Max(1, (int)Math.Min(pitch / Step, Math.Ceiling(most / 18d)));
        var height = Top + (Step * (int)Math.Ceiling((double)most / abreast)) + Foot;
        var svg = new StringBuilder(16_384);
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"Cases by quarter and by what a policy would have done. The table below has the numbers.\">");
        DrawLegend(svg);
        for (var index = 0; index < quarters.Count; index++)
        {
            var left = pitch * index;
            DrawColumn(svg, rows[index].Counts, left + (pitch / 2), height - Foot, abreast);
            svg.Append(CultureInfo.InvariantCulture, $"\n<text x=\"{left + (pitch / 2):0.#}\" y=\"{height - 14}\" text-anchor=\"middle\">{(pitch < 20 ? "" : $"Q{(quarters[index] % 4) + 1}")}</text>");
            if (index == 0 || quarters[index] % 4 == 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"\n<text class=\"n\" x=\"{left + (pitch / 2):0.#}\" y=\"{height - 1}\" text-anchor=\"middle\">{quarters[index] / 4}</text>");
            }
        }

        return svg.Append("\n</svg>").ToString();
    }

    private static void DrawLegend(StringBuilder svg)
    {
        for (var index = 0; index < Marks.Length; index++)
        {
            var x = 6 + (88 * index);
            svg.Append(CultureInfo.InvariantCulture, $"\n<path class=\"{Marks[index].Class}\" d=\"M{x} 8{Marks[index].Path}\"/><text x=\"{x + 10}\" y=\"12\">{AttackWords.Effects[index].Name}</text>");
        }
    }

    private static void DrawColumn(StringBuilder svg, IReadOnlyList<int> counts, double centre, int bottom, int abreast)
    {
        var drawn = 0;
        for (var effect = 0; effect < counts.Count; effect++)
        {
            for (var number = 0; number < counts[effect]; number++)
            {
                var x = centre + (((drawn % abreast) - ((abreast - 1) / 2d)) * Step);
                var y = bottom - 6 - (Step * (drawn / abreast));
                svg.Append(CultureInfo.InvariantCulture, $"\n<path class=\"{Marks[effect].Class}\" d=\"M{x:0.#} {y}{Marks[effect].Path}\"/>");
                drawn++;
            }
        }
    }
}
