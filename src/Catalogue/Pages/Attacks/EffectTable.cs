using System.Globalization;
using Catalogue.Descriptors.Attacks;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Attacks;

/// <summary>Cases by what a policy would have done and by where the harmful step happened: the honest half of the database.</summary>
/// <param name="Heads">The effects, in their order.</param>
/// <param name="InWords">The same in a few sentences.</param>
public sealed record EffectTable(IReadOnlyList<string> Heads, IReadOnlyList<EffectRow> Rows, EffectRow Total, string InWords)
{
    public static EffectTable Create(IReadOnlyList<AttackCase> cases)
    {
        var seen = cases.Where(entry => entry.Enforcement == AttackWords.Gateway).ToList();
        return new EffectTable(
            [.. AttackWords.Effects.Select(effect => effect.Name)],
            [.. AttackWords.Enforcements.Select(place => Row(place.Name, place.Meaning, cases.Where(entry => entry.Enforcement == place.Id).ToList()))],
            Row("All", "", cases),
            string.Create(
                CultureInfo.InvariantCulture,
                $"An MCP gateway would have seen {seen.Count:N0} of the {Grammar.Count(cases.Count, "case")} at all; of these a rule stops {Count(seen, "stops"):N0} and limits {Count(seen, "limits"):N0}. Wherever the harmful step happened, a policy in its way would have stopped {Count(cases, "stops"):N0} and limited {Count(cases, "limits"):N0}; in {Count(cases, "marginal"):N0} it helps little, and in {Count(cases, "none"):N0} not at all."));
    }

    private static int Count(IReadOnlyList<AttackCase> cases, string effect) => cases.Count(entry => entry.Effect == effect);

    private static EffectRow Row(string name, string meaning, IReadOnlyList<AttackCase> cases) => new(
        name, meaning, [.. AttackWords.Effects.Select(effect => new EffectCell(effect.Name, Number(Count(cases, effect.Id)))).Append(new EffectCell("All", Number(cases.Count)))]);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A row of the table: a place of enforcement, and its cases by effect with their sum.</summary>
public sealed record EffectRow(string Name, string Meaning, IReadOnlyList<EffectCell> Cells);

/// <summary>A count, and the heading that it stands under.</summary>
public sealed record EffectCell(string Head, string Count);
