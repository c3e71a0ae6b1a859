using System.Globalization;
using Catalogue.Plan;

namespace Catalogue.Pages.Lists;

/// <summary>One page of a list that may span many.</summary>
/// <param name="Route">The list's own route, which is its first page.</param>
/// <param name="All">Every entry of the list.</param>
/// <param name="Number">Which page, from 1.</param>
public sealed record ListPage<T>(string Route, IReadOnlyList<T> All, int Number, int Size)
{
    public int Pages => Math.Max(1, (All.Count + Size - 1) / Size);

    public int First => (Number - 1) * Size;

    public IEnumerable<T> Items => All.Skip(First).Take(Size);

    /// <summary>"51 to 100 of 342"; "3" where all of them are here.</summary>
    public string Range => Pages == 1
        ? All.Count.ToString("N0", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First + 1:N0} to {Math.Min(First + Size, All.Count):N0} of {All.Count:N0}");

    /// <summary>The title, with the page's number from the second on.</summary>
    public string Titled(string title) => Number == 1 ? title : string.Create(CultureInfo.InvariantCulture, $"{title}, page {Number}");
}

/// <summary>Cuts lists into pages.</summary>
public static class ListPages
{
    /// <summary>Every page of the list; one even where it is empty.</summary>
    public static IEnumerable<ListPage<T>> Of<T>(string route, IReadOnlyList<T> all, int size)
    {
        var first = new ListPage<T>(route, all, 1, size);
        return Enumerable.Range(1, first.Pages).Select(number => first with { Number = number });
    }
}

/// <summary>Links to the other pages of a list; without entries where there is one page only.</summary>
public sealed record Pager(string? Previous, string? Next, IReadOnlyList<PagerEntry> Entries)
{
    /// <summary>Pages linked on each side of the current one.</summary>
    private const int Around = 2;

    public bool IsPresent => Entries.Count > 0;

    public static Pager Create<T>(ListPage<T> page, PageContext context)
    {
        if (page.Pages == 1)
        {
            return new Pager(null, null, []);
        }

        var entries = new List<PagerEntry>();
        var last = 0;
        for (var number = 1; number <= page.Pages; number++)
        {
            if (number == 1 || number == page.Pages || Math.Abs(number - page.Number) <= Around)
            {
                if (number > last + 1)
                {
                    entries.Add(new PagerEntry("…", null, false));
                }

                entries.Add(new PagerEntry(
                    number.ToString(CultureInfo.InvariantCulture), number == page.Number ? null : Href(number), number == page.Number));
                last = number;
            }
        }

        return new Pager(
            page.Number > 1 ? Href(page.Number - 1) : null,
            page.Number < page.Pages ? Href(page.Number + 1) : null,
            entries);

        string Href(int number) => context.Href(Routes.Page(page.Route, number));
    }
}

/// <summary>A page's number, or the gap between two.</summary>
public sealed record PagerEntry(string Label, string? Href, bool IsCurrent);
