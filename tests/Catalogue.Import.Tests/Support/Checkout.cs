namespace Catalogue.Import.Tests.Support;

/// <summary>The checkout that the tests run in, and folders of their own.</summary>
internal static class Checkout
{
    public static readonly string Root = Find();

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>Material beside the checkout that the tests may use and do not need; null where it is absent.</summary>
    public static string? Shared(string relative)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, "..", "shared", relative));
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Catalogue.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Catalogue.sln above the tests");
        }

        return folder;
    }
}
