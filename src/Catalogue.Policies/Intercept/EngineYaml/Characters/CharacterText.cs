using System.Text;

namespace Catalogue.Policies.Intercept.EngineYaml.Characters;

internal static class CharacterText
{
    /// <summary>Adds a character by its number. Only whole characters come here: the decoders let no half of a pair through.</summary>
    public static void AppendCharacter(this StringBuilder text, int character)
    {
        if (character < 0x10000)
        {
            text.Append((char)character);
        }
        else
        {
            text.Append(new Rune(character));
        }
    }
}
