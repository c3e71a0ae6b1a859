using Catalogue.Import.Answers;
using Catalogue.Import.Json;

namespace Catalogue.Import.Sources;

/// <summary><c>--from</c>: answers to <c>tools/list</c>, one in each file.</summary>
public static class AnswerFiles
{
    /// <param name="folder">What relative paths start from.</param>
    /// <summary>Reads a file, or every <c>.json</c> file of a folder.</summary>
    public static SourceAnswer Read(string folder, string path)
    {
        var servers = new List<ServerFacts>();
        var problems = new List<SourceProblem>();
        var files = Files.Named(Path.Combine(folder, path), ".json");
        foreach (var file in files)
        {
            var shown = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (Files.Read(file, out var problem) is { } bytes
                && JsonTree.Read(bytes, out problem) is { } root
                && AnswerReader.Read(root, shown, out problem) is { } facts)
            {
                servers.Add(facts);
            }
            else
            {
                problems.Add(new SourceProblem(shown, problem));
            }
        }

        if (files.Count == 0)
        {
            problems.Add(new SourceProblem(path, "no such file, or a folder without .json files"));
        }

        return new SourceAnswer(servers, problems);
    }
}
