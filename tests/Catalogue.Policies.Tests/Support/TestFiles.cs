namespace Catalogue.Policies.Tests.Support;

/// <summary>The data files of these tests, read where they stand in the repository so that goldens can be renewed there.</summary>
internal static class TestFiles
{
    private static readonly string Root = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Catalogue.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "tests", "Catalogue.Policies.Tests");
            }
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}
