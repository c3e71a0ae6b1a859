using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

internal enum EventKind
{
    Scalar,
    Alias,
    SequenceStart,
    MappingStart,
    CollectionEnd,
    DocumentEnd,
}

/// <summary>A step in reading a document.</summary>
/// <param name="Plain">Whether a scalar stands without quotes and outside of a block.</param>
/// <param name="Tag">The tag as written, with its handle put in full; empty where there is none.</param>
internal readonly record struct ParserEvent(
    EventKind Kind, Place Place, string Text = "", bool Plain = false, string Tag = "", string Anchor = "")
{
    public static ParserEvent EmptyScalar(Place place) => new(EventKind.Scalar, place, Plain: true);
}
