using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Catalogue.Tests.Cedar;

/// <summary>A test that needs Cedar's own engine; it says skipped on a machine without Node, npm or the package.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CedarFactAttribute : FactAttribute
{
    public CedarFactAttribute() => Skip = CedarEngine.Obstacle;
}

/// <summary>Cedar's own engine, as the npm package has it.</summary>
internal static class CedarEngine
{
    private const string Package = "@cedar-policy/cedar-wasm";
    private const string Version = "4.13.0";

    private static readonly Lazy<(string? Folder, string? Obstacle)> Installed = new(Install);

    /// <summary>Why the engine cannot be had; null where it can.</summary>
    public static string? Obstacle => Installed.Value.Obstacle;

    /// <summary>Asks the engine about all cases at once.</summary>
    public static JsonElement Ask(object cases)
    {
        var module = Path.Combine(Installed.Value.Folder!, "node_modules", Package, "nodejs", "cedar_wasm.js");
        var (code, output) = Run("node", JsonSerializer.Serialize(cases), Repository.Path("tests/Catalogue.Tests/Cedar/cedar.cjs"), module);
        Assert.Equal(0, code);
        return JsonDocument.Parse(output).RootElement;
    }

    private static (string? Folder, string? Obstacle) Install()
    {
        if (Run("node", "", "--version").Code != 0 || Run("npm", "", "--version").Code != 0)
        {
            return (null, "no node and npm on this machine");
        }

        var folder = Directory.CreateDirectory(Repository.Path("artifacts/npm-cedar")).FullName;
        if (!File.Exists(Path.Combine(folder, "node_modules", Package, "nodejs", "cedar_wasm.js"))
            && Run("npm", "", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, $"{Package}@{Version}").Code != 0)
        {
            return (null, $"npm cannot install {Package}");
        }

        return (folder, null);
    }

    private static (int Code, string Output) Run(string program, string input, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }
}
