namespace Catalogue.Policies.Model;

/// <summary>The way to an input inside a call's arguments: names from the outermost object inwards.</summary>
public sealed record InputPath(IReadOnlyList<string> Segments)
{
    /// <summary>The segment that stands for every element of a list or map.</summary>
    public const string EveryElement = "*";

    /// <summary>Whether the way leads through a list or map of unknown length.</summary>
    public bool HasElements
    {
        get
        {
            for (var index = 0; index < Segments.Count; index++)
            {
                if (Segments[index] == EveryElement)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The way as a JSON pointer: <c>/options/url</c>.</summary>
    public string Pointer => Segments.Count == 1 ? "/" + Escaped(Segments[0]) : string.Concat(Segments.Select(segment => "/" + Escaped(segment)));

    /// <summary>
    /// The way for people: <c>options.url</c>. Not unique, since a name may hold a dot; where it matters, write the pointer.
    /// </summary>
    public string InWords => string.Join('.', Segments.Where(segment => segment != EveryElement));

    /// <summary>Reads a JSON pointer that begins with <c>/</c>.</summary>
    public static InputPath FromPointer(string pointer) => new([.. pointer.Split('/').Skip(1).Select(part =>
        part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))]);

    /// <summary>Whether both lead to the same input.</summary>
    public bool IsSame(InputPath other)
    {
        var same = Segments.Count == other.Segments.Count;
        for (var index = 0; same && index < Segments.Count; index++)
        {
            same = Segments[index] == other.Segments[index];
        }

        return same;
    }

    private static string Escaped(string segment) => segment.AsSpan().IndexOfAny('~', '/') < 0
        ? segment
        : segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

/// <summary>The rules of one tool.</summary>
/// <param name="Tool">The tool's exact name, as the server says it.</param>
/// <param name="RequiredInputs">The inputs that a call must carry: required themselves, as is every object around them.
/// A format without a word for "required arguments" spells them out. Null where the tool's schema is unknown.</param>
public sealed record ToolPolicy(string Tool, IReadOnlyList<PolicyRule> Rules, IReadOnlyList<InputPath>? RequiredInputs)
{
    /// <summary>The name under which a file's rules for every tool stand.</summary>
    public const string EveryTool = "*";

    // Every file of every preset asks these questions of every tool: plain loops, since a query over an interface makes
    // an enumerator each time.

    /// <summary>Whether a rule has this action.</summary>
    public bool Has(PolicyAction action)
    {
        for (var index = 0; index < Rules.Count; index++)
        {
            if (Rules[index].Action == action)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rule wants the required arguments to be there.</summary>
    public bool WantsRequired()
    {
        for (var index = 0; index < Rules.Count; index++)
        {
            if (Rules[index].Validate is { RequiredArguments: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The conditions of all rules, in their order.</summary>
    public IReadOnlyList<ArgumentCondition> AllConditions()
    {
        List<ArgumentCondition>? all = null;
        for (var index = 0; index < Rules.Count; index++)
        {
            if (Rules[index].Conditions is { Count: > 0 } conditions)
            {
                (all ??= []).AddRange(conditions);
            }
        }

        return all is null ? [] : all;
    }

    /// <summary>The limits of all rules, in their order.</summary>
    public IReadOnlyList<RateLimit> AllLimits()
    {
        List<RateLimit>? all = null;
        for (var index = 0; index < Rules.Count; index++)
        {
            if (Rules[index].RateLimit is { } limit)
            {
                (all ??= []).Add(limit);
            }
        }

        return all is null ? [] : all;
    }
}

/// <summary>The policy of one server in the portable form, from which every format is compiled.</summary>
/// <param name="Server">The server's slug, which names the files.</param>
/// <param name="Default">What happens to tools that the file does not name: <see cref="PolicyAction.Allow"/> or
/// <see cref="PolicyAction.Deny"/>.</param>
public sealed record ServerPolicy(string Server, PolicyAction Default, IReadOnlyList<ToolPolicy> Tools)
{
    /// <summary>Which of the server's policies this is.</summary>
    public PolicyPreset Preset { get; init; } = PolicyPreset.Recommended;

    /// <summary>
    /// What the reader's own configuration calls the server. Desktop clients and Copilot name tools by it, and only the
    /// reader knows it; the slug stands in where nothing was said.
    /// </summary>
    public string Alias { get; init; } = Server;

    /// <summary>
    /// Rules for every tool, on top of its own; their limits count all tools together. Only the portable form can hold
    /// them, so whoever writes another one spreads them over the tools first.
    /// </summary>
    public IReadOnlyList<PolicyRule> EveryTool { get; init; } = [];
}

/// <summary>What the comment at the top of a file says. All of it may hold text from a descriptor.</summary>
/// <param name="Purpose">What the file is for, in a sentence.</param>
/// <param name="Engine">The engine that the file is for and the version it was checked against; null where the format is
/// for no engine.</param>
/// <param name="Source">Which version of the server was rated, and when, in words.</param>
/// <param name="Digest">The digest of the descriptor that the file was made from.</param>
public sealed record PolicyHeader(string Purpose, string? Engine, string Source, string Digest)
{
    /// <summary>What the digest is of, as a file's comment calls it.</summary>
    public string DigestOf { get; init; } = "Descriptor";

    /// <summary>What was lost before the file came to be written.</summary>
    public IReadOnlyList<PolicyLoss> EarlierLosses { get; init; } = [];
}

/// <summary>Something that a format cannot express as the portable form means it.</summary>
/// <param name="Tool">The tool concerned; null where it concerns the whole file.</param>
/// <param name="Text">What is lost and what stands in its place, as a sentence with its full stop.</param>
public sealed record PolicyLoss(string? Tool, string Text);

/// <summary>A policy written in a format.</summary>
/// <param name="Text">The file's content, with <c>\n</c> line ends and one at its end.</param>
public sealed record WrittenPolicy(string Text, IReadOnlyList<PolicyLoss> Losses);
