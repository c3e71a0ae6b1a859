namespace Catalogue.Policies.Intercept.EngineYaml.Characters;

/// <summary>The encodings that the engine knows.</summary>
internal enum FileEncoding
{
    Unknown,
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
}
