namespace Catalogue.Render.Common;

/// <summary>A block while it is read.</summary>
/// <param name="kind">What opened it; empty for a layout's block and for the template itself.</param>
/// <param name="argument">What it is about, or the layout's name.</param>
internal sealed class TemplateBlock(string kind, string argument)
{
    private const string Each = "each";
    private const string With = "with";
    private const string If = "if";
    private const string Unless = "unless";

    private readonly List<TemplatePart> first = [];
    private List<TemplatePart>? otherwise;

    private string Kind { get; } = kind;

    public string Argument { get; } = argument;

    /// <summary>Whether names mean something else inside, and <c>../</c> leads out.</summary>
    public bool IsScope => Kind is Each or With;

    public bool IsLayout => Kind.Length == 0;

    /// <summary>What closes it.</summary>
    public string Name => IsLayout ? Argument : Kind;

    public TemplatePart[] Parts => [.. first];

    /// <summary>The block that a tag opens.</summary>
    /// <param name="tag">What is behind the <c>#</c>.</param>
    public static TemplateBlock Begin(string tag) => tag.Split(' ') switch
    {
        [">", var layout] => new TemplateBlock("", layout),
        [If, var argument] => new TemplateBlock(If, argument),
        [Unless, var argument] => new TemplateBlock(Unless, argument),
        [With, var argument] => new TemplateBlock(With, argument),
        [Each, var argument] => new TemplateBlock(Each, argument),
        _ => throw new UncommonTemplateException(tag),
    };

    public void Add(params ReadOnlySpan<TemplatePart> parts) => (otherwise ?? first).AddRange(parts);

    public void BeginOtherwise() => otherwise = IsLayout || otherwise is not null ? throw new UncommonTemplateException("else") : [];

    public TemplatePart Build(TemplatePath path)
    {
        TemplatePart[] second = otherwise is null ? [] : [.. otherwise];
        return Kind switch
        {
            Each => new ListPart(path, Parts, second),
            With => new WithPart(path, Parts, second),
            If => new ConditionPart(path, Parts, second),
            _ => new ConditionPart(path, second, Parts),
        };
    }
}
