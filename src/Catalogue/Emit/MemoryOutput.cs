using System.Collections.Concurrent;

namespace Catalogue.Emit;

/// <summary>Keeps a site in memory, for tests and for serving.</summary>
public sealed class MemoryOutput : ISiteOutput
{
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>The files written, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    public bool IsPublished { get; private set; }

    public void Write(string path, ReadOnlySpan<byte> content) => files[path] = content.ToArray();

    public IReadOnlyList<string> Paths() => [.. files.Keys.Order(StringComparer.Ordinal)];

    public byte[] Read(string path) => files[path];

    public void Publish() => IsPublished = true;

    public void Dispose()
    {
    }
}
