using System.Buffers;
using System.Text;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Reading;

/// <summary>Reads the single values of <see cref="CommonYamlReader"/>; null stands for what is left to the parser.</summary>
internal sealed class CommonYamlScalars
{
    // What may end text without quotes. The parser takes an asterisk within it for a reference, sometimes.
    private static readonly SearchValues<char> EndsInBlock = SearchValues.Create("\n:#*");
    private static readonly SearchValues<char> EndsInFlow = SearchValues.Create("\n:#*,[]{}?");

    private readonly NodePool pool = NodePool.Current;
    private readonly WordTable words = WordTable.OfThread;

    /// <summary>Reads text on one line, with or without quotes. What may stand behind it is the caller's to check.</summary>
    public YamlScalar? Read(ref CommonYamlCursor cursor, bool inFlow) => cursor.Current switch
    {
        '"' => ReadDoubleQuoted(ref cursor),
        '\'' => ReadSingleQuoted(ref cursor),
        _ => ReadPlain(ref cursor, inFlow),
    };

    /// <summary>Reads <c>&gt;-</c> with lines beneath it that are all indented alike, and goes to the line behind them.</summary>
    /// <param name="column">Of the collection around it.</param>
    public YamlScalar? ReadFolded(ref CommonYamlCursor cursor, int column)
    {
        var start = cursor.Mark;
        if (!cursor.StandsHere(">-\n"))
        {
            return null;
        }

        cursor.NextLine();
        var (folded, indentation) = (new StringBuilder(), 0);
        var text = cursor.Text;
        while (true)
        {
            var end = cursor.Index + Math.Max(0, text[cursor.Index..].IndexOf('\n'));
            var content = text[cursor.Index..end];
            var blanks = content.IndexOfAnyExcept(' ');
            indentation = folded.Length == 0 ? blanks : indentation;
            if (blanks < 0 && !cursor.IsAtEnd)
            {
                // Empty lines mean line ends, within and behind.
                return null;
            }

            if (cursor.IsAtEnd || blanks < indentation)
            {
                break;
            }

            if (indentation <= column || blanks > indentation || content[^1] == ' ')
            {
                return null;
            }

            folded.Append(folded.Length == 0 ? "" : " ").Append(content[indentation..]);
            cursor.NextLine();
        }

        var mark = cursor.Mark;
        return folded.Length > 0 && cursor.FindLine() ? pool.Scalar(folded.ToString(), YamlScalarStyle.Folded, start, mark) : null;
    }

    private YamlScalar? ReadPlain(ref CommonYamlCursor cursor, bool inFlow)
    {
        var text = cursor.Text;
        var (start, end) = (cursor.Mark, cursor.Index);
        if (!BeginsPlain(text, end))
        {
            return null;
        }

        while (true)
        {
            end += text[end..].IndexOfAny(inFlow ? EndsInFlow : EndsInBlock);
            if (text[end] == ':' && (inFlow ? char.IsAsciiLetterOrDigit(text[end + 1]) || text[end + 1] == '/' : text[end + 1] is not (' ' or '\n')))
            {
                end++;
            }
            else if (text[end] == '#' && text[end - 1] != ' ')
            {
                end++;
            }
            else
            {
                break;
            }
        }

        var content = text[start.Index..end].TrimEnd(' ');
        cursor.MoveTo(start.Index + content.Length);
        return text[end] is '?' or '*' || (text[end] == ':' && cursor.Index < end)
            ? null
            : pool.Scalar(words.Of(content), YamlScalarStyle.Plain, start, cursor.Mark);
    }

    /// <summary>Whether text without quotes certainly begins here.</summary>
    private static bool BeginsPlain(ReadOnlySpan<char> text, int index)
    {
        var c = text[index] == '-' && text[index + 1] == '-' ? text[index + 2]
            : text[index] == '-' ? text[index + 1]
            : text[index];
        return char.IsLetterOrDigit(c) || c is '_' or '/' or '.' or '$' or '(' or '~' or '^' or '+';
    }

    private YamlScalar? ReadDoubleQuoted(ref CommonYamlCursor cursor)
    {
        var text = cursor.Text;
        var start = cursor.Mark;
        var length = text[(start.Index + 1)..].IndexOfAny('"', '\\', '\n');
        StringBuilder? unescaped = null;
        var from = start.Index + 1;
        while (text[from + length] == '\\')
        {
            var c = text[from + length + 1];
            if (c is not ('"' or '\\' or 'n'))
            {
                return null;
            }

            (unescaped ??= new()).Append(text.Slice(from, length)).Append(c == 'n' ? '\n' : c);
            from += length + 2;
            length = text[from..].IndexOfAny('"', '\\', '\n');
        }

        if (text[from + length] == '\n')
        {
            return null;
        }

        cursor.MoveTo(from + length + 1);
        var value = unescaped is null ? words.Of(text.Slice(from, length)) : unescaped.Append(text.Slice(from, length)).ToString();
        return pool.Scalar(value, YamlScalarStyle.DoubleQuoted, start, cursor.Mark);
    }

    private YamlScalar? ReadSingleQuoted(ref CommonYamlCursor cursor)
    {
        var text = cursor.Text;
        var start = cursor.Mark;
        var end = start.Index + 1;
        var isDoubled = false;
        while (true)
        {
            end += text[end..].IndexOfAny('\'', '\n');
            if (text[end] == '\n')
            {
                return null;
            }

            if (text[end + 1] != '\'')
            {
                break;
            }

            isDoubled = true;
            end += 2;
        }

        cursor.MoveTo(end + 1);
        var content = text[(start.Index + 1)..end];
        var value = isDoubled ? content.ToString().Replace("''", "'", StringComparison.Ordinal) : words.Of(content);
        return pool.Scalar(value, YamlScalarStyle.SingleQuoted, start, cursor.Mark);
    }
}
