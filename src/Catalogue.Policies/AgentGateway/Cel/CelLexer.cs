using System.Globalization;
using System.Text;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.AgentGateway.Cel;

internal enum CelTokenKind
{
    End,
    Name,
    Number,
    Text,
    Sign,
}

/// <summary>A piece of an expression; a text without its quotes and escapes.</summary>
internal readonly record struct CelToken(CelTokenKind Kind, string Value, int Index);

/// <summary>An expression that is not CEL.</summary>
internal sealed class CelException(int index, string text) : Exception(text)
{
    /// <summary>Where in the expression, from 0.</summary>
    public int Index { get; } = index;
}

/// <summary>Cuts expressions into tokens, one expression after another.</summary>
internal sealed class CelLexer
{
    private static readonly string[] Signs =
        ["==", "!=", "<=", ">=", "&&", "||", "(", ")", "{", "}", "[", "]", "<", ">", "!", "+", "-", "*", "/", "%", ".", ",", ":", "?"];

    private readonly WordTable words = WordTable.OfThread;
    private string text = "";
    private int index;

    /// <summary>Begins with the next expression.</summary>
    public void Begin(string expression)
    {
        text = expression;
        index = 0;
    }

    public CelToken Next()
    {
        SkipBlanks();
        var start = index;
        if (start >= text.Length)
        {
            return new CelToken(CelTokenKind.End, "", start);
        }

        if (char.IsAsciiLetter(text[start]) || text[start] == '_')
        {
            while (index < text.Length && (char.IsAsciiLetterOrDigit(text[index]) || text[index] == '_'))
            {
                index++;
            }

            var word = words.Of(text.AsSpan(start, index - start));
            return index < text.Length && text[index] is '"' or '\'' && word is "r" or "R" or "b" or "B"
                ? new CelToken(CelTokenKind.Text, ReadText(isRaw: word is "r" or "R"), start)
                : new CelToken(CelTokenKind.Name, word, start);
        }

        if (char.IsAsciiDigit(text[start]))
        {
            return ReadNumber(start);
        }

        if (text[start] is '"' or '\'')
        {
            return new CelToken(CelTokenKind.Text, ReadText(isRaw: false), start);
        }

        foreach (var sign in Signs)
        {
            if (sign[0] == text[start] && (sign.Length == 1 || (start + 1 < text.Length && text[start + 1] == sign[1])))
            {
                index += sign.Length;
                return new CelToken(CelTokenKind.Sign, sign, start);
            }
        }

        throw new CelException(start, "no token of CEL begins with this character");
    }

    private CelToken ReadNumber(int start)
    {
        while (index < text.Length && (char.IsAsciiLetterOrDigit(text[index]) || text[index] == '.' || (text[index] is '+' or '-' && text[index - 1] is 'e' or 'E')))
        {
            index++;
        }

        var digits = text[start..index];
        var isHexadecimal = digits.StartsWith("0x", StringComparison.Ordinal);
        var isNumber = isHexadecimal
            ? long.TryParse(digits.AsSpan(2).TrimEnd("uU"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            : double.TryParse(digits.AsSpan().TrimEnd("uU"), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);
        return isNumber ? new CelToken(CelTokenKind.Number, digits, start) : throw new CelException(start, $"\"{digits}\" is no number");
    }

    private string ReadText(bool isRaw)
    {
        var (start, quote) = (index, text[index]);
        if (ReadPlainText(quote) is { } plain)
        {
            return plain;
        }

        var closing = index + 2 < text.Length && text[index + 1] == quote && text[index + 2] == quote ? new string(quote, 3) : quote.ToString();
        index += closing.Length;
        var result = new StringBuilder();
        while (index < text.Length)
        {
            if (string.CompareOrdinal(text, index, closing, 0, closing.Length) == 0)
            {
                index += closing.Length;
                return result.ToString();
            }

            if (closing.Length == 1 && text[index] is '\n' or '\r')
            {
                break;
            }

            if (isRaw || text[index] != '\\')
            {
                result.Append(text[index++]);
            }
            else
            {
                AppendEscape(result);
            }
        }

        throw new CelException(start, "a quote opens here and is never closed");
    }

    /// <summary>Reads a text that ends on its line and holds neither escapes nor quotes, as nearly all do; null where this is another.</summary>
    private string? ReadPlainText(char quote)
    {
        var rest = text.AsSpan(index + 1);
        var length = rest.IndexOfAny("\"'\\\r\n");
        if (length < 0 || rest[length] != quote || (length == 0 && rest.Length > 1 && rest[1] == quote))
        {
            return null;
        }

        index += length + 2;
        return words.Of(rest[..length]);
    }

    private void AppendEscape(StringBuilder result)
    {
        var start = index++;
        var kind = index < text.Length ? text[index++] : '\0';
        var simple = "abfnrtv\\?\"'`".IndexOf(kind, StringComparison.Ordinal);
        var digits = kind switch { 'x' or 'X' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (simple >= 0 && kind != '\0')
        {
            result.Append("\a\b\f\n\r\t\v\\?\"'`"[simple]);
        }
        else if (digits > 0
            && index + digits <= text.Length
            && int.TryParse(text.AsSpan(index, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code))
        {
            result.Append(new Rune(code).ToString());
            index += digits;
        }
        else
        {
            throw new CelException(start, "a backslash in a text begins no escape of CEL");
        }
    }

    private void SkipBlanks()
    {
        while (index < text.Length && (char.IsWhiteSpace(text[index]) || (text[index] == '/' && index + 1 < text.Length && text[index + 1] == '/')))
        {
            if (text[index] == '/')
            {
                while (index < text.Length && text[index] != '\n')
                {
                    index++;
                }
            }
            else
            {
                index++;
            }
        }
    }
}
