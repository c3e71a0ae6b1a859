using System.Collections.Concurrent;

namespace Catalogue.Emit;

/// <summary>
/// Writes nothing: for proving that a site could be built. Only what is read back later, the policies, is kept.
/// </summary>
/// <param name="keep">Says of a path whether it will be read back.</param>
public sealed class DiscardingOutput(Func<string, bool> keep) : ISiteOutput
{
    private readonly ConcurrentDictionary<string, byte[]> kept = new(StringComparer.Ordinal);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (keep(path))
        {
            kept[path] = content.ToArray();
        }
    }

    public IReadOnlyList<string> Paths() => [.. kept.Keys.Order(StringComparer.Ordinal)];

    public byte[] Read(string path) => kept[path];

    public void Publish()
    {
    }

    public void Dispose()
    {
    }
}
