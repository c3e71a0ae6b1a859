using Catalogue.Model;

namespace Catalogue.Plan;

/// <summary>A kind of page: which pages of it there are, and what each shows. One class and one template a kind.</summary>
public abstract class PageKind
{
    /// <summary>The template's name below <c>pages/</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Every page of the kind.</summary>
    public abstract IEnumerable<PagePlan> Plan(Site site);

    /// <summary>What the template shows. Called from several threads; holds nothing afterwards.</summary>
    public abstract object View(PagePlan plan, PageContext context);
}
