using System.Collections.Concurrent;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Emit;

/// <summary>
/// Writes into a staging folder beside the output folder and swaps the two at the end, so that whoever looks sees the
/// earlier site or the finished one, whatever happens in between.
/// </summary>
public sealed class FolderOutput : ISiteOutput
{
    /// <summary>Marks a folder as made by us, so that a build may replace it.</summary>
    public const string Marker = SiteMarker.FileName;

    private readonly string shown;
    private readonly string output;
    private readonly string staging;
    private readonly string previous;
    private readonly FileStream guard;
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private bool published;

    private FolderOutput(string shown, string folder, FileStream guard)
    {
        this.shown = shown;
        output = Full(folder);
        staging = output + ".staging";
        previous = output + ".previous";
        this.guard = guard;
    }

    /// <summary>Makes ready to write: nothing of the output folder itself is touched.</summary>
    /// <param name="shown">How messages name the folder.</param>
    /// <param name="sources">The folder that holds the sources, which must not be overwritten.</param>
    /// <exception cref="OutputException">The folder is a file, not ours, in use, or part of the sources.</exception>
    public static FolderOutput Open(string shown, string folder, string sources)
    {
        var full = Full(folder);
        Refuse(shown, full, Full(sources));
        FileStream? lockFile = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
            lockFile = new FileStream(full + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            var opened = new FolderOutput(shown, folder, lockFile);
            opened.Recover();
            Directory.CreateDirectory(opened.staging);
            opened.Write(Marker, SiteMarker.Unfinished);
            return opened;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var busy = lockFile is null && File.Exists(full + ".lock");
            lockFile?.Dispose();
            throw new OutputException(
                busy ? DiagnosticKinds.OutputBusy : DiagnosticKinds.OutputFailed,
                shown,
                busy ? "another build writes to this folder; wait for it to end" : $"the folder beside it cannot be written: {exception.Message}",
                exception);
        }
        catch
        {
            lockFile?.Dispose();
            throw;
        }
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            // An unbuffered handle and one write: a page is in memory whole, so a stream would only copy it again. Only the
            // marker is written a second time; asking for a new file spares the system the emptying of an old one.
            using var handle = File.OpenHandle(
                Place(path), path == Marker ? FileMode.Create : FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None);
            RandomAccess.Write(handle, content, 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    public long Write(string path, Action<Stream> write)
    {
        try
        {
            using var stream = new FileStream(Place(path), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
            write(stream);
            return stream.Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    public IReadOnlyList<string> Paths() => new SiteFolder(staging).Paths();

    public byte[] Read(string path) => File.ReadAllBytes(Path.Combine(staging, path));

    public FileBytes Lend(string path) => FileBytes.Read(Path.Combine(staging, path));

    public void Publish()
    {
        try
        {
            if (Directory.Exists(output))
            {
                Directory.Move(output, previous);
            }

            Directory.Move(staging, output);
            published = true;
            if (Directory.Exists(previous))
            {
                Directory.Delete(previous, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(DiagnosticKinds.OutputFailed, shown, $"the finished site cannot be moved into place: {exception.Message}", exception);
        }
    }

    /// <summary>Takes away what an unfinished build leaves.</summary>
    public void Dispose()
    {
        try
        {
            if (!published && Directory.Exists(previous) && !Directory.Exists(output))
            {
                Directory.Move(previous, output);
            }

            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left in the staging folder is taken away by the next build; the site itself is whole.
        }

        guard.Dispose();
    }

    /// <summary>Where a file goes; its folder is there afterwards.</summary>
    private string Place(string path)
    {
        var file = Path.Combine(staging, path);
        var folder = Path.GetDirectoryName(file)!;
        if (!folders.ContainsKey(folder))
        {
            // Made before it is noted: another thread may be waiting to write beside it.
            Directory.CreateDirectory(folder);
            folders.TryAdd(folder, true);
        }

        return file;
    }

    private OutputException Unwritable(string path, Exception exception) =>
        new(DiagnosticKinds.OutputFailed, $"{shown}/{path}", $"the file cannot be written: {exception.Message}", exception);

    /// <summary>Mends what a build that was killed between two steps left behind.</summary>
    private void Recover()
    {
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        if (Directory.Exists(previous))
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(previous, recursive: true);
            }
            else
            {
                Directory.Move(previous, output);
            }
        }
    }

    private static void Refuse(string shown, string full, string sources)
    {
        if (File.Exists(full))
        {
            throw new OutputException(DiagnosticKinds.OutputIsFile, shown, "the output path is a file; name a folder");
        }

        foreach (var folder in (ReadOnlySpan<string>)[sources, Path.Combine(sources, "catalogue"), Path.Combine(sources, "templates")])
        {
            var isInside = full == folder || folder.StartsWith(full + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            if (isInside || (folder != sources && full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            {
                throw new OutputException(DiagnosticKinds.OutputHoldsSources, shown, "the output folder and the sources overlap; name a folder of its own, such as _site");
            }
        }

        foreach (var (path, what) in ((string, string)[])[(full, "the output folder"), (full + ".staging", "the staging folder beside it"), (full + ".previous", "the folder of the earlier site beside it")])
        {
            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !File.Exists(Path.Combine(path, Marker)))
            {
                throw new OutputException(DiagnosticKinds.OutputForeign, shown,
                    $"{what} is not empty and was not made by catalogue (it has no {Marker}); name another folder, or empty it yourself");
            }
        }
    }

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
