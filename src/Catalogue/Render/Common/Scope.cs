namespace Catalogue.Render.Common;

/// <summary>Where parts are printed: what names are looked up in, and what is around it.</summary>
/// <param name="page">The view of the whole page: <c>@root</c>.</param>
/// <param name="outer">The scope that <c>../</c> leads to; null at the page itself.</param>
internal sealed class Scope(object page, Scope? outer, object value, bool isInList = false)
{
    public object Page { get; } = page;

    public Scope? Outer { get; } = outer;

    /// <summary>What <c>this</c> is. A list sets one entry after another: one scope serves them all.</summary>
    public object Value { get; set; } = value;

    public bool IsInList { get; } = isInList;

    /// <summary>Whether the value is the first of its list.</summary>
    public bool IsFirst { get; set; } = isInList;
}
