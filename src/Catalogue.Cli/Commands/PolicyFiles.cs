using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary>Reads policy files that a command line names. What cannot be read is reported.</summary>
internal static class PolicyFiles
{
    /// <summary>No engine reads a larger policy with profit, and a wrong path should not fill the memory.</summary>
    private const long LargestFile = 64 * 1024 * 1024;

    /// <summary>The bytes of a file; null where they cannot be had.</summary>
    public static byte[]? Read(Terminal terminal, string file, DiagnosticBag diagnostics)
    {
        try
        {
            var full = Path.Combine(terminal.Folder, file);
            if (new FileInfo(full) is { Exists: true, Length: > LargestFile })
            {
                diagnostics.Add(DiagnosticKinds.TooLarge, new SourceLocation(file), "the file has more than 64 MiB");
                return null;
            }

            return File.ReadAllBytes(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticKinds.FileUnreadable, new SourceLocation(file), exception is FileNotFoundException or DirectoryNotFoundException
                ? "the file does not exist"
                : "the file cannot be read");
            return null;
        }
    }

    /// <summary>The format of a file: the one named, else the one that its name says, else the one that it looks like.</summary>
    public static PolicyFormat FormatOf(string file, ReadOnlySpan<byte> bytes, string? named) =>
        (named is null ? PolicyFormats.FromFileName(file) : PolicyFormats.Find(named)) ?? PolicyFormats.Detect(bytes);

    /// <summary>Opens a file to ask it what it does; null where its engine refuses it.</summary>
    public static IPolicyEvaluator? Open(
        string file, byte[] bytes, PolicyFormat format, Func<string, IReadOnlyList<InputPath>?> required, DiagnosticBag diagnostics)
    {
        var opened = format.Open(bytes, required);
        foreach (var problem in opened is null ? format.Check(bytes).Problems : [])
        {
            diagnostics.Add(DiagnosticKinds.PolicyRefused, new SourceLocation(file, problem.Line, problem.Column),
                $"{format.Title} refuses the file: {VisibleText.Of(problem.Text)}");
        }

        return opened;
    }
}
