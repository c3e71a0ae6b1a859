using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Plan;

/// <summary>A page that will be written.</summary>
/// <param name="Kind">What kind of page it is; it makes the view.</param>
/// <param name="Route">Where it will be, below the base path: <c>tools/x/y/</c>, or a file such as <c>404.html</c>.</param>
/// <param name="Subject">What it is about; the kind knows the type.</param>
/// <param name="Origin">What the user wrote that made the page, for messages about its route.</param>
public sealed record PagePlan(PageKind Kind, string Route, object Subject, SourceLocation Origin)
{
    /// <summary>Plans a page that no place in a file makes; messages say what does.</summary>
    public PagePlan(PageKind kind, string route, object subject, string origin)
        : this(kind, route, subject, new SourceLocation(origin))
    {
    }

    /// <summary>The file, below the output folder.</summary>
    public string OutputPath => Routes.OutputPath(Route);

    /// <summary>When its facts were taken, as <c>source.date</c> says; null where that is unknown. Never a file's time.</summary>
    public string? Date { get; init; }

    /// <summary>Whether search engines may list it: not what is only an answer to something that a visitor did.</summary>
    public bool IsIndexed => Route is not (Routes.NotFound or Routes.Sent);
}

/// <summary>A permalink that has moved.</summary>
public sealed record RedirectPlan(string Route, string Target, string Origin);
