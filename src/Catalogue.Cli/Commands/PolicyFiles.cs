using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Reading;
using Catalogue.Policies.Vectors;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary>Reads policy files that a command line names. What cannot be read is reported.</summary>
internal static class PolicyFiles
{
    /// <summary>No engine reads a larger policy with profit, and a wrong path should not fill the memory.</summary>
    private const long LargestFile = 64 * 1024 * 1024;

    /// <summary>The files that a path stands for: itself, or all policy files that lie below it.</summary>
    public static IReadOnlyList<string> Expand(Terminal terminal, string path, DiagnosticBag diagnostics)
    {
        var full = Path.Combine(terminal.Folder, path);
        if (!Directory.Exists(full))
        {
            return [path];
        }

        var files = Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" or ".json" or ".toml" && !file.EndsWith(VectorWords.Ending, StringComparison.Ordinal))
            .Select(file => Path.Combine(path, Path.GetRelativePath(full, file)).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0)
        {
            diagnostics.Add(DiagnosticKinds.FileUnreadable, new SourceLocation(path), "the folder holds no .yaml, .yml, .json or .toml file");
        }

        return files;
    }

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

    /// <summary>Reads a file into the portable model; null where it cannot be read or its engine refuses it.</summary>
    public static PolicyReading? ReadModel(string file, byte[] bytes, PolicyFormat format, KnownServer? server, DiagnosticBag diagnostics)
    {
        var reading = PolicyReaders.Read(format, bytes, server);
        if (reading is null)
        {
            AddRefusal(file, bytes, format, diagnostics);
        }

        return reading;
    }

    /// <summary>Opens a file to ask it what it does; null where its engine refuses it.</summary>
    public static IPolicyEvaluator? Open(
        string file, byte[] bytes, PolicyFormat format, Func<string, IReadOnlyList<InputPath>?> required, DiagnosticBag diagnostics)
    {
        var opened = format.Open(bytes, required);
        if (opened is null)
        {
            AddRefusal(file, bytes, format, diagnostics);
        }

        return opened;
    }

    /// <summary>A problem on one line. Some engines' own words have several.</summary>
    public static string InWords(PolicyProblem problem) =>
        VisibleText.Of(string.Join(' ', problem.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));

    private static void AddRefusal(string file, byte[] bytes, PolicyFormat format, DiagnosticBag diagnostics)
    {
        foreach (var problem in format.Check(bytes).Problems)
        {
            diagnostics.Add(DiagnosticKinds.PolicyRefused, new SourceLocation(file, problem.Line, problem.Column),
                $"{format.Title} refuses the file: {InWords(problem)}");
        }
    }
}
