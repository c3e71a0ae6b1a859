using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Yaml.Toml;

/// <summary>Reads values: strings, numbers, truth values, dates, lists and tables in braces.</summary>
internal sealed partial class TomlValues(TomlCursor cursor, YamlReadOptions options)
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create(" \t\r\n#,]}");
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private readonly NodePool pool = NodePool.Current;

    /// <summary>Items of all lists that are open, the innermost last: each list is made once, in its size.</summary>
    private readonly List<YamlNode> open = [];

    public YamlNode Read(int depth)
    {
        if (depth > options.MaximumDepth)
        {
            throw new TomlException(
                cursor.Mark, string.Create(CultureInfo.InvariantCulture, $"nested deeper than {options.MaximumDepth} levels"), YamlProblemKind.Depth);
        }

        var start = cursor.Mark;
        return cursor.Current switch
        {
            '"' or '\'' => pool.Scalar(TomlStrings.Read(cursor), YamlScalarStyle.DoubleQuoted, start, cursor.Mark),
            '[' => ReadList(start, depth),
            '{' => ReadTable(start, depth),
            _ => ReadPlain(start),
        };
    }

    /// <summary>Reads a key with its dots.</summary>
    /// <param name="parts">Holds the key's parts afterwards, and nothing else.</param>
    public List<YamlScalar> ReadKey(List<YamlScalar> parts)
    {
        parts.Clear();
        do
        {
            cursor.SkipBlanks();
            parts.Add(ReadKeyPart());
            cursor.SkipBlanks();
            if (parts.Count > options.MaximumDepth)
            {
                throw new TomlException(
                    parts[0].Start, string.Create(CultureInfo.InvariantCulture, $"nested deeper than {options.MaximumDepth} levels"), YamlProblemKind.Depth);
            }
        }
        while (cursor.Take('.'));
        return parts;
    }

    private YamlScalar ReadKeyPart()
    {
        var start = cursor.Mark;
        if (cursor.Current is '"' or '\'')
        {
            return pool.Scalar(TomlStrings.ReadLine(cursor), YamlScalarStyle.DoubleQuoted, start, cursor.Mark);
        }

        var length = cursor.Rest.IndexOfAnyExcept(KeyCharacters);
        cursor.MoveOnLine(length < 0 ? cursor.Rest.Length : length);

        return cursor.Index > start.Index
            ? pool.Scalar(WordTable.OfThread.Of(cursor.Since(start)), YamlScalarStyle.DoubleQuoted, start, cursor.Mark)
            : throw cursor.Failure("a key is due here; write letters, digits, _ and -, or put the key in quotes");
    }

    private YamlSequence ReadList(YamlMark start, int depth)
    {
        cursor.Move();
        var from = open.Count;
        cursor.SkipLines();
        while (!cursor.Take(']'))
        {
            if (cursor.IsAtEnd)
            {
                throw new TomlException(start, "the bracket that opens here is never closed");
            }

            open.Add(Read(depth + 1));
            cursor.SkipLines();
            if (!cursor.Take(',') && cursor.Current != ']')
            {
                throw cursor.IsAtEnd ? new TomlException(start, "the bracket that opens here is never closed") : cursor.Failure("a comma or ] is due here");
            }

            cursor.SkipLines();
        }

        return pool.Sequence(open, from, start, cursor.Mark);
    }

    private YamlMapping ReadTable(YamlMark start, int depth)
    {
        cursor.Move();
        var table = new TomlTable(start, TomlTableKind.Inline);
        cursor.SkipBlanks();
        var key = new List<YamlScalar>();
        if (!cursor.Take('}'))
        {
            do
            {
                ReadKey(key);
                cursor.Expect('=', "a key without a value; write key = value");
                cursor.SkipBlanks();
                table.Assign(key, Read(depth + key.Count));
                cursor.SkipBlanks();
            }
            while (cursor.Take(','));
            cursor.Expect('}', "a comma or } is due here; a table in braces stands on one line");
        }

        return table.ToNode(pool, [], [], cursor.Mark);
    }

    private void SkipPlain()
    {
        var length = cursor.Rest.IndexOfAny(Delimiters);
        cursor.MoveOnLine(length < 0 ? cursor.Rest.Length : length);
    }

    private YamlScalar ReadPlain(YamlMark start)
    {
        SkipPlain();
        var text = WordTable.OfThread.Of(cursor.Since(start));
        if (text is "true" or "false" || (text.Length > 0 && text[0] is >= '1' and <= '9' && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0))
        {
            // What most values are; the expressions below would say the same.
            return pool.Scalar(text, YamlScalarStyle.Plain, start, cursor.Mark);
        }

        // A date and its time may be set apart by one blank.
        if (Date().IsMatch(text) && cursor.Current == ' ' && char.IsAsciiDigit(cursor.Ahead(1)))
        {
            cursor.Move();
            SkipPlain();
            text = cursor.Since(start).ToString();
        }

        var value = text is "true" or "false" || DateTime().IsMatch(text) ? text
            : Special().IsMatch(text) ? text.Replace("inf", ".inf", StringComparison.Ordinal).Replace("nan", ".nan", StringComparison.Ordinal)
            : Number().IsMatch(text) ? text.Replace("_", "", StringComparison.Ordinal)
            : null;
        return value is not null
            ? pool.Scalar(value, YamlScalarStyle.Plain, start, cursor.Mark)
            : throw new TomlException(start, text.Length == 0
                ? "a value is due here"
                : "this is no value of TOML; write text in quotes");
    }

    [GeneratedRegex(@"\A(?:[+-]?(?:0|[1-9](?:_?[0-9])*)(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?|0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*)\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[+-]?(?:inf|nan)\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Special();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex(@"\A(?:[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?)?|[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?)\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DateTime();
}
