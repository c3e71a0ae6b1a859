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

    public static void Append(Utf8Text output, PolicyHeader header, CompiledPolicy policy)
    {
        AppendLine(output, "# "u8, header.Purpose);
        if (header.Engine is not null)
        {
            AppendLine(output, "# Engine: "u8, header.Engine);
        }

        AppendLine(output, "# Source: "u8, header.Source);
        AppendLine(output.Append("# "u8).Append(header.DigestOf), ": "u8, header.Digest);
        AppendLosses(output, SharedLoss.Of(header.EarlierLosses), "What could not be read into it, and what stands in its place:"u8);
        AppendLosses(output, policy.SharedLosses, "What this format cannot say, and what stands in its place:"u8);
    }

    private static void AppendLosses(Utf8Text output, IReadOnlyList<SharedLoss> losses, ReadOnlySpan<byte> title)
    {
        if (losses.Count > 0)
        {
            output.Append("#\n# "u8).Append(title).Append("\n"u8);
        }

        for (var index = 0; index < losses.Count; index++)
        {
            AppendLine(output, "# - "u8, losses[index].Text);
            AppendTools(output, losses[index].Tools);
        }
    }

    /// <summary>The tools that a loss concerns, on as few lines as they fit.</summary>
    private static void AppendTools(Utf8Text output, IReadOnlyList<string> tools)
    {
        var width = 0;
        for (var index = 0; index < tools.Count; index++)
        {
            if (width > 0 && width + tools[index].Length > LineWidth)
            {
                output.Append(",\n"u8);
                width = 0;
            }

            output.Append(width == 0 ? "#   "u8 : ", "u8);
            AppendSafely(output, tools[index]);
            width += tools[index].Length + 2;
        }

        output.Append(width > 0 ? "\n"u8 : default);
    }

    private static void AppendLine(Utf8Text output, ReadOnlySpan<byte> prefix, string text)
    {
        AppendSafely(output.Append(prefix), text);
        output.Append("\n"u8);
    }

    private static void AppendSafely(Utf8Text output, string text)
    {
        if (SafeRunes.ArePrintable(text))
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
                output.Append(" "u8);
            }
            else
            {
                output.Append("\\u{"u8).AppendHex(rune.Value, 4).Append("}"u8);
            }
        }
    }
}
