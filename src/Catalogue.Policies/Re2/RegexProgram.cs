namespace Catalogue.Policies.Re2;

internal enum InstructionKind
{
    /// <summary>Takes a character of a set.</summary>
    Take,

    /// <summary>Goes on only where an assertion holds.</summary>
    Assert,

    /// <summary>Goes on in two places.</summary>
    Fork,

    /// <summary>The expression has matched.</summary>
    Match,
}

/// <summary>One step of a program.</summary>
/// <param name="Next">The step behind it.</param>
/// <param name="Other">The other step behind a fork.</param>
internal readonly record struct Instruction(InstructionKind Kind, int Next, int Other, CharacterSet Set, RegexAssertion Assertion);

/// <summary>
/// Turns an expression's tree into steps, from its end to its start, so that each step knows the one behind it. Which of
/// several matches is found does not matter here, so groups and greed leave no trace.
/// </summary>
internal sealed class RegexProgram
{
    private readonly List<Instruction> steps = [];

    private RegexProgram()
    {
    }

    public IReadOnlyList<Instruction> Steps => steps;

    public int Start { get; private set; }

    public static RegexProgram Of(RegexNode root)
    {
        var program = new RegexProgram();
        var match = program.Add(new Instruction(InstructionKind.Match, 0, 0, CharacterSet.Empty, default));
        program.Start = program.Compile(root, match);
        return program;
    }

    private int Compile(RegexNode node, int next)
    {
        switch (node.Operation)
        {
            case RegexOperator.Literal:
                for (var index = node.Characters.Count - 1; index >= 0; index--)
                {
                    var character = CharacterSet.Of(node.Characters[index]);
                    next = Take(node.FoldCase ? character.Folded() : character, next);
                }

                return next;
            case RegexOperator.Class or RegexOperator.AnyCharacter:
                return Take(node.Set, next);
            case RegexOperator.Assertion:
                return Add(new Instruction(InstructionKind.Assert, next, 0, CharacterSet.Empty, node.Assertion));
            case RegexOperator.Star or RegexOperator.PlusOrQuest or RegexOperator.Repeat:
                return CompileRepeat(node, next);
            case RegexOperator.Alternation:
                var start = Compile(node.Parts[^1], next);
                for (var index = node.Parts.Count - 2; index >= 0; index--)
                {
                    start = Fork(Compile(node.Parts[index], next), start);
                }

                return start;
            default:
                for (var index = node.Parts.Count - 1; index >= 0; index--)
                {
                    next = Compile(node.Parts[index], next);
                }

                return next;
        }
    }

    private int CompileRepeat(RegexNode node, int next)
    {
        var part = node.Parts[0];
        var start = next;
        if (node.Max < 0)
        {
            // The loop's fork comes before its body, which must know where to return to.
            var fork = Fork(0, next);
            steps[fork] = steps[fork] with { Next = Compile(part, fork) };
            start = fork;
        }

        for (var optional = node.Min; optional < node.Max; optional++)
        {
            start = Fork(Compile(part, start), next);
        }

        for (var copy = 0; copy < node.Min; copy++)
        {
            start = Compile(part, start);
        }

        return start;
    }

    private int Take(CharacterSet set, int next) => Add(new Instruction(InstructionKind.Take, next, 0, set, default));

    private int Fork(int next, int other) => Add(new Instruction(InstructionKind.Fork, next, other, CharacterSet.Empty, default));

    private int Add(Instruction step)
    {
        steps.Add(step);
        return steps.Count - 1;
    }
}
