using System.IO.Compression;

namespace Catalogue.Emit;

/// <summary>
/// One archive of many files that were written already, and the same bytes for the same files: in one order, without the
/// time. Files may come from several threads and out of turn; those that are early wait.
/// </summary>
/// <param name="stream">Where the archive goes; it stays open.</param>
/// <param name="names">The names of all files, in the order in which the archive holds them.</param>
internal sealed class PolicyArchive(Stream stream, IReadOnlyList<string> names) : IDisposable
{
    /// <summary>The earliest time that an archive can say.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Readable by all, writable by the owner, as a regular file of Unix.</summary>
    private const int Attributes = unchecked((int)0x81A40000);

    private readonly ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly Dictionary<int, FileBytes> waiting = [];
    private readonly Lock gate = new();
    private int next;
    private bool isWriting;

    /// <summary>Adds a file, now or once those before it are there.</summary>
    /// <param name="place">Of its name, from 0.</param>
    /// <param name="bytes">Its content, which belongs to the archive from here on.</param>
    public void Add(int place, FileBytes bytes)
    {
        lock (gate)
        {
            waiting.Add(place, bytes);
            if (isWriting)
            {
                return;
            }

            isWriting = true;
        }

        while (TakeNext(out var index, out var content))
        {
            Write(names[index], content);
        }
    }

    public void Dispose() => archive.Dispose();

    private bool TakeNext(out int index, out FileBytes content)
    {
        lock (gate)
        {
            index = next;
            isWriting = waiting.Remove(next, out content);
            next += isWriting ? 1 : 0;
            return isWriting;
        }
    }

    private void Write(string name, FileBytes content)
    {
        using (content)
        {
            // The fastest level takes half the time of the next and makes the archive a quarter larger.
            var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = NoTime;
            entry.ExternalAttributes = Attributes;
            using var written = entry.Open();
            written.Write(content.Span);
        }
    }
}
