using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Yaml.Toml;

/// <summary>A text that is not TOML, and where.</summary>
internal sealed class TomlException(YamlMark mark, string text, YamlProblemKind kind = YamlProblemKind.Syntax) : Exception(text)
{
    public YamlProblem Problem { get; } = new(kind, mark, text);
}

/// <summary>A place that moves over a text and knows its line and column.</summary>
/// <param name="text">The text and perhaps more: only what lies before the length belongs to it.</param>
internal sealed class TomlCursor(char[] text, int length)
{
    /// <summary>What stands behind the end.</summary>
    public const char End = '\0';

    private int index;
    private int line = 1;
    private int lineStart;

    /// <summary>What is left of the text.</summary>
    public ReadOnlySpan<char> Rest => text.AsSpan(index, length - index);

    public int Index => index;

    public bool IsAtEnd => index >= length;

    public char Current => index < length ? text[index] : End;

    public YamlMark Mark => new(index, line, index - lineStart + 1);

    public char Ahead(int count) => index + count < length ? text[index + count] : End;

    public void Move()
    {
        if (index >= length)
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

    /// <summary>The text from a place up to here.</summary>
    public ReadOnlySpan<char> Since(YamlMark start) => text.AsSpan(start.Index, index - start.Index);

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

        var comment = Rest.IndexOfAny('\n', '\r');
        MoveOnLine(comment < 0 ? Rest.Length : comment);
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
