using Catalogue.Build;
using Catalogue.Cli.Commands;
using Catalogue.Tests.Support;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Classify;

/// <summary><c>lint --online</c>, against an npm of the test's own: a test asks no registry.</summary>
public sealed class NpmTests
{
    private const string Server = """
        -- catalogue/servers/sample.yaml --
        schema: 1
        name: Sample
        package: { registry: npm, name: "@acme/billing" }
        tools:
          - { name: a, category: read, description: Shows one. }
        """;

    [Fact]
    public async Task A_machine_without_npm_is_told_so() =>
        Assert.Contains("CAT125", Assert.Single(await AskAsync("/no/such/npm")), StringComparison.Ordinal);

    [Theory]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    [InlineData("echo 'npm error code E404' >&2; exit 1", "has no package '@acme/billing'")]
    [InlineData("echo 'npm error code ENOTFOUND' >&2; exit 1", "npm could not say")]
    [InlineData("[ \"$*\" = 'view -- @acme/billing name' ] || exit 1", null)]
    public async Task What_npm_says_is_a_warning(string script, string? said)
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-npm-");
        try
        {
            var npm = Path.Combine(folder.FullName, "npm");
            await File.WriteAllTextAsync(npm, $"#!/bin/sh\n{script}\n");
            File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var found = await AskAsync(npm);
            if (said is null)
            {
                Assert.Empty(found);
            }
            else
            {
                Assert.Contains(said, Assert.Single(found), StringComparison.Ordinal);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<string>> AskAsync(string npm)
    {
        var site = SiteBuilder.Load(SampleSite.Parse(Server), new BuildOptions(), new DiagnosticBag())!;
        var diagnostics = new DiagnosticBag();
        await NpmRegistry.CheckAsync(npm, [.. site.Servers.Select(server => server.Descriptor)], diagnostics, CancellationToken.None);
        return [.. diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString())];
    }
}
