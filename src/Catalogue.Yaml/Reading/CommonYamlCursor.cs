using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Reading;

/// <summary>A place in a text of <see cref="CommonYamlReader"/>, which ends with a line end.</summary>
internal ref struct CommonYamlCursor
{
    /// <summary>Longer keys are none to the parser.</summary>
    private const int LongestKey = 1000;

    private int index;
    private int line = 1;
    private int lineStart;

    public CommonYamlCursor(ReadOnlySpan<char> text)
    {
        Text = text;
    }

    public ReadOnlySpan<char> Text { get; }

    public readonly int Index => index;

    public readonly bool IsAtEnd => index >= Text.Length;

    /// <summary>The character here; a line end at the end of the text.</summary>
    public readonly char Current => index < Text.Length ? Text[index] : '\n';

    /// <summary>The column, from 0; below 0 at the end of the text, so that everything ends there.</summary>
    public readonly int Column => IsAtEnd ? -1 : index - lineStart;

    public readonly YamlMark Mark => new(index, line, index - lineStart + 1);

    /// <summary>Where the character stood that <see cref="Take"/> took last: the parser ends what is in brackets there.</summary>
    public YamlMark Taken { get; private set; }

    /// <summary>Whether a list's dash stands here.</summary>
    public readonly bool IsDash => Current == '-' && index + 1 < Text.Length && Text[index + 1] is ' ' or '\n';

    /// <summary>Whether nothing but a comment is left of the line.</summary>
    public readonly bool IsLineOver => Current is '\n' or '#';

    /// <summary>Whether the text goes on with these characters.</summary>
    public readonly bool StandsHere(string characters) => !IsAtEnd && Text[index..].StartsWith(characters);

    public void MoveTo(int place) => index = place;

    /// <summary>Steps over a character, and over blanks behind it.</summary>
    public void Step()
    {
        index++;
        SkipBlanks();
    }

    /// <summary>Takes a character, with blanks before and behind it.</summary>
    public bool Take(char c)
    {
        SkipBlanks();
        if (Current != c)
        {
            return false;
        }

        Taken = Mark;
        Step();
        return true;
    }

    public void TakeDash() => Step();

    /// <summary>Takes the colon that stands right behind a key, with the blanks behind it.</summary>
    public bool TakeColon(YamlScalar key)
    {
        if (Current != ':' || Text[index + 1] is not (' ' or '\n') || index - key.Start.Index > LongestKey)
        {
            return false;
        }

        Step();
        return true;
    }

    /// <summary>Goes to the first line that is neither empty nor a comment.</summary>
    /// <returns>False where there is none, or where it is the parser's.</returns>
    public bool FindFirstLine() => FindLine() && !IsAtEnd;

    /// <summary>Goes on from behind a value to the next line that is neither empty nor a comment, or to the end.</summary>
    /// <returns>False where something else stands behind the value.</returns>
    public bool EndLine()
    {
        SkipBlanks();
        if (Current == '#' && Text[index - 1] != ' ')
        {
            return false;
        }

        if (!IsLineOver)
        {
            return false;
        }

        NextLine();
        return FindLine();
    }

    /// <summary>Goes behind the end of this line.</summary>
    public void NextLine()
    {
        index += Text[index..].IndexOf('\n') + 1;
        line++;
        lineStart = index;
    }

    /// <summary>Goes on to a line that is neither empty nor a comment, or to the end.</summary>
    /// <returns>False where the line is the parser's.</returns>
    public bool FindLine()
    {
        SkipBlanks();
        while (!IsAtEnd && IsLineOver)
        {
            NextLine();
            SkipBlanks();
        }

        // Marks of documents and directives are the parser's.
        return IsAtEnd || index > lineStart || !(Text[index] == '%' || StandsHere("---") || StandsHere("..."));
    }

    private void SkipBlanks()
    {
        while (Current == ' ')
        {
            index++;
        }
    }
}
