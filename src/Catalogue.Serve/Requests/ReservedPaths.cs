using System.Reflection;

namespace Catalogue.Serve.Requests;

/// <summary>
/// The addresses that only this server has. They lie at the host's root, whatever the base path, because the page of a
/// failed first build needs them before a base path is known; no route of a site begins with a dot.
/// </summary>
internal static class ReservedPaths
{
    public const string Changes = Folder + "changes";
    public const string Script = Folder + "reload.js";
    public const string Style = Folder + "overlay.css";

    private const string Folder = "/.catalogue-serve/";

    private static readonly Assembly Assembly = typeof(ReservedPaths).Assembly;

    /// <summary>The file at a reserved address; null where there is none.</summary>
    public static byte[]? Find(string path) => path is Script or Style ? Read(path[Folder.Length..]) : null;

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
