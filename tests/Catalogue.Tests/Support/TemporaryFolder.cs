namespace Catalogue.Tests.Support;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("catalogue-test-").FullName;

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public string Write(string relative, string text)
    {
        var path = Path(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Every file below the folder with its content, to see that nothing has changed.</summary>
    public SortedDictionary<string, string> Snapshot(string below = "")
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path(below), "*", SearchOption.AllDirectories))
        {
            files.Add(System.IO.Path.GetRelativePath(Root, file), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
        }

        return files;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
