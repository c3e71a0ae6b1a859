using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>
/// The white space between two words of a scalar that may run over several lines: blanks are kept within a line, one line
/// end becomes a space, of several all but the first are kept.
/// </summary>
internal sealed class LineFold(Cursor cursor)
{
    private readonly CharacterText blanks = new();
    private readonly CharacterText furtherBreaks = new();
    private int firstBreak;

    /// <summary>Whether a line end is among the white space.</summary>
    public bool HasBreak { get; private set; }

    /// <summary>Takes a blank from the cursor; at the start of a line it is only indentation.</summary>
    public void TakeBlank()
    {
        if (!HasBreak)
        {
            blanks.Append((char)cursor.Current);
        }

        cursor.Step();
    }

    public void TakeBreak()
    {
        cursor.Need(2);
        var lineEnd = cursor.StepLine();
        if (HasBreak)
        {
            furtherBreaks.Append(lineEnd);
        }
        else
        {
            blanks.Clear();
            firstBreak = lineEnd;
            HasBreak = true;
        }
    }

    /// <summary>Takes a line end that stands for nothing at all.</summary>
    public void TakeEscapedBreak()
    {
        cursor.StepLine();
        HasBreak = true;
        firstBreak = 0;
    }

    /// <summary>Adds what the white space means to a text, and begins anew.</summary>
    public void AppendTo(CharacterText text)
    {
        if (!HasBreak)
        {
            if (blanks.Length == 0)
            {
                return;
            }

            text.Append(blanks);
        }
        else if (firstBreak == '\n' && furtherBreaks.Length == 0)
        {
            text.Append(' ');
        }
        else
        {
            if (firstBreak is not ('\n' or 0))
            {
                text.Append(firstBreak);
            }

            text.Append(furtherBreaks);
        }

        Clear();
    }

    /// <summary>Forgets the white space: nothing follows that it would part from something.</summary>
    public void Clear()
    {
        blanks.Clear();
        furtherBreaks.Clear();
        HasBreak = false;
    }
}
