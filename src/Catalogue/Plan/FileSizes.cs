using System.Collections.Concurrent;
using Catalogue.Text;

namespace Catalogue.Plan;

/// <summary>The sizes of files that are written before the pages that link to them.</summary>
public sealed class FileSizes
{
    private readonly ConcurrentDictionary<string, long> bytes = new(StringComparer.Ordinal);

    public void Add(string route, long size) => bytes[route] = size;

    /// <summary>The size in words: <c>1.2 MB</c>; empty where the file has not been written.</summary>
    public string InWords(string route) => bytes.TryGetValue(route, out var size) ? Sizes.InWords(size) : "";
}
