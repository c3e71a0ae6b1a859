using System.Text;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Intercept.EngineYaml.Characters;

/// <summary>A text that is put together from characters by their numbers, one text after another.</summary>
internal sealed class CharacterText
{
    private char[] text = new char[64];
    private int length;

    public int Length => length;

    public void Append(char character)
    {
        if (length == text.Length)
        {
            Array.Resize(ref text, text.Length * 2);
        }

        text[length++] = character;
    }

    /// <summary>Adds a character by its number. Only whole characters come here: the decoders let no half of a pair through.</summary>
    public void Append(int character)
    {
        if (character < 0x10000)
        {
            Append((char)character);
            return;
        }

        Span<char> pair = stackalloc char[2];
        new Rune(character).EncodeToUtf16(pair);
        Append(pair[0]);
        Append(pair[1]);
    }

    public void Append(CharacterText other)
    {
        foreach (var character in other.text.AsSpan(0, other.length))
        {
            Append(character);
        }
    }

    public void Clear() => length = 0;

    public override string ToString() => WordTable.OfThread.Of(text.AsSpan(0, length));
}
