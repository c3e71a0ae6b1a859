namespace Catalogue.Emit;

/// <summary>The files of a site, to be read back.</summary>
public interface ISiteFiles
{
    /// <summary>The path of every file below the site's root, with forward slashes, sorted ordinally.</summary>
    IReadOnlyList<string> Paths();

    /// <summary>The bytes of a file. Called from several threads.</summary>
    byte[] Read(string path);

    /// <summary>The bytes of a file, lent for as long as they are looked at. Called from several threads.</summary>
    FileBytes Lend(string path) => FileBytes.Of(Read(path));
}

/// <summary>Where a site is written. Nothing of it can be seen until <see cref="Publish"/>.</summary>
public interface ISiteOutput : ISiteFiles, IDisposable
{
    /// <summary>Writes a file. Called from several threads, once a path.</summary>
    /// <param name="path">Below the output folder, with forward slashes; comes from the plan.</param>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Writes a file that need not be in memory whole, by a stream that can be sought in.</summary>
    /// <returns>The bytes written.</returns>
    long Write(string path, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        Write(path, stream.GetBuffer().AsSpan(0, (int)stream.Length));
        return stream.Length;
    }

    /// <summary>Puts the finished site in the place of the earlier one.</summary>
    void Publish();
}
