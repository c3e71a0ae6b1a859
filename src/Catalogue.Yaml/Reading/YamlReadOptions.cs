namespace Catalogue.Yaml.Reading;

/// <summary>What a reader takes. The defaults are those of descriptors: strict and small.</summary>
public sealed record YamlReadOptions
{
    /// <summary>The deepest nesting of lists and maps.</summary>
    public int MaximumDepth { get; init; } = 64;

    /// <summary>The largest text, in bytes of UTF-8.</summary>
    public int MaximumBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Whether anchors, aliases and tags are read (as nodes) or refused.</summary>
    public bool AllowReferences { get; init; }

    /// <summary>Whether documents after the first are passed over (as Go's decoder does) or refused.</summary>
    public bool IgnoreFurtherDocuments { get; init; }

    /// <summary>Whether JSON may have comments and a comma after a last entry, as settings of editors do.</summary>
    public bool AllowComments { get; init; }

    public static readonly YamlReadOptions Descriptor = new();
}
