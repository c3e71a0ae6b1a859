using Catalogue.Policies.Intercept.Decoding;

namespace Catalogue.Policies.Intercept.Entries;

/// <summary>A tool's entry under <c>tools</c>.</summary>
internal sealed class ToolEntry : RecordSlot
{
    public override string TypeName => "config.ToolDef";

    public override string Title => "a tool";

    public override string[] Keys => KnownKeys;

    private static string[] KnownKeys { get; } = ["rules"];

    public ListSlot<RuleEntry> Rules { get; } = new("config.Rule");

    protected override Slot? Field(string key) => key == "rules" ? Rules : null;
}

/// <summary>The map of all tools.</summary>
internal sealed class ToolMapSlot : MapSlot<TextSlot, ToolEntry>
{
    public override string TypeName => "map[string]config.ToolDef";

    protected override string? Identify(TextSlot key) => ValueIdentity.OfText(key.Value);

    protected override string Print(TextSlot key) => GoText.GoQuote.Quote(key.Value);
}
