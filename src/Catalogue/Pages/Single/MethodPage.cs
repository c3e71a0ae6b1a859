using System.Globalization;
using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Single;

/// <summary>What the page on the method shows.</summary>
public sealed record MethodView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required IReadOnlyList<MethodCategory> Categories { get; init; }
    public required IReadOnlyList<MethodSignal> Signals { get; init; }
    public required IReadOnlyList<MethodLevel> Levels { get; init; }
    public required string Highest { get; init; }
    public required string? ReportHref { get; init; }
}

/// <summary>A category and its base.</summary>
public sealed record MethodCategory(string Name, string Href, string Summary, string Base);

/// <summary>A signal, and which categories it leaves alone.</summary>
public sealed record MethodSignal(string Id, string Name, string Group, string Explanation, string Points, string? Except);

/// <summary>A level and its numbers.</summary>
public sealed record MethodLevel(RiskBadge Risk, string Summary, string Advice);

/// <summary>How tools are rated, printed from the tables that rate them.</summary>
public sealed class MethodPage : PageKind
{
    public override string Name => "method";

    public override IEnumerable<PagePlan> Plan(Site site) => [new PagePlan(this, Routes.Method, site, "the page on the method")];

    public override object View(PagePlan plan, PageContext context)
    {
        var site = context.Site;
        var names = site.Tables.Categories.ToDictionary(category => category.Id, category => category.Name, StringComparer.Ordinal);
        return new MethodView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Method,
            "How MCP tools are rated",
            "How a tool's risk from 1 to 5 is added up: a base by category, and points for what its inputs and its name let a caller do. Every sum is shown.",
            [],
            "Method"))
        {
            Categories = [.. site.Tables.Categories.Select(category => new MethodCategory(
                category.Name, context.Href(Routes.Category(category.Id)), category.Summary.TrimEnd('.'), Number(category.Base)))],
            Signals = [.. site.Signals.Signals.Select(signal => new MethodSignal(
                signal.Id,
                signal.Name,
                signal.Group,
                signal.Explanation,
                "+" + Number(signal.Points),
                signal.Except.Count == 0 ? null : string.Join(", ", signal.Except.Select(id => names[id]))))],
            Levels = [.. site.Tables.Levels.Select(level => new MethodLevel(
                Badges.Of(level.Level, Enumerable.Range(1, RiskLevels.Highest).First(sum => RiskLevels.FromSum(sum) == level.Level), context), level.Summary, level.Advice))],
            Highest = Number(RiskLevels.Highest),
            ReportHref = Contacts.Of(null, context).ReportHref,
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
