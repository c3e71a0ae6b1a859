using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

internal enum TokenKind
{
    StreamStart,
    StreamEnd,
    VersionDirective,
    TagDirective,
    DocumentStart,
    DocumentEnd,
    BlockSequenceStart,
    BlockMappingStart,
    BlockEnd,
    FlowSequenceStart,
    FlowSequenceEnd,
    FlowMappingStart,
    FlowMappingEnd,
    BlockEntry,
    FlowEntry,
    Key,
    Value,
    Alias,
    Anchor,
    Tag,
    Scalar,
}

/// <summary>The smallest piece of YAML that means something.</summary>
/// <param name="Text">A scalar's text, an anchor's or alias's name, a tag's handle, a directive's handle or version.</param>
/// <param name="Suffix">What follows the handle of a tag, or a tag directive's prefix.</param>
/// <param name="Plain">Whether a scalar stands without quotes and outside of a block.</param>
internal readonly record struct Token(
    TokenKind Kind, Place Start, Place End, string Text = "", string Suffix = "", bool Plain = false);
