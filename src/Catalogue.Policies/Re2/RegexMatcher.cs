using System.Text;

namespace Catalogue.Policies.Re2;

/// <summary>
/// Says whether a text holds a match of an expression, as Go's <c>MatchString</c> does. All ways through the expression
/// are walked at once, so the time grows with the text's length times the expression's, whatever both are.
/// </summary>
internal sealed class RegexMatcher
{
    private const int NoCharacter = -1;

    private readonly RegexProgram program;

    private RegexMatcher(RegexProgram program) => this.program = program;

    /// <summary>Makes a matcher of an expression that was checked.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static RegexMatcher Of(string expression)
    {
        try
        {
            return new RegexMatcher(RegexProgram.Of(new RegexParser(expression).Parse()));
        }
        catch (RegexFailure failure)
        {
            throw new ArgumentException(failure.Message, nameof(expression), failure);
        }
    }

    public bool IsMatch(string text)
    {
        var current = new Places(program.Steps.Count);
        var next = new Places(program.Steps.Count);
        var before = NoCharacter;
        var position = 0;
        while (true)
        {
            var after = NoCharacter;
            var width = 0;
            if (position < text.Length)
            {
                _ = Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out width);
                after = rune.Value;
            }

            if (current.Follow(program, before, after))
            {
                return true;
            }

            if (after == NoCharacter)
            {
                return false;
            }

            next.Clear();
            current.Take(program, after, next);
            (current, next) = (next, current);
            before = after;
            position += width;
        }
    }

    private static bool Holds(RegexAssertion assertion, int before, int after) => assertion switch
    {
        RegexAssertion.TextStart => before == NoCharacter,
        RegexAssertion.TextEnd => after == NoCharacter,
        RegexAssertion.LineStart => before is NoCharacter or '\n',
        RegexAssertion.LineEnd => after is NoCharacter or '\n',
        RegexAssertion.WordBoundary => PerlClasses.IsWordCharacter(before) != PerlClasses.IsWordCharacter(after),
        _ => PerlClasses.IsWordCharacter(before) == PerlClasses.IsWordCharacter(after),
    };

    /// <summary>The steps that a walk has reached, each once: a set that is emptied in no time.</summary>
    private sealed class Places(int size)
    {
        private readonly int[] steps = new int[size];
        private readonly int[] indexes = new int[size];
        private int count;

        public void Clear() => count = 0;

        /// <summary>Starts one more walk here, and goes on wherever no character is taken.</summary>
        /// <returns>Whether the expression has matched.</returns>
        public bool Follow(RegexProgram program, int before, int after)
        {
            Add(program.Start);
            for (var index = 0; index < count; index++)
            {
                var step = program.Steps[steps[index]];
                switch (step.Kind)
                {
                    case InstructionKind.Match:
                        return true;
                    case InstructionKind.Fork:
                        Add(step.Next);
                        Add(step.Other);
                        break;
                    case InstructionKind.Assert when Holds(step.Assertion, before, after):
                        Add(step.Next);
                        break;
                }
            }

            return false;
        }

        public void Take(RegexProgram program, int character, Places next)
        {
            for (var index = 0; index < count; index++)
            {
                var step = program.Steps[steps[index]];
                if (step.Kind == InstructionKind.Take && step.Set.Contains(character))
                {
                    next.Add(step.Next);
                }
            }
        }

        private void Add(int step)
        {
            var index = indexes[step];
            if (index >= count || steps[index] != step)
            {
                indexes[step] = count;
                steps[count++] = step;
            }
        }
    }
}
