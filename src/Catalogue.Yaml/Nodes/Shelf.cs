namespace Catalogue.Yaml.Nodes;

/// <summary>Objects of a kind that are used again, all of them given back at once.</summary>
/// <param name="make">Makes one where none is left.</param>
public sealed class Shelf<T>(Func<T> make)
{
    /// <summary>More objects are not kept.</summary>
    private const int MostKept = 4096;

    private readonly List<T> objects = [];
    private int used;

    /// <summary>An object that nobody uses, as whoever had it last left it.</summary>
    public T Take()
    {
        if (used < objects.Count)
        {
            return objects[used++];
        }

        var made = make();
        if (used < MostKept)
        {
            objects.Add(made);
            used++;
        }

        return made;
    }

    public void GiveBack() => used = 0;
}
