using System.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Sources;

/// <summary>A whole site's files in memory, by path.</summary>
public sealed class MemorySources(IReadOnlyDictionary<string, byte[]> files) : ISources
{
    /// <summary>
    /// Reads files out of one text: a line <c>-- path --</c> begins each. This is how a test, or a report of a fault,
    /// writes a site down.
    /// </summary>
    public static MemorySources Parse(string text)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        string? path = null;
        var content = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal) && line.Length > 6)
            {
                Keep();
                path = line[3..^3];
                content.Clear();
            }
            else
            {
                content.Append(line).Append('\n');
            }
        }

        Keep();
        return new MemorySources(files);

        void Keep()
        {
            if (path is not null)
            {
                files[path] = Encoding.UTF8.GetBytes(content.ToString().TrimEnd('\n') + "\n");
            }
        }
    }

    public IReadOnlyList<string> Files(string folder, DiagnosticBag diagnostics) =>
        [.. files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public bool Exists(string path) => files.ContainsKey(path);

    public byte[]? Read(string path, DiagnosticBag diagnostics)
    {
        if (files.TryGetValue(path, out var bytes))
        {
            return bytes;
        }

        diagnostics.Add(DiagnosticKinds.FileUnreadable, new SourceLocation(path), "the file does not exist");
        return null;
    }

    public string Show(string path) => path;
}
