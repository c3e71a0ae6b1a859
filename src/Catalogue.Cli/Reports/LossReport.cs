using Catalogue.Policies.Model;
using Catalogue.Text;

namespace Catalogue.Cli.Reports;

/// <summary>Says on standard error what a written file could not say, so that the file itself can go down a pipe.</summary>
internal static class LossReport
{
    /// <summary>Writes each loss on a line.</summary>
    /// <param name="whole">What stands before a loss that concerns the whole file.</param>
    public static void Write(Terminal terminal, IReadOnlyList<PolicyLoss> losses, string whole)
    {
        foreach (var loss in losses)
        {
            terminal.Error.Write($"{VisibleText.Of(loss.Tool ?? whole)}: {VisibleText.Of(loss.Text)}\n");
        }
    }
}
