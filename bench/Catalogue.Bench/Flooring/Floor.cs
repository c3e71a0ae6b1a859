using System.Globalization;
using YamlDotNet.Core;

namespace Catalogue.Bench.Flooring;

/// <summary>
/// The least that any generator with this YAML library must do: cut every descriptor into tokens, and write files with
/// the names and sizes of the finished site. On two threads, as a machine for continuous integration has.
/// </summary>
internal static class Floor
{
    private static readonly ParallelOptions TwoThreads = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>Scans the catalogue, then writes the files.</summary>
    /// <param name="catalogue">The folder that holds the descriptors.</param>
    /// <param name="sizes">A file with a line for each file of the site: its bytes, a tab, its path.</param>
    /// <param name="output">The folder to write to; it is made.</param>
    public static void Run(string catalogue, string sizes, string output)
    {
        Parallel.ForEach(Directory.GetFiles(catalogue, "*.yaml", SearchOption.AllDirectories), TwoThreads, Scan);
        var files = File.ReadLines(sizes).Select(line => line.Split('\t')).Select(parts => (
            Size: int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture), Path: Path.Combine(output, parts[1]))).ToList();
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(folder);
        }

        var content = new byte[files.Max(file => file.Size)];
        content.AsSpan().Fill((byte)'x');
        Parallel.ForEach(files, TwoThreads, file =>
        {
            using var handle = File.OpenHandle(file.Path, FileMode.Create, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, content.AsSpan(0, file.Size), 0);
        });
    }

    private static void Scan(string path)
    {
        using var reader = new StringReader(File.ReadAllText(path));
        var scanner = new Scanner(reader, skipComments: true);
        while (scanner.MoveNext())
        {
            // The tokens themselves are not used: this is the cost of having them.
        }
    }
}
