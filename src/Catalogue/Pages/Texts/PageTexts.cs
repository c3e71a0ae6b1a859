using System.Globalization;
using Catalogue.Descriptors;
using Catalogue.Model;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Texts;

/// <summary>Small texts that several pages share.</summary>
public static class PageTexts
{
    public const string Unknown = "unknown";

    /// <summary>"22 November 2026".</summary>
    public static string Date(string date) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>What was rated and when: "version 1.2.3, 22 November 2026"; "version unknown, date unknown".</summary>
    public static string RatedFrom(SourceDescriptor? source) =>
        $"version {source?.Version ?? Unknown}, {(source?.Date is { } date ? Date(date) : "date " + Unknown)}";

    /// <summary>Where a repository is; a short name is one on GitHub.</summary>
    public static string RepositoryUrl(string repository) =>
        repository.StartsWith("http", StringComparison.Ordinal) ? repository : $"https://github.com/{repository}";

    /// <summary>The repository without its scheme.</summary>
    public static string RepositoryName(string repository) =>
        repository.StartsWith("http", StringComparison.Ordinal) ? repository[(repository.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/') : repository;

    /// <summary>"Execute 3 + control 1 = 4", or what a person set instead.</summary>
    public static string Sum(Tool tool)
    {
        var rating = tool.Rating;
        var parts = string.Concat(rating.Signals.Where(signal => signal.Points > 0)
            .Select(signal => string.Create(CultureInfo.InvariantCulture, $" + {signal.Signal.Group} {signal.Points}")));
        var cut = rating.Sum > RiskLevels.Highest ? string.Create(CultureInfo.InvariantCulture, $", at most {RiskLevels.Highest}") : "";
        var set = rating.Override is { } risk ? string.Create(CultureInfo.InvariantCulture, $"; set to {risk.Level} by hand") : "";
        return parts.Length == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{rating.Category.Name} {rating.Category.Base}{set}")
            : string.Create(CultureInfo.InvariantCulture, $"{rating.Category.Name} {rating.Category.Base}{parts} = {rating.Sum}{cut}{set}");
    }

    /// <summary>The words of a command as a shell takes them.</summary>
    public static string Command(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    private static string Quoted(string word) =>
        word.Length > 0 && word.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_") < 0
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
