using System.Globalization;
using System.Text;
using Catalogue.Model;
using Catalogue.Prose;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Charts;

/// <summary>
/// What there is by category and score, as a grid of numbers whose shade says how many: an SVG drawn at build time. The
/// same numbers stand in a table behind it.
/// </summary>
/// <param name="Rows">For the table: a category and its counts for 1 to 5, then their sum.</param>
/// <param name="PictureHtml">The SVG.</param>
public sealed record RiskGrid(string PictureHtml, IReadOnlyList<GridRow> Rows, GridRow Total)
{
    private const int Left = 81;
    private const int CellWidth = 54;
    private const int CellHeight = 36;
    private const int Pitch = 56;
    private const int RowPitch = 38;
    private const int Top = 41;
    private const int CentreOfCell = CellWidth / 2;

    /// <summary>Shapes of the levels, drawn at the top of a column around (0, 0).</summary>
    private static readonly string[] Shapes =
    [
        "m-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0z",
        "m0-5.5 5.5 5.5-5.5 5.5-5.5-5.5z",
        "m0-5 5.5 10h-11z",
        "m0-5 5.5 10h-11z",
        "m-2-5h4l3 3v4l-3 3h-4l-3-3v-4z",
    ];

    /// <summary>Draws the grid of some tools.</summary>
    /// <param name="of">What the tools are of, for those who cannot see it: "Tools of Stripe".</param>
    public static RiskGrid Create(Site site, IReadOnlyList<Tool> tools, string of)
    {
        var categories = site.Tables.Categories;
        var rows = new GridRow[categories.Count];
        for (var index = 0; index < rows.Length; index++)
        {
            rows[index] = Row(categories[index].Name, tools, categories[index].Id);
        }

        return new RiskGrid(Draw(site, rows, of), rows, Row("All", tools, category: null));
    }

    /// <summary>Counts the tools of a category, or all where it is null.</summary>
    private static GridRow Row(string name, IReadOnlyList<Tool> tools, string? category)
    {
        var counts = new int[RiskLevels.Highest];
        var sum = 0;
        for (var index = 0; index < tools.Count; index++)
        {
            if (category is null || tools[index].Category.Id == category)
            {
                counts[tools[index].Rating.Score - 1]++;
                sum++;
            }
        }

        var cells = new string[counts.Length + 1];
        for (var index = 0; index < counts.Length; index++)
        {
            cells[index] = Number(counts[index]);
        }

        cells[^1] = Number(sum);
        return new GridRow(name, counts, cells);
    }

    private static string Draw(Site site, GridRow[] rows, string of)
    {
        var categories = site.Tables.Categories;
        var svg = new StringBuilder(4096);
        var height = Top + (RowPitch * rows.Length) - 1;
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 360 {height}\" role=\"img\" aria-label=\"{HtmlText.Escape(of)} by category and risk, from 1 to 5. The table below has the numbers.\">");
        DrawHead(svg, site);
        var most = Most(rows);
        for (var index = 0; index < rows.Length; index++)
        {
            var y = Top + (RowPitch * index);
            svg.Append(CultureInfo.InvariantCulture, $"\n<text x=\"0\" y=\"{y + 21}\">{HtmlText.Escape(DistinctLabels.Cut(rows[index].Name, 12))}</text>");
            for (var score = 1; score <= RiskLevels.Highest; score++)
            {
                // Below its base a category has tools only where a person put them.
                if (score >= categories[index].Base || rows[index].Counts[score - 1] > 0)
                {
                    DrawCell(svg, score, rows[index].Counts[score - 1], most, y);
                }
            }
        }

        return svg.Append("\n</svg>").ToString();
    }

    /// <summary>The largest count, or 1.</summary>
    private static int Most(GridRow[] rows)
    {
        var most = 1;
        foreach (var row in rows)
        {
            foreach (var count in row.Counts)
            {
                most = Math.Max(most, count);
            }
        }

        return most;
    }

    private static void DrawHead(StringBuilder svg, Site site)
    {
        foreach (var (level, centre) in ((RiskLevel, int)[])[(RiskLevel.Low, 108), (RiskLevel.Medium, 164), (RiskLevel.High, 248), (RiskLevel.Critical, 332)])
        {
            svg.Append(CultureInfo.InvariantCulture, $"\n<text x=\"{centre}\" y=\"11\" text-anchor=\"middle\">{HtmlText.Escape(site.Level(level).Name)}</text>");
        }

        for (var score = 1; score <= RiskLevels.Highest; score++)
        {
            var x = Left + (Pitch * (score - 1)) + CentreOfCell;
            svg.Append(CultureInfo.InvariantCulture,
                $"\n<path class=\"{RiskLevels.FromSum(score).Id()}\" d=\"M{x - 7} 26{Shapes[score - 1]}\"/><text class=\"n\" x=\"{x + 6}\" y=\"30\">{score}</text>");
        }
    }

    private static void DrawCell(StringBuilder svg, int score, int count, int most, int y)
    {
        var x = Left + (Pitch * (score - 1));
        var shade = 0.10 + (0.35 * Math.Sqrt((double)count / most));
        if (count == 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"\n<rect x=\"{x}\" y=\"{y}\" width=\"{CellWidth}\" height=\"{CellHeight}\"/><text x=\"{x + CentreOfCell}\" y=\"{y + 22}\" text-anchor=\"middle\">0</text>");
        }
        else
        {
            svg.Append(CultureInfo.InvariantCulture, $"\n<rect class=\"{RiskLevels.FromSum(score).Id()}\" fill-opacity=\"{shade:0.00}\" x=\"{x}\" y=\"{y}\" width=\"{CellWidth}\" height=\"{CellHeight}\"/><text class=\"n\" x=\"{x + CentreOfCell}\" y=\"{y + 22}\" text-anchor=\"middle\">{count:N0}</text>");
        }
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A row of the table behind the grid.</summary>
/// <param name="Cells">The counts for 1 to 5 and their sum, for printing.</param>
public sealed record GridRow(string Name, IReadOnlyList<int> Counts, IReadOnlyList<string> Cells);
