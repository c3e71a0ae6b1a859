namespace Catalogue.Policies.Intercept.EngineYaml.Characters;

/// <summary>Walks over a file character by character and knows where it stands.</summary>
internal sealed class Cursor(CharacterSource source)
{
    private int index;
    private int line;
    private int column;

    /// <summary>Where the engine's buffer began when it was last filled.</summary>
    private int fillStart;

    /// <summary>A bad byte that looking ahead for comments ran into: it comes to light at the next event.</summary>
    public YamlFailure? Pending { get; private set; }

    public Place Place => new(index, line, column);

    public int Line => line;

    public int Column => column;

    public int Current => source[index];

    /// <summary>Line ends since the last character that was neither a blank nor a line end.</summary>
    public int LineEndsPassed { get; private set; }

    /// <summary>
    /// The engine lets a byte order mark begin a line, but looks for it at the start of its buffer instead of here; a
    /// second mark at the start of a file therefore costs every line its first character. Faithfully repeated.
    /// </summary>
    public bool SeesByteOrderMark => column == 0 && source[fillStart] == CharacterKinds.ByteOrderMark;

    public int Ahead(int offset) => source[index + offset];

    /// <summary>Makes sure that so many characters, this one included, are decoded.</summary>
    public void Need(int count)
    {
        if (source.Count - index < count)
        {
            fillStart = index;
            source.ReadTo(index + count);
        }
    }

    /// <summary>As <see cref="Need"/>, where a bad byte must not stop the reading yet.</summary>
    public bool TryNeed(int count)
    {
        try
        {
            Need(count);
            return true;
        }
        catch (YamlFailure failure)
        {
            Pending = failure;
            return false;
        }
    }

    /// <summary>Steps over a character that is not a line end.</summary>
    public void Step()
    {
        if (!CharacterKinds.IsBlank(Current))
        {
            LineEndsPassed = 0;
        }

        index++;
        column++;
    }

    /// <summary>
    /// Steps over what is decoded of a comment, up to the end of its line. One character is left: whoever goes on has
    /// to ask for more of the file, as for every character.
    /// </summary>
    public void StepThroughLine()
    {
        var last = source.Count - 1;
        while (index < last && !CharacterKinds.IsBreakOrEnd(source[index]))
        {
            Step();
        }
    }

    /// <summary>
    /// Takes letters, digits and the like, which mean nothing but themselves, as far as three characters behind them are
    /// decoded: so far, nobody would have asked for more of the file.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    public bool TakeLetters(CharacterText text)
    {
        var from = index;
        var last = source.Count - 3;
        while (index < last && (CharacterKinds.IsWord(source[index]) || source[index] is '.' or '/'))
        {
            text.Append((char)source[index]);
            index++;
        }

        column += index - from;
        LineEndsPassed = index > from ? 0 : LineEndsPassed;
        return index > from;
    }

    public void Step(int count)
    {
        for (; count > 0; count--)
        {
            Step();
        }
    }

    /// <summary>Steps over a line end, of two characters where it is a carriage return with a line feed.</summary>
    /// <returns>The line end as text keeps it: all become a line feed but Unicode's separators. 0 where there is none.</returns>
    public int StepLine()
    {
        var current = Current;
        if (!CharacterKinds.IsBreak(current))
        {
            return 0;
        }

        index += current == '\r' && Ahead(1) == '\n' ? 2 : 1;
        column = 0;
        line++;
        LineEndsPassed++;
        return current is 0x2028 or 0x2029 ? current : '\n';
    }

    /// <summary>Starts a new line at the end of the file, where the last one was left open.</summary>
    public void CloseLine()
    {
        if (column != 0)
        {
            column = 0;
            line++;
        }
    }
}
