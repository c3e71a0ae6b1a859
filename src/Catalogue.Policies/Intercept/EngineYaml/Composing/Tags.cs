namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

/// <summary>The tags of YAML's own types, in the short form that messages use.</summary>
internal static class Tags
{
    public const string Null = "!!null";
    public const string Boolean = "!!bool";
    public const string Text = "!!str";
    public const string Integer = "!!int";
    public const string Float = "!!float";
    public const string Timestamp = "!!timestamp";
    public const string Binary = "!!binary";
    public const string Merge = "!!merge";
    public const string Sequence = "!!seq";
    public const string Mapping = "!!map";

    private const string LongPrefix = "tag:yaml.org,2002:";

    public static string Shorten(string tag) =>
        tag.StartsWith(LongPrefix, StringComparison.Ordinal) ? "!!" + tag[LongPrefix.Length..] : tag;
}
