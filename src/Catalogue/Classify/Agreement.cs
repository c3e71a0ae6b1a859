using System.Security.Cryptography;
using System.Text;
using Catalogue.Text;

namespace Catalogue.Classify;

/// <summary>A labelled tool, judged.</summary>
public sealed record JudgedTool(LabelledTool Labelled, Classification Classification)
{
    /// <summary>
    /// Whether the server is one of the third by which the words are measured and never chosen. By a hash of its name, so
    /// that nobody chooses.
    /// </summary>
    public bool IsHeldOut => SHA256.HashData(Encoding.UTF8.GetBytes(Labelled.Server))[0] % 3 == 0;

    /// <summary>What was found, in the words of the labels.</summary>
    public string Found =>
        Labelled.Label == LabelledTool.NotRead && Classification is { IsUnknown: false, Category: not "read" } ? LabelledTool.NotRead : Classification.Category;

    public bool Agrees => Found == Labelled.Label;
}

/// <summary>Judges labelled tools and counts where the rules and the labels agree. Unknown never agrees.</summary>
public static class Agreement
{
    public static IReadOnlyList<JudgedTool> Judge(IReadOnlyList<LabelledTool> tools, ToolClassifier classifier)
    {
        var judged = new List<JudgedTool>(tools.Count);
        foreach (var server in tools.GroupBy(tool => tool.Server, StringComparer.Ordinal))
        {
            // Tools without a label still tell which words a server's names begin with.
            var names = classifier.NamesOf(server.Key, server.Select(tool => tool.Tool));
            judged.AddRange(server.Where(tool => tool.Label.Length > 0).Select(tool => new JudgedTool(tool, classifier.Classify(tool.Tool, names))));
        }

        return judged;
    }

    /// <summary>How many of the labels were found again, in per cent with one decimal.</summary>
    public static string Share(IEnumerable<JudgedTool> judged)
    {
        var all = judged.ToList();
        var agreeing = all.Count(tool => tool.Agrees);
        return all.Count == 0
            ? "none"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{agreeing * 100.0 / all.Count:0.0} % ({agreeing} of {Grammar.Count(all.Count, "tool")})");
    }
}
