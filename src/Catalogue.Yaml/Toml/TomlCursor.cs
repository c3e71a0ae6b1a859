using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Yaml.Toml;

/// <summary>A text that is not TOML, and where.</summary>
internal sealed class TomlException(YamlMark mark, string text, YamlProblemKind kind = YamlProblemKind.Syntax) : Exception(text)
{
    public YamlProblem Problem { get; } = new(kind, mark, text);
}

/// <summary>A place that moves over a text and knows its line and column.</summary>
internal sealed class TomlCursor(string text)
{
    /// <summary>What stands behind the end.</summary>
    public const char End = '\0';

    private int index;
    private int line = 1;
    private int lineStart;

    public string Text => text;

    public int Index => index;

    public bool IsAtEnd => index >= text.Length;

    public char Current => index < text.Length ? text[index] : End;

    public YamlMark Mark => new(index, line, index - lineStart + 1);

    public char Ahead(int count) => index + count < text.Length ? text[index + count] : End;

    public void Move()
    {
        if (index >= text.Length)
        {
            return;
        }

        if (text[index++] == '\n')
        {
            line++;
            lineStart = index;
        }
    }

    public void Move(int count)
    {
        for (; count > 0; count--)
        {
            Move();
        }
    }

    /// <summary>Moves over characters that are no line ends.</summary>
    public void MoveOnLine(int count) => index += count;

    public bool Take(char c)
    {
        if (IsAtEnd || Current != c)
        {
            return false;
        }

        Move();
        return true;
    }

    public void Expect(char c, string because)
    {
        if (!Take(c))
        {
            throw Failure(because);
        }
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            Move();
        }
    }

    /// <summary>Takes blanks, comments and line ends.</summary>
    public void SkipLines()
    {
        do
        {
            SkipBlanks();
            SkipComment();
        }
        while (TakeLineEnd());
    }

    /// <summary>Takes what may stand behind a value up to the end of its line.</summary>
    public void EndLine(string after)
    {
        SkipBlanks();
        SkipComment();
        if (!IsAtEnd && !TakeLineEnd())
        {
            throw Failure($"{after} ends before this; begin a new line");
        }
    }

    public TomlException Failure(string problem) => new(Mark, problem);

    private void SkipComment()
    {
        if (Current != '#')
        {
            return;
        }

        var length = text.AsSpan(index).IndexOfAny('\n', '\r');
        MoveOnLine(length < 0 ? text.Length - index : length);
    }

    private bool TakeLineEnd()
    {
        if (Current == '\r' && Ahead(1) == '\n')
        {
            Move();
        }

        return Take('\n');
    }
}
