using System.Globalization;
using System.Text;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.ToolHive.Cedar;

internal enum CedarTokenKind
{
    End,
    Name,
    Number,
    Text,
    Sign,
}

/// <summary>A piece of a policy.</summary>
/// <param name="Value">A name, digits, a sign, or a text as it is written between its quotes.</param>
internal readonly record struct CedarToken(CedarTokenKind Kind, string Value, int Index);

/// <summary>A policy that is not Cedar.</summary>
internal sealed class CedarException(int index, string text) : Exception(text)
{
    /// <summary>Where in the policy, from 0.</summary>
    public int Index { get; } = index;
}

/// <summary>Cuts policies into tokens, one policy after another.</summary>
internal sealed class CedarLexer
{
    private static readonly string[] Signs =
        ["::", "==", "!=", "<=", ">=", "&&", "||", "(", ")", "{", "}", "[", "]", "<", ">", "!", "+", "-", "*", ".", ",", ";", ":", "@", "?"];

    /// <summary>Behind the backslash: <c>u{10FFFF}</c>.</summary>
    private const int LongestEscape = 9;

    private readonly WordTable words = WordTable.OfThread;
    private string text = "";
    private int index;

    /// <summary>Begins with the next policy.</summary>
    public void Begin(string policy)
    {
        text = policy;
        index = 0;
    }

    public CedarToken Next()
    {
        SkipBlanks();
        if (index >= text.Length)
        {
            return new CedarToken(CedarTokenKind.End, "", text.Length);
        }

        var start = index;
        var first = text[index];
        if (first == '"')
        {
            return ReadText(start);
        }

        if (char.IsAsciiLetterOrDigit(first) || first == '_')
        {
            while (index < text.Length && (char.IsAsciiLetterOrDigit(text[index]) || text[index] == '_'))
            {
                index++;
            }

            var word = words.Of(text.AsSpan(start, index - start));
            return new CedarToken(!char.IsAsciiDigit(first) ? CedarTokenKind.Name
                : word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? CedarTokenKind.Number
                : throw new CedarException(start, $"\"{word}\" is neither a name nor a number"), word, start);
        }

        foreach (var sign in Signs)
        {
            if (sign[0] == first && (sign.Length == 1 || (index + 1 < text.Length && text[index + 1] == sign[1])))
            {
                index += sign.Length;
                return new CedarToken(CedarTokenKind.Sign, sign, start);
            }
        }

        throw new CedarException(start, "no token of Cedar begins with this character");
    }

    /// <summary>What the text of a token means; <paramref name="cuts"/> gets the places of its asterisks in a pattern.</summary>
    public static string Unescape(CedarToken token, List<int>? cuts)
    {
        var written = token.Value;
        if (!written.Contains('\\', StringComparison.Ordinal) && (cuts is null || !written.Contains('*', StringComparison.Ordinal)))
        {
            return written;
        }

        var result = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] == '*' && cuts is not null)
            {
                cuts.Add(result.Length);
            }
            else if (written[at] != '\\')
            {
                result.Append(written[at]);
            }
            else
            {
                at += AppendEscape(result, written.AsSpan(at + 1), token.Index + 1 + at, isPattern: cuts is not null);
            }
        }

        return result.ToString();
    }

    private static int AppendEscape(StringBuilder result, ReadOnlySpan<char> ahead, int index, bool isPattern)
    {
        var rest = ahead[..Math.Min(ahead.Length, LongestEscape)];
        var simple = rest[0] switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '0' => '\0',
            '\\' or '"' or '\'' => rest[0],
            '*' when isPattern => '*',
            _ => '\uFFFF',
        };
        if (simple != '\uFFFF')
        {
            result.Append(simple);
            return 1;
        }

        var end = rest.IndexOf('}');
        var taken = rest[0] == 'x' && rest.Length > 2 ? 3 : rest.Length > 1 && rest[..2] is "u{" && end is > 2 and <= 8 ? end + 1 : 0;
        var digits = taken == 0 ? default : rest[0] == 'x' ? rest[1..3] : rest[2..end];
        if (taken > 0
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code)
            && (rest[0] == 'u' || code < 0x80))
        {
            result.Append(new Rune(code).ToString());
            return taken;
        }

        throw new CedarException(index, "a backslash in a text begins no escape of Cedar");
    }

    private CedarToken ReadText(int start)
    {
        for (index++; index < text.Length; index++)
        {
            if (text[index] == '"')
            {
                return new CedarToken(CedarTokenKind.Text, words.Of(text.AsSpan(start + 1, index++ - start - 1)), start);
            }

            if (text[index] == '\\' && ++index >= text.Length)
            {
                break;
            }
        }

        throw new CedarException(start, "a quote opens here and is never closed");
    }

    private void SkipBlanks()
    {
        while (index < text.Length)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                index++;
            }
            else if (text[index] == '/' && index + 1 < text.Length && text[index + 1] == '/')
            {
                while (index < text.Length && text[index] != '\n')
                {
                    index++;
                }
            }
            else
            {
                return;
            }
        }
    }
}
