using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Descriptors;

/// <summary>A value and the place where the user wrote it.</summary>
public sealed record Located<T>(T Value, SourceLocation Location)
{
    public static implicit operator T(Located<T> located) => located.Value;
}
