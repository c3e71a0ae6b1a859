using System.ComponentModel;
using System.Diagnostics;
using Catalogue.Descriptors;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary>Asks the npm of this machine, and so the registry that it is set up for, whether packages exist.</summary>
public static class NpmRegistry
{
    /// <summary>What is called npm on this system.</summary>
    public static readonly string OnPath = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Reports each package of a server that the registry does not have.</summary>
    /// <param name="npm">The program to ask: a name on the PATH, or a path.</param>
    public static async Task CheckAsync(string npm, IReadOnlyList<ServerDescriptor> servers, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        foreach (var server in servers)
        {
            // A name that begins with a hyphen would be an option, and one with a colon or slash before a scope an address.
            if (server.Package is not { Registry: "npm" } package || !IsName(package.Name))
            {
                continue;
            }

            try
            {
                var (code, error) = await AskAsync(npm, package.Name, cancellation);
                if (code != 0)
                {
                    var missing = error.Contains("E404", StringComparison.Ordinal);
                    diagnostics.Add(DiagnosticKinds.PackageNotFound, server.Location, missing
                        ? $"the npm registry in use has no package '{VisibleText.Of(package.Name, 80)}'; take the name from the server's own manifest"
                        : $"npm could not say whether the package '{VisibleText.Of(package.Name, 80)}' exists; try 'npm view' by hand");
                }
            }
            catch (Win32Exception)
            {
                diagnostics.Add(DiagnosticKinds.RegistryNotAsked, server.Location,
                    "npm is not on this machine's PATH, so packages were not looked up; install Node.js, or leave --online out");
                return;
            }
        }
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 214
        && (char.IsAsciiLetterOrDigit(name[0]) || name[0] == '@')
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '@' or '/' or '-' or '_' or '.')
        && name.Count(letter => letter == '/') == (name[0] == '@' ? 1 : 0);

    private static async Task<(int Code, string Error)> AskAsync(string npm, string package, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(npm)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (ReadOnlySpan<string>)["view", "--", package, "name"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = await process.StandardError.ReadToEndAsync(cancellation);
            await output;
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
