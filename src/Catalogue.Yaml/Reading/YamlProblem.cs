using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Reading;

/// <summary>Why a text could not be read as a tree.</summary>
public enum YamlProblemKind
{
    /// <summary>The bytes are not UTF-8.</summary>
    Encoding,

    /// <summary>A control character, a lone surrogate or a NUL.</summary>
    Character,

    /// <summary>The text breaks YAML's (or JSON's) grammar.</summary>
    Syntax,

    /// <summary>More levels than the reader's limit.</summary>
    Depth,

    /// <summary>More bytes than the reader's limit.</summary>
    Size,

    /// <summary>An anchor, an alias or a tag where the reader takes none.</summary>
    Reference,

    /// <summary>More than one document where the reader takes one.</summary>
    Documents,

    /// <summary>No document at all.</summary>
    Empty,
}

/// <summary>A text that could not be read, and where it went wrong.</summary>
/// <param name="Text">What is wrong, as a sentence without a full stop.</param>
public sealed record YamlProblem(YamlProblemKind Kind, YamlMark Mark, string Text);
