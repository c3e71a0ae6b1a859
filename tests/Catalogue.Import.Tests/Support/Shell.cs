using Catalogue.Cli;

namespace Catalogue.Import.Tests.Support;

/// <summary>The command line, run in this process.</summary>
internal static class Shell
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(string folder, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error, folder, UsesColour: false, ShowsProgress: false));
        return (code, output.ToString(), error.ToString());
    }
}
