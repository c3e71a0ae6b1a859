using System.Globalization;
using Xunit;

namespace Catalogue.Tests.Support;

/// <summary>
/// Compares a text with the file that was approved for it. On a mismatch the text is left beside it as
/// <c>.received</c>; <c>UPDATE_GOLDEN=1</c> approves it, never on a build server.
/// </summary>
internal static class Golden
{
    private static readonly bool Updates =
        Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    /// <summary>Fails with the first different line, unless the file holds exactly the text.</summary>
    /// <param name="path">Relative to the checkout.</param>
    public static void Matches(string path, string text)
    {
        if (Difference(path, text) is { } difference)
        {
            Assert.Fail(difference);
        }
    }

    /// <summary>Compares many files; what the folder holds beside them is a difference too.</summary>
    /// <param name="folder">Relative to the checkout.</param>
    public static void FolderMatches(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        var received = files.ToDictionary(file => $"{folder}/{file.Key}", file => file.Value, StringComparer.Ordinal);
        var differences = received.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => Difference(file.Key, file.Value)).OfType<string>().ToList();
        var approved = Directory.Exists(Repository.Path(folder)) ? Repository.Files(folder, "*").Select(Repository.Relative).ToList() : [];
        foreach (var left in approved.Where(path => !received.ContainsKey(path) && !path.EndsWith(".received", StringComparison.Ordinal)))
        {
            if (Updates)
            {
                File.Delete(Repository.Path(left));
            }
            else
            {
                differences.Add($"{left}: approved, but no longer made");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string? Difference(string path, string text)
    {
        var full = Repository.Path(path);
        var approved = File.Exists(full) ? File.ReadAllText(full) : null;
        if (approved != text && Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            approved = text;
        }

        if (approved == text)
        {
            File.Delete(full + ".received");
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full + ".received", text);
        return $"{path}: {FirstDifference(approved ?? "", text)}";
    }

    private static string FirstDifference(string approved, string text)
    {
        var expected = approved.Split('\n');
        var actual = text.Split('\n');
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"line {line + 1} should be '{expected.ElementAtOrDefault(line)}' and is '{actual.ElementAtOrDefault(line)}'");
    }
}
