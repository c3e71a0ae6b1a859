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
    public static void Append(StringBuilder output, PolicyHeader header, IReadOnlyList<PolicyLoss> losses)
    {
        AppendLine(output, "# ", header.Purpose);
        if (header.Engine is not null)
        {
            AppendLine(output, "# Engine: ", header.Engine);
        }

        AppendLine(output, "# Source: ", header.Source);
        AppendLine(output, "# Descriptor: ", header.Digest);
        if (losses.Count > 0)
        {
            output.Append("#\n# What this format cannot say, and what stands in its place:\n");
        }

        foreach (var loss in losses)
        {
            output.Append("# - ");
            if (loss.Tool is not null)
            {
                AppendSafely(output, loss.Tool);
                output.Append(": ");
            }

            AppendLine(output, "", loss.Text);
        }
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
