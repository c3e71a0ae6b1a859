using Catalogue.Policies.Intercept.Decoding;

namespace Catalogue.Policies.Intercept.Entries;

/// <summary>A policy file as the engine decodes it, before its rules are looked at.</summary>
internal sealed class PolicyEntry : RecordSlot
{
    public override string TypeName => "config.Config";

    public override string Title => "the file";

    public override string[] Keys => KnownKeys;

    private static string[] KnownKeys { get; } = ["version", "description", "default", "hide", "tools"];

    public TextSlot Version { get; } = new();

    public TextSlot Description { get; } = new();

    public TextSlot Default { get; } = new();

    public ListSlot<TextSlot> Hide { get; } = new("string");

    public ToolMapSlot Tools { get; } = new();

    /// <summary>What the engine passed over without a word while it decoded the file.</summary>
    public IReadOnlyList<IgnoredPart> Ignored { get; set; } = [];

    protected override Slot? Field(string key) => key switch
    {
        "version" => Version,
        "description" => Description,
        "default" => Default,
        "hide" => Hide,
        "tools" => Tools,
        _ => null,
    };
}
