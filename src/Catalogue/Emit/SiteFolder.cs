namespace Catalogue.Emit;

/// <summary>A finished site on disk. Links to other folders are not followed.</summary>
public sealed class SiteFolder(string folder) : ISiteFiles
{
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    public IReadOnlyList<string> Paths() =>
    [
        .. Directory.EnumerateFiles(folder, "*", Below)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];

    public byte[] Read(string path) => File.ReadAllBytes(Path.Combine(folder, path));
}
