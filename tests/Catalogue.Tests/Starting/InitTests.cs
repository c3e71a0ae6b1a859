using Catalogue.Cli;
using Xunit;

namespace Catalogue.Tests.Starting;

/// <summary><c>catalogue init</c>, from the command line to a built site.</summary>
public sealed class InitTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("catalogue-init-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("acme")]
    [InlineData("acme", "--tables")]
    public async Task What_it_writes_validates_strictly_and_builds(params string[] arguments)
    {
        var made = await Run(["init", .. arguments]);
        Assert.Equal((ExitCodes.Clean, ""), (made.Code, made.Error));
        Assert.EndsWith("Next:\n  catalogue validate --root acme\n  catalogue serve --root acme\n", made.Output, StringComparison.Ordinal);
        var validated = await Run(["validate", "--strict", "--root", "acme"]);
        Assert.Equal((ExitCodes.Clean, ""), (validated.Code, validated.Error));
        var built = await Run(["build", "--root", "acme", "--output", "site"]);
        Assert.Equal((ExitCodes.Clean, ""), (built.Code, built.Error));
        Assert.True(File.Exists(Path.Combine(folder, "site/tools/example-server/list-things/index.html")));
        Assert.True(File.Exists(Path.Combine(folder, "site/policies/example-server.yaml")));
    }

    [Fact]
    public async Task The_tables_come_only_where_they_are_asked_for()
    {
        await Run(["init", "plain"]);
        await Run(["init", "full", "--tables"]);
        Assert.False(File.Exists(Path.Combine(folder, "plain/catalogue/categories.yaml")));
        Assert.Equal(File.ReadAllText(Repository.Path("catalogue/categories.yaml")), await File.ReadAllTextAsync(Path.Combine(folder, "full/catalogue/categories.yaml")));
        Assert.Equal(File.ReadAllText(Repository.Path("catalogue/signals.yaml")), await File.ReadAllTextAsync(Path.Combine(folder, "full/catalogue/signals.yaml")));
    }

    [Fact]
    public async Task A_folder_with_content_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(folder, "mine"));
        await File.WriteAllTextAsync(Path.Combine(folder, "mine/notes.txt"), "mine");
        var refused = await Run(["init", "mine"]);
        Assert.Equal((ExitCodes.Diagnostics, "mine: error CAT092: the folder is not empty; name a new or an empty one\n"), (refused.Code, refused.Error));
        Assert.Equal("notes.txt", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(folder, "mine")))));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "mine"), "mine");
        var refused = await Run(["init", "mine"]);
        Assert.Equal((ExitCodes.Diagnostics, "mine: error CAT092: this is a file; name a new or an empty folder\n"), (refused.Code, refused.Error));
    }

    [Fact]
    public async Task A_fresh_clone_counts_as_empty()
    {
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        var made = await Run(["init", "."]);
        Assert.Equal(ExitCodes.Clean, made.Code);
        Assert.EndsWith("Next:\n  catalogue validate\n  catalogue serve\n", made.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_manifest_names_this_version()
    {
        await Run(["init", "acme"]);
        var manifest = await File.ReadAllTextAsync(Path.Combine(folder, "acme/.config/dotnet-tools.json"));
        Assert.Contains($"\"version\": \"{typeof(CommandLine).Assembly.GetName().Version!.ToString(3)}\"", manifest, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> Run(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error, folder, UsesColour: false, ShowsProgress: false));
        return (code, output.ToString(), error.ToString());
    }
}
