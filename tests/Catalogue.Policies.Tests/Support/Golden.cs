using System.Globalization;
using Xunit;

namespace Catalogue.Policies.Tests.Support;

/// <summary>
/// Compares a text with the file that was approved for it. On a mismatch the text is left beside it as
/// <c>.received</c>; <c>UPDATE_GOLDEN=1</c> approves it, never on a build server.
/// </summary>
internal static class Golden
{
    public static void Matches(string name, string text)
    {
        var path = TestFiles.Path("goldens", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(path, text);
        }

        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        if (approved == text)
        {
            File.Delete(path + ".received");
            return;
        }

        File.WriteAllText(path + ".received", text);
        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{name}: {FirstDifference(approved, text)}"));
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
