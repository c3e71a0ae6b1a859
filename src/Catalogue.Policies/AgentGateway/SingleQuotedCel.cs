using System.Text;
using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.AgentGateway;

/// <summary>Writes text as a string of CEL that stands within single quotes of YAML.</summary>
internal static class SingleQuotedCel
{
    public static void AppendString(Utf8Text output, string text)
    {
        output.Append("\""u8);
        if (SafeRunes.ArePlain(text) && !text.Contains('\'', StringComparison.Ordinal))
        {
            output.Append(text);
        }
        else
        {
            foreach (var rune in text.EnumerateRunes())
            {
                Append(output, rune);
            }
        }

        output.Append("\""u8);
    }

    private static void Append(Utf8Text output, Rune rune) => _ = rune.Value switch
    {
        '"' or '\\' => output.Append("\\"u8).Append(rune),
        '\'' => output.Append("''"u8),
        _ when SafeRunes.IsVisible(rune) => output.Append(rune),
        <= 0xFFFF => output.Append("\\u"u8).AppendHex(rune.Value, 4),
        _ => output.Append("\\U"u8).AppendHex(rune.Value, 8),
    };
}
