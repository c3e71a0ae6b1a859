using System.Threading.Channels;

namespace Catalogue.Serve.Watching;

/// <summary>
/// Watches on disk what the last build looked at, and says that something of it changed. Listed folders are watched
/// with all below them; every folder on the way to a path is watched for itself, so that one which appears, disappears or
/// is renamed is noticed.
/// </summary>
/// <param name="root">The folder that paths are relative to.</param>
internal sealed class SourceWatch(string root) : IDisposable
{
    /// <summary>Holds one signal at most: a build that is due is due once.</summary>
    private readonly Channel<bool> signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock gate = new();
    private readonly Dictionary<(string Folder, bool WithBelow), FileSystemWatcher> watchers = [];
    private readonly string root = Path.GetFullPath(root);
    private ReadPaths watched = new(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
    private bool isDisposed;

    /// <summary>Watches these paths from now on, in place of the earlier ones.</summary>
    /// <returns>Whether anything is watched that was not before: what happened to it up to now went unseen.</returns>
    public bool Follow(ReadPaths paths)
    {
        lock (gate)
        {
            watched = paths;
            var wanted = Wanted(paths);
            foreach (var gone in watchers.Keys.Except(wanted).ToList())
            {
                Drop(gone);
            }

            var added = wanted.Where(folder => !watchers.ContainsKey(folder)).ToList();
            foreach (var folder in added)
            {
                Add(folder);
            }

            return added.Count > 0;
        }
    }

    /// <summary>Waits for a change, and then until there was none for a while: editors save in several steps.</summary>
    public async Task Changed(TimeSpan quiet, CancellationToken cancellation)
    {
        await signals.Reader.ReadAsync(cancellation);
        while (true)
        {
            using var calm = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            calm.CancelAfter(quiet);
            try
            {
                await signals.Reader.ReadAsync(calm.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            foreach (var folder in watchers.Keys.ToList())
            {
                Drop(folder);
            }
        }
    }

    private HashSet<(string, bool)> Wanted(ReadPaths paths)
    {
        var wanted = new HashSet<(string, bool)>();
        foreach (var folder in paths.Folders.Where(folder => Directory.Exists(Full(folder))))
        {
            wanted.Add((folder, true));
        }

        foreach (var above in paths.Folders.Concat(paths.Files).SelectMany(FoldersAbove).Distinct(StringComparer.Ordinal))
        {
            if (Directory.Exists(Full(above)) && !paths.Folders.Any(folder => IsAtOrBelow(above, folder)))
            {
                wanted.Add((above, false));
            }
        }

        return wanted;
    }

    private void Add((string Folder, bool WithBelow) key)
    {
        var folder = Full(key.Folder);
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = key.WithBelow,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            Listen(watcher);
            watcher.EnableRaisingEvents = true;
            watchers[key] = watcher;
        }
        catch (Exception) when (!Directory.Exists(folder))
        {
            // Gone since it was looked for. The folder above it is watched and tells when it comes back.
            watcher?.Dispose();
        }
    }

    private void Listen(FileSystemWatcher watcher)
    {
        watcher.Created += (_, change) => OnChange(change.FullPath, hasMoved: true);
        watcher.Deleted += (_, change) => OnChange(change.FullPath, hasMoved: true);
        watcher.Changed += (_, change) => OnChange(change.FullPath, hasMoved: false);
        watcher.Renamed += (_, change) =>
        {
            OnChange(change.OldFullPath, hasMoved: true);
            OnChange(change.FullPath, hasMoved: true);
        };

        // An overflow of the system's buffer: what was lost is unknown, so all of it counts as changed.
        watcher.Error += (_, _) => Signal();
    }

    private void OnChange(string fullPath, bool hasMoved)
    {
        var path = Path.GetRelativePath(root, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        lock (gate)
        {
            if (isDisposed)
            {
                return;
            }

            if (hasMoved)
            {
                // A folder that went away takes its watcher's sight with it, even if one of the same name comes back.
                foreach (var stale in watchers.Keys.Where(key => key.Folder.Length > 0 && IsAtOrBelow(key.Folder, path)).ToList())
                {
                    Drop(stale);
                }
            }

            var matters = watched.Files.Contains(path)
                || watched.Folders.Any(folder => IsAtOrBelow(path, folder))
                || (hasMoved && watched.Folders.Concat(watched.Files).Any(known => IsAtOrBelow(known, path)));
            if (matters)
            {
                Signal();
            }
        }
    }

    private void Signal() => signals.Writer.TryWrite(true);

    private void Drop((string, bool) key)
    {
        if (watchers.Remove(key, out var watcher))
        {
            watcher.EnableRaisingEvents = false;
            watcher.Dispose();
        }
    }

    private string Full(string folder) => Path.Combine(root, folder);

    private static bool IsAtOrBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');

    /// <summary>The root, and each folder between it and the path.</summary>
    private static IEnumerable<string> FoldersAbove(string path)
    {
        yield return "";
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
