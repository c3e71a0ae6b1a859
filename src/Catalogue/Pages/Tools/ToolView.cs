using Catalogue.Pages.Attacks;
using Catalogue.Pages.Frames;
using Catalogue.Plan;
using Catalogue.Prose;

namespace Catalogue.Pages.Tools;

/// <summary>What the tool page shows, in the order in which it shows it.</summary>
public sealed record ToolView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required RiskBadge Risk { get; init; }
    public required string Name { get; init; }
    public required string NameHtml { get; init; }
    public required bool IsLongName { get; init; }
    public required string LeadHtml { get; init; }
    public required bool IsDescribed { get; init; }
    public required IReadOnlyList<string> Highlights { get; init; }
    public required string? GoneSince { get; init; }
    public required string Server { get; init; }
    public required string ServerHref { get; init; }
    public required string Proxy { get; init; }
    public required string ProxyUrl { get; init; }
    public required string ProxyUrlName { get; init; }
    public required string? Repository { get; init; }
    public required string? RepositoryUrl { get; init; }
    public required string Category { get; init; }
    public required string CategoryHref { get; init; }
    public required string CategoryLower { get; init; }
    public required string Sum { get; init; }
    public required string PolicyShort { get; init; }
    public required string RatedFrom { get; init; }
    public required string? ServerTextHtml { get; init; }
    public required string ServerTextCaption { get; init; }
    public required PrintedHtml UseHtml { get; init; }
    public required PrintedHtml WhyHtml { get; init; }
    public required string RuleHtml { get; init; }
    public required string InputsCaption { get; init; }
    public required bool InputsKnown { get; init; }
    public required IReadOnlyList<InputRow> Inputs { get; init; }
    public required IReadOnlyList<InputRow> MoreInputs { get; init; }
    public required string MoreInputsCaption { get; init; }
    public required PrintedHtml? RawSchemaHtml { get; init; }
    public required string? RawSchemaNote { get; init; }
    public required string? OrdersNote { get; init; }
    public required string? TokenCost { get; init; }
    public required string TokenNote { get; init; }
    public required string? CategoryOrigin { get; init; }
    public required bool IsUnknown { get; init; }
    public required IReadOnlyList<DerivedRow> Derived { get; init; }
    public required IReadOnlyList<RiskRow> RiskRows { get; init; }
    public required RiskBadge Computed { get; init; }
    public required int Total { get; init; }
    public required string TotalNote { get; init; }
    public required string? OverrideHtml { get; init; }
    public required IReadOnlyList<string> Remarks { get; init; }
    public required IReadOnlyList<EvidenceRow> Evidence { get; init; }
    public required IReadOnlyList<Sentence> PolicySentences { get; init; }
    public required string PolicyOrigin { get; init; }
    public required IReadOnlyList<PolicyBlock> Policies { get; init; }
    public required string ServerToolCount { get; init; }
    public required ToolAttacks? Attacks { get; init; }
    public required IReadOnlyList<RelatedRow> Related { get; init; }
    public required string? BreakdownHref { get; init; }
    public required string LevelLower { get; init; }
    public required IReadOnlyList<QuestionRow> Questions { get; init; }
    public required string RunCommand { get; init; }
    public required string RunNote { get; init; }
    public required IReadOnlyList<string> Variables { get; init; }
    public required ContactView Contact { get; init; }
}

/// <summary>A row of the inputs table.</summary>
/// <param name="ParentHtml">The way to a nested input, up to its name.</param>
public sealed record InputRow(
    string NameHtml, string? ParentHtml, string Type, bool Required, IReadOnlyList<string> Limits, string? NoteHtml, IReadOnlyList<InputSignal> Signals);

/// <summary>A signal beside the input that caused it.</summary>
public sealed record InputSignal(string Group, string Name, bool Counts);

/// <summary>What spoke for a category.</summary>
public sealed record DerivedRow(string Found, string Category, string Weight);

/// <summary>A row of the risk sum.</summary>
public sealed record RiskRow(string Step, string EvidenceHtml, string Points);

/// <summary>A fact with its source.</summary>
public sealed record EvidenceRow(string TextHtml, string? Url, string? Date);

/// <summary>A part of a policy file, as it stands in the file.</summary>
public sealed record PolicyBlock(string Format, string FileName, string Href, PrintedHtml TextHtml, IReadOnlyList<string> Losses);

/// <summary>A tool like this one.</summary>
public sealed record RelatedRow(string NameHtml, string Href, string Server, RiskBadge Risk);

/// <summary>A question with its answer.</summary>
public sealed record QuestionRow(string Question, PrintedHtml AnswerHtml);
