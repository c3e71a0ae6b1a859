namespace Catalogue.Plan;

/// <summary>A page that will be written.</summary>
/// <param name="Kind">What kind of page it is; it makes the view.</param>
/// <param name="Route">Where it will be, below the base path: <c>tools/x/y/</c>, or a file such as <c>404.html</c>.</param>
/// <param name="Subject">What it is about; the kind knows the type.</param>
/// <param name="Origin">What the user wrote that made the page, for messages about its route.</param>
public sealed record PagePlan(PageKind Kind, string Route, object Subject, string Origin)
{
    /// <summary>The file, below the output folder.</summary>
    public string OutputPath => Routes.OutputPath(Route);
}

/// <summary>A permalink that has moved.</summary>
public sealed record RedirectPlan(string Route, string Target, string Origin);
