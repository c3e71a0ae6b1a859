using System.Globalization;
using Catalogue.Model;
using Catalogue.Policies.Model;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Texts;

/// <summary>Fills the places of the catalogue's sentences with what is true of one tool.</summary>
public sealed class ToolPhrases
{
    private readonly Site site;
    private readonly Server server;
    private readonly Tool tool;
    private readonly Func<string, string> markdownOf;
    private readonly Func<string, string> plainOf;
    private readonly string nameAsCode;

    /// <summary>The limit that the proxy can hold, with the name of its window.</summary>
    private readonly (long Max, string Window)? limit;

    private string? plainDescription;

    public ToolPhrases(Site site, Server server, Tool tool)
    {
        this.site = site;
        this.server = server;
        this.tool = tool;
        markdownOf = MarkdownOf;
        plainOf = Plain;
        nameAsCode = MarkdownText.Code(tool.Name);
        limit = FindLimit(tool.Policy.Rules);
        Description = Grammar.Sentence(tool.Descriptor.Description ?? "Nobody has described this tool yet.");
    }

    /// <summary>Our sentence, or one that says that there is none.</summary>
    public string Description { get; }

    /// <summary>The same without Markdown.</summary>
    public string PlainDescription => plainDescription ??= ProseRenderer.PlainText(Description);

    /// <summary>The sentence as Markdown, with names and texts of the descriptor taken literally.</summary>
    public string Markdown(PhraseTemplate phrase) => phrase.Fill(markdownOf);

    /// <summary>The same as blocks of HTML.</summary>
    public PrintedHtml Html(PhraseTemplate phrase) => new PhraseHtml(this, phrase);

    /// <summary>The sentence as plain text.</summary>
    public string Text(PhraseTemplate phrase) => phrase.Fill(plainOf);

    /// <summary>Whether an answer's condition holds for the tool.</summary>
    public bool Holds(string? condition) => condition switch
    {
        null => true,
        "unlimitable" => tool.Descriptor.Name.Value.Contains('.', StringComparison.Ordinal),
        "limited" => limit is not null,
        "asks" => Has(PolicyAction.Ask) && !IsDenied && !Has(PolicyAction.Hide),
        "denied" => IsDenied && !Has(PolicyAction.Hide),
        "hidden" => Has(PolicyAction.Hide),
        "unfilled" => IsUnfilled,
        "overridden" => tool.Rating.Override is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "not a condition"),
    };

    /// <summary>
    /// Whether the proxy's file holds a placeholder: there it checks only what every call must carry, and nothing where a
    /// person would be asked.
    /// </summary>
    private bool IsUnfilled
    {
        get
        {
            var isUnfilled = false;
            foreach (var rule in tool.Policy.Rules)
            {
                if (rule.Action != PolicyAction.Allow)
                {
                    return false;
                }

                isUnfilled |= rule.Validate?.Conditions is { Count: > 0 } conditions && conditions.Any(condition =>
                    condition.FillIn && tool.Policy.RequiredInputs?.Any(required => required.IsSame(condition.Input)) == true);
            }

            return isUnfilled;
        }
    }

    private bool IsDenied
    {
        get
        {
            foreach (var rule in tool.Policy.Rules)
            {
                if (rule.Action == PolicyAction.Deny || rule.RateLimit is { Max: 0 })
                {
                    return true;
                }
            }

            return false;
        }
    }

    private bool Has(PolicyAction action)
    {
        foreach (var rule in tool.Policy.Rules)
        {
            if (rule.Action == action)
            {
                return true;
            }
        }

        return false;
    }

    private static (long Max, string Window)? FindLimit(IReadOnlyList<PolicyRule> rules)
    {
        (long, string)? found = null;
        foreach (var rule in rules)
        {
            if (rule.Action != PolicyAction.Allow)
            {
                return null;
            }

            if (found is null && rule.RateLimit is { Max: > 0 } limit && NameOf(limit.Window) is { } window)
            {
                found = (limit.Max, window);
            }
        }

        return found;
    }

    /// <summary>The windows that the proxy knows, by their seconds.</summary>
    private static string? NameOf(int window) => window switch
    {
        60 => "minute",
        3600 => "hour",
        86_400 => "day",
        _ => null,
    };

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

    private string MarkdownOf(string place) => place switch
    {
        "tool" => nameAsCode,
        "description" => Description,
        "override reason" => MarkdownText.Escape(Grammar.Sentence(tool.Rating.Override?.Reason ?? "")),
        "sum in words" => SumInWords,
        _ => MarkdownText.Escape(Plain(place)),
    };

    private string Plain(string place) => place switch
    {
        "tool" => tool.Name,
        "server" => server.Name,
        "proxy" => site.Settings.Proxy.Name,
        "a proxy" => Grammar.WithArticle(site.Settings.Proxy.Name),
        "category" => tool.Category.Name,
        "a category" => Grammar.WithArticle(tool.Category.Name),
        "category summary" => tool.Category.Summary.TrimEnd('.'),
        "description" => PlainDescription,
        "level" => site.Level(tool.Rating.Level).Name,
        "score" => tool.Rating.Score.ToString(CultureInfo.InvariantCulture),
        "computed" => tool.Rating.Computed.ToString(CultureInfo.InvariantCulture),
        "override reason" => Grammar.Sentence(tool.Rating.Override?.Reason ?? ""),
        "sum in words" => ProseRenderer.PlainText(SumInWords),
        "limit" => limit is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate.Max}/{rate.Window}") : "",
        "limit in words" => limit is { } words ? $"{Grammar.Count(words.Max, "call")} in each {words.Window}" : "",
        "repository in words" => server.Descriptor.Repository is { } repository ? $", from the repository {PageTexts.RepositoryName(repository)}" : ", whose repository is unknown to us",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "not a place"),
    };

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

    /// <summary>Fills the sentence when it is printed.</summary>
    private sealed class PhraseHtml(ToolPhrases phrases, PhraseTemplate phrase) : PrintedHtml
    {
        public override void Print(TextWriter output)
        {
            var markdown = new TextBuilder(stackalloc char[512]);
            phrase.Fill(phrases.markdownOf, ref markdown);
            ProseRenderer.PrintBlocks(markdown.Written, output);
            markdown.Dispose();
        }
    }
}
