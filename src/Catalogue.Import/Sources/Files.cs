using Catalogue.Import.Json;

namespace Catalogue.Import.Sources;

/// <summary>Reads what a user names: a file, or a folder of files.</summary>
internal static class Files
{
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
    };

    /// <summary>The file itself, or the folder's files with one of the endings, sorted; empty where there is nothing.</summary>
    public static IReadOnlyList<string> Named(string path, params string[] endings) => File.Exists(path)
        ? [path]
        : Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*", Below)
                .Where(file => endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The bytes of a file; null with the reason where it cannot be read or is too large.</summary>
    public static byte[]? Read(string path, out string problem)
    {
        problem = "";
        try
        {
            if (new FileInfo(path).Length <= JsonTree.MaximumBytes)
            {
                return File.ReadAllBytes(path);
            }

            problem = "the file has more than 20 MB";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = exception is FileNotFoundException or DirectoryNotFoundException ? "the file does not exist" : "the file cannot be read";
        }

        return null;
    }
}
