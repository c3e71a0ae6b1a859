namespace Catalogue.Policies.Intercept.EngineYaml.Characters;

/// <summary>A place in a file as the engine counts it: characters, not bytes, and everything from 0.</summary>
internal readonly record struct Place(int Index, int Line, int Column);
