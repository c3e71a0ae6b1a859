using System.Globalization;
using System.Text;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Writing;

/// <summary>
/// The comment at the top of a file: what it is for, what it was checked against and made from, and what the format could
/// not say. Every text stays on its line, whatever it holds.
/// </summary>
internal static class HeaderComment
{
    /// <summary>Names of tools on one line, in UTF-16 code units; a longer name has a line of its own.</summary>
    private const int LineWidth = 110;

    public static void Append(StringBuilder output, PolicyHeader header, IReadOnlyList<PolicyLoss> losses)
    {
        AppendLine(output, "# ", header.Purpose);
        if (header.Engine is not null)
        {
            AppendLine(output, "# Engine: ", header.Engine);
        }

        AppendLine(output, "# Source: ", header.Source);
        AppendLine(output, $"# {header.DigestOf}: ", header.Digest);
        AppendLosses(output, header.EarlierLosses, "What could not be read into it, and what stands in its place:");
        AppendLosses(output, losses, "What this format cannot say, and what stands in its place:");
    }

    private static void AppendLosses(StringBuilder output, IReadOnlyList<PolicyLoss> losses, string title)
    {
        if (losses.Count > 0)
        {
            output.Append("#\n# ").Append(title).Append('\n');
        }

        foreach (var loss in SharedLoss.Of(losses))
        {
            AppendLine(output, "# - ", loss.Text);
            AppendTools(output, loss.Tools);
        }
    }

    /// <summary>The tools that a loss concerns, on as few lines as they fit.</summary>
    private static void AppendTools(StringBuilder output, IReadOnlyList<string> tools)
    {
        var width = 0;
        foreach (var tool in tools)
        {
            if (width > 0 && width + tool.Length > LineWidth)
            {
                output.Append(",\n");
                width = 0;
            }

            output.Append(width == 0 ? "#   " : ", ");
            AppendSafely(output, tool);
            width += tool.Length + 2;
        }

        output.Append(width > 0 ? "\n" : "");
    }

    private static void AppendLine(StringBuilder output, string prefix, string text)
    {
        output.Append(prefix);
        AppendSafely(output, text);
        output.Append('\n');
    }

    private static void AppendSafely(StringBuilder output, string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            output.Append(text);
            return;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (SafeRunes.IsVisible(rune))
            {
                output.Append(rune);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                output.Append(' ');
            }
            else
            {
                output.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
            }
        }
    }
}
