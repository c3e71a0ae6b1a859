using System.Globalization;
using Catalogue.Bench.Flooring;
using Catalogue.Bench.Generating;

if (args is ["generate", var folder, "--tools", var tools, "--seed", var seed]
    && int.TryParse(tools, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
    && ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var start))
{
    SyntheticCatalogue.Write(folder, count, start);
    return 0;
}

if (args is ["floor", var catalogue, var sizes, var output])
{
    Floor.Run(catalogue, sizes, output);
    return 0;
}

await Console.Error.WriteAsync("""
    Usage:
      Catalogue.Bench generate <folder> --tools <count> --seed <number>
      Catalogue.Bench floor <catalogue folder> <sizes list> <output folder>

    """).ConfigureAwait(false);
return 2;
