namespace Catalogue.Emit;

/// <summary>Where a site is written. Nothing of it can be seen until <see cref="Publish"/>.</summary>
public interface ISiteOutput : IDisposable
{
    /// <summary>Writes a file. Called from several threads, once a path.</summary>
    /// <param name="path">Below the output folder, with forward slashes; comes from the plan.</param>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Reads back a file that was written.</summary>
    byte[] Read(string path);

    /// <summary>Puts the finished site in the place of the earlier one.</summary>
    void Publish();
}
