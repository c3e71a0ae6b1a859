using System.Globalization;
using Catalogue.Model;
using Catalogue.Prose;
using Catalogue.Risk;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Tools;

/// <summary>Lays the risk sum out as a table.</summary>
internal static class RiskRows
{
    private const int CausesShown = 6;

    /// <summary>The rows of the sum.</summary>
    /// <param name="first">The row of the tool's category.</param>
    public static IReadOnlyList<RiskRow> Create(Tool tool, RiskRow first)
    {
        var signals = tool.Rating.Signals;
        var rows = new RiskRow[1 + signals.Count];
        rows[0] = first;
        for (var index = 0; index < signals.Count; index++)
        {
            var signal = signals[index];
            rows[index + 1] = new RiskRow(
                char.ToUpperInvariant(signal.Signal.Group[0]) + signal.Signal.Group[1..],
                Evidence(signal),
                signal.Counts ? "+" + signal.Signal.Points.ToString(CultureInfo.InvariantCulture) : "+0");
        }

        return rows;
    }

    /// <summary>What stands beside the total: where the sum was cut.</summary>
    public static string TotalNote(Tool tool) => tool.Rating.Sum > RiskLevels.Highest
        ? string.Create(CultureInfo.InvariantCulture, $"{tool.Rating.Sum}, and {RiskLevels.Highest} is the most")
        : "1 low, 2 medium, 3–4 high, 5 critical";

    private static string Evidence(FiredSignal signal)
    {
        var causes = signal.Causes.Take(CausesShown)
            .Select(cause => cause.Pointer is null ? MarkdownText.Escape(VisibleText.Of(cause.Text)) : MarkdownText.Code(VisibleText.Of(cause.Text)))
            .ToList();
        var rest = signal.Causes.Count - CausesShown;
        var cause = rest > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", causes)} and {rest} more")
            : Grammar.List(causes);
        var sentence = signal.Signal.Says.Fill(_ => cause);
        var counted = signal.Counts || signal.Signal.Points == 0 ? "" : $" (counted once already in {signal.Signal.Group})";
        var added = signal.Causes.Any(known => known.Text == SignalCause.ByHand) ? "" : "Added by hand: ";
        var reason = signal.Reason is null ? "" : $". {added}{MarkdownText.Escape(Grammar.Sentence(signal.Reason))}";
        return ProseRenderer.Inline(sentence + counted + reason);
    }
}
