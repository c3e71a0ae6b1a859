namespace Catalogue.Bench.Generating;

/// <summary>Seeded numbers that are the same on every machine and with every version of .NET (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to, not including, the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True so many times out of a hundred.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A value drawn from a distribution that is known at 0, 10, 25, 50, 75, 90, 95, 99 and 100 of a hundred.</summary>
    public int Along(IReadOnlyList<int> quantiles)
    {
        ReadOnlySpan<double> places = [0, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99, 1];
        var share = Share();
        var above = 1;
        while (share > places[above])
        {
            above++;
        }

        var part = (share - places[above - 1]) / (places[above] - places[above - 1]);
        return (int)Math.Round(quantiles[above - 1] + (part * (quantiles[above] - quantiles[above - 1])));
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
