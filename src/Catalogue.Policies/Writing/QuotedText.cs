using System.Text;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Writing;

/// <summary>Writes text in double quotes, as YAML, JSON and TOML have them alike but for their escapes.</summary>
internal static class QuotedText
{
    /// <summary>Writes the text and the quotes around it.</summary>
    /// <param name="escape">Writes a character that has no shape, as the language does.</param>
    public static void Append(Utf8Text output, string text, Action<Utf8Text, Rune> escape)
    {
        output.Append("\""u8);
        if (SafeRunes.ArePlain(text))
        {
            output.Append(text).Append("\""u8);
            return;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
            {
                output.Append("\\"u8).Append(rune);
            }
            else if (SafeRunes.IsVisible(rune))
            {
                output.Append(rune);
            }
            else
            {
                escape(output, rune);
            }
        }

        output.Append("\""u8);
    }
}
