using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>A part of a file that the engine passes over without a word.</summary>
internal abstract record IgnoredPart(Place Place);

/// <summary>A key that the map does not know.</summary>
internal sealed record IgnoredKey(Place Place, string Key, RecordSlot Map) : IgnoredPart(Place);

/// <summary>An item of a list without a value.</summary>
internal sealed record IgnoredItem(Place Place) : IgnoredPart(Place);
