using System.Diagnostics;
using Xunit;

namespace Catalogue.Import.Tests.Support;

/// <summary>A test that needs Node and npm; it says skipped on a machine without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Node.IsThere ? null : "no node and npm on this machine";
}

/// <summary>The same for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = Node.IsThere ? null : "no node and npm on this machine";
}

internal static class Node
{
    private static readonly Lazy<bool> There = new(() => Run("node", "--version") && Run("npm", "--version"));

    private static readonly Lazy<string> Installed = new(Install);

    public static bool IsThere => There.Value;

    /// <summary>The folder of a real server's package, fetched once into a cache beside the build's output.</summary>
    public static string Package(string name) => Path.Combine(Installed.Value, "node_modules", name);

    private static string Install()
    {
        var folder = Directory.CreateDirectory(Checkout.Path("artifacts/npm-servers")).FullName;
        string[] packages = ["@modelcontextprotocol/server-everything", "@modelcontextprotocol/server-filesystem"];
        if (!Directory.Exists(Path.Combine(folder, "node_modules/@modelcontextprotocol/server-filesystem")))
        {
            Assert.True(Run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, .. packages]), "npm install failed");
        }

        return folder;
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
