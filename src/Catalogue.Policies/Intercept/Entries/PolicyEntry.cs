using Catalogue.Policies.Intercept.Decoding;

namespace Catalogue.Policies.Intercept.Entries;

/// <summary>A policy file as the engine decodes it, before its rules are looked at.</summary>
internal sealed class PolicyEntry : RecordSlot
{
    public override string TypeName => "config.Config";

    public TextSlot Version { get; } = new();

    public TextSlot Description { get; } = new();

    public TextSlot Default { get; } = new();

    public ListSlot<TextSlot> Hide { get; } = new("string");

    public ToolMapSlot Tools { get; } = new();

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
