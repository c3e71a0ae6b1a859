using System.Globalization;
using Catalogue.Model;
using Catalogue.Policies.Model;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Texts;

/// <summary>Fills the places of the catalogue's sentences with what is true of one tool.</summary>
public sealed class ToolPhrases(Site site, Server server, Tool tool)
{
    /// <summary>Windows that the proxy knows, in seconds, from the shortest.</summary>
    private static readonly (int Seconds, string Name)[] Windows = [(60, "minute"), (3600, "hour"), (86_400, "day")];

    /// <summary>The sentence as Markdown, with names and texts of the descriptor taken literally.</summary>
    public string Markdown(PhraseTemplate phrase) => phrase.Fill(place => place switch
    {
        "tool" => MarkdownText.Code(tool.Name),
        "description" => Grammar.Sentence(Description),
        "override reason" => MarkdownText.Escape(Grammar.Sentence(tool.Rating.Override?.Reason ?? "")),
        "sum in words" => SumInWords,
        _ => MarkdownText.Escape(Plain(place)),
    });

    /// <summary>The sentence as plain text.</summary>
    public string Text(PhraseTemplate phrase) => phrase.Fill(Plain);

    /// <summary>Our sentence, or one that says that there is none.</summary>
    public string Description => tool.Descriptor.Description ?? "Nobody has described this tool yet.";

    /// <summary>Whether an answer's condition holds for the tool.</summary>
    public bool Holds(string? condition) => condition switch
    {
        null => true,
        "unlimitable" => tool.Descriptor.Name.Value.Contains('.', StringComparison.Ordinal),
        "limited" => Limit is not null,
        "asks" => tool.Policy.Rules.Any(rule => rule.Action == PolicyAction.Ask) && !IsDenied && !IsHidden,
        "denied" => IsDenied && !IsHidden,
        "hidden" => IsHidden,
        "unfilled" => IsUnfilled,
        "overridden" => tool.Rating.Override is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "not a condition"),
    };

    /// <summary>
    /// Whether the proxy's file holds a placeholder: there it checks only what every call must carry, and nothing where a
    /// person would be asked.
    /// </summary>
    private bool IsUnfilled =>
        tool.Policy.Rules.All(rule => rule.Action == PolicyAction.Allow)
        && tool.Policy.Rules.Any(rule => rule.Validate?.Conditions?.Any(condition =>
            condition.FillIn && tool.Policy.RequiredInputs?.Any(required => required.IsSame(condition.Input)) == true) == true);

    private bool IsDenied => tool.Policy.Rules.Any(rule => rule.Action == PolicyAction.Deny || rule.RateLimit is { Max: 0 });

    private bool IsHidden => tool.Policy.Rules.Any(rule => rule.Action == PolicyAction.Hide);

    /// <summary>The limit as the proxy writes it, where the recommended policy has one that the proxy can hold.</summary>
    private string? Limit =>
        tool.Policy.Rules.Any(rule => rule.Action != PolicyAction.Allow)
            ? null
            : tool.Policy.Rules
                .Select(rule => rule.RateLimit)
                .Where(limit => limit is { Max: > 0 })
                .Select(limit => Array.Find(Windows, window => window.Seconds == limit!.Window) is { Name: { } name }
                    ? string.Create(CultureInfo.InvariantCulture, $"{limit!.Max}/{name}")
                    : null)
                .FirstOrDefault(limit => limit is not null);

    private string SumInWords
    {
        get
        {
            var category = $"{tool.Category.Name} tools start at {tool.Category.Base.ToString(CultureInfo.InvariantCulture)}";
            var added = tool.Rating.Signals.Where(signal => signal.Points > 0).Select(signal =>
                $"{signal.Points.ToString(CultureInfo.InvariantCulture)} for {Grammar.InsideSentence(signal.Signal.Name)} ({Causes(signal.Causes)})").ToList();
            return added.Count == 0
                ? $"{category}, and no signal adds to that."
                : $"{category}; added to that {(added.Count == 1 ? "is" : "are")} {Grammar.List(added)}.";
        }
    }

    private string Plain(string place) => place switch
    {
        "tool" => tool.Name,
        "server" => server.Name,
        "proxy" => site.Settings.Proxy.Name,
        "a proxy" => Grammar.WithArticle(site.Settings.Proxy.Name),
        "category" => tool.Category.Name,
        "a category" => Grammar.WithArticle(tool.Category.Name),
        "category summary" => tool.Category.Summary.TrimEnd('.'),
        "description" => ProseRenderer.PlainText(Grammar.Sentence(Description)),
        "level" => site.Level(tool.Rating.Level).Name,
        "score" => tool.Rating.Score.ToString(CultureInfo.InvariantCulture),
        "computed" => tool.Rating.Computed.ToString(CultureInfo.InvariantCulture),
        "override reason" => Grammar.Sentence(tool.Rating.Override?.Reason ?? ""),
        "sum in words" => ProseRenderer.PlainText(SumInWords),
        "limit" => Limit ?? "",
        "limit in words" => LimitInWords,
        "repository in words" => server.Descriptor.Repository is { } repository ? $", from the repository {PageTexts.RepositoryName(repository)}" : ", whose repository is unknown to us",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "not a place"),
    };

    private string LimitInWords
    {
        get
        {
            var parts = (Limit ?? "").Split('/');
            return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var max)
                ? $"{Grammar.Count(max, "call")} in each {parts[1]}"
                : "";
        }
    }

    private static string Causes(IReadOnlyList<Risk.SignalCause> causes)
    {
        const int Shown = 3;
        var texts = causes.Take(Shown)
            .Select(cause => cause.Pointer is null ? MarkdownText.Escape(cause.Text) : MarkdownText.Code(VisibleText.Of(cause.Text)))
            .ToList();
        return causes.Count > Shown
            ? $"{string.Join(", ", texts)} and {(causes.Count - Shown).ToString(CultureInfo.InvariantCulture)} more"
            : Grammar.List(texts);
    }
}
