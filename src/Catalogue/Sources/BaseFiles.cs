using System.Reflection;

namespace Catalogue.Sources;

/// <summary>
/// The files that come with the program: the base set of templates, and the categories and signals that hold where a
/// catalogue has none of its own.
/// </summary>
public static class BaseFiles
{
    private static readonly Assembly Assembly = typeof(BaseFiles).Assembly;

    /// <summary>Paths of all of them below <c>templates/</c> or <c>catalogue/</c>, sorted ordinally.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    public static byte[] Read(string path)
    {
        using var stream = Assembly.GetManifestResourceStream(path) ?? throw new ArgumentException($"no base file {path}", nameof(path));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
