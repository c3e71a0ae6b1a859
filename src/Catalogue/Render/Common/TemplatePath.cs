namespace Catalogue.Render.Common;

/// <summary>What an expression names: <c>name</c>, <c>risk.name</c>, <c>this</c>, <c>../name</c>, <c>@root.name</c>, <c>@first</c>.</summary>
internal sealed class TemplatePath
{
    private const string This = "this";
    private const string Root = "@root.";
    private const string First = "@first";
    private const string Outward = "../";

    /// <summary>Words that the engine's language takes for something else than a name of the view.</summary>
    private static readonly HashSet<string> Taken =
        new(["if", "unless", "each", "with", "else", "log", "lookup", "this", "true", "false", "null", "undefined", "as"], StringComparer.OrdinalIgnoreCase);

    private readonly MemberName[] names;
    private readonly int outwards;
    private readonly Start start;

    private TemplatePath(Start start, int outwards, MemberName[] names)
    {
        this.start = start;
        this.outwards = outwards;
        this.names = names;
    }

    private enum Start
    {
        Here,
        AtPage,
        FirstInList,
    }

    /// <summary>Reads an expression.</summary>
    /// <param name="depth">How many blocks with a scope of their own it stands in, in its own file: it may lead out of these.</param>
    /// <exception cref="UncommonTemplateException">It is none of the common forms.</exception>
    public static TemplatePath Read(string text, int depth, MemberGetters getters)
    {
        switch (text)
        {
            case First:
                return new TemplatePath(Start.FirstInList, 0, []);
            case This:
                return new TemplatePath(Start.Here, 0, []);
        }

        if (text.StartsWith(Root, StringComparison.Ordinal))
        {
            return new TemplatePath(Start.AtPage, 0, Names(text[Root.Length..], getters));
        }

        var steps = 0;
        while (text.AsSpan(steps * Outward.Length).StartsWith(Outward))
        {
            steps++;
        }

        return steps <= depth
            ? new TemplatePath(Start.Here, steps, Names(text[(steps * Outward.Length)..], getters))
            : throw new UncommonTemplateException(text);
    }

    /// <summary>What it names; null where the view leaves that out.</summary>
    /// <exception cref="UncommonTemplateException">There is no such name, or no plain one.</exception>
    public object? Value(Scope scope)
    {
        if (start == Start.FirstInList)
        {
            return scope.IsInList ? MemberGetters.Box(scope.IsFirst) : throw new UncommonTemplateException(First);
        }

        for (var left = outwards; left > 0; left--)
        {
            scope = scope.Outer!;
        }

        object? value = start == Start.AtPage ? scope.Page : scope.Value;
        foreach (var name in names)
        {
            value = name.Of(value);
        }

        return value;
    }

    /// <summary>Whether a condition on it holds: absent, false, zero, empty texts and empty lists do not.</summary>
    public static bool Holds(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 0,
        int number => number != 0,
        System.Collections.IList list => list.Count > 0,
        System.Collections.IEnumerable or ValueType => throw new UncommonTemplateException("condition"),
        _ => true,
    };

    private static MemberName[] Names(string path, MemberGetters getters)
    {
        var parts = path.Split('.');
        return parts.All(IsName)
            ? [.. parts.Select(part => new MemberName(part, getters))]
            : throw new UncommonTemplateException(path);
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit) && !Taken.Contains(name);
}
