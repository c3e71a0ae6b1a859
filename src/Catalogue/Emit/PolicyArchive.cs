using System.IO.Compression;

namespace Catalogue.Emit;

/// <summary>
/// One archive of many files that were written already. It is made of what the output holds, a file at a time, and is the
/// same bytes for the same files: in ordinal order, without the time.
/// </summary>
internal static class PolicyArchive
{
    /// <summary>The earliest time that an archive can say.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Readable by all, writable by the owner, as a regular file of Unix.</summary>
    private const int Attributes = unchecked((int)0x81A40000);

    /// <summary>Puts the files of a folder into an archive.</summary>
    /// <param name="stream">Where the archive goes; it stays open.</param>
    /// <param name="folder">What paths begin with and names in the archive do not.</param>
    public static void Write(Stream stream, ISiteFiles files, string folder, IEnumerable<string> paths)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(path[folder.Length..], CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            entry.ExternalAttributes = Attributes;
            using var content = entry.Open();
            content.Write(files.Read(path));
        }
    }
}
