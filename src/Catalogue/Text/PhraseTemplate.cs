namespace Catalogue.Text;

/// <summary>
/// A sentence of ours with places to fill in: <c>Calls to {tool} ...</c>. Only sentences of the data files are such
/// templates; what a descriptor says is never expanded.
/// </summary>
public sealed class PhraseTemplate
{
    private readonly List<(string Text, bool IsPlace)> parts = [];

    public PhraseTemplate(string source)
    {
        Source = source;
        var rest = 0;
        while (rest < source.Length)
        {
            var open = source.IndexOf('{', rest);
            var close = open < 0 ? -1 : source.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            parts.Add((source[rest..open], false));
            parts.Add((source[(open + 1)..close], true));
            rest = close + 1;
        }

        parts.Add((source[rest..], false));
    }

    public string Source { get; }

    /// <summary>The names of the places, in the order they stand.</summary>
    public IEnumerable<string> Places => parts.Where(part => part.IsPlace).Select(part => part.Text);

    /// <summary>The sentence with every place filled in.</summary>
    /// <param name="value">Gives the text for a place; the loader has checked that it knows them all.</param>
    public string Fill(Func<string, string> value)
    {
        if (parts.Count == 1)
        {
            return Source;
        }

        var builder = new TextBuilder(stackalloc char[512]);
        Fill(value, ref builder);
        return builder.ToString();
    }

    /// <summary>The same, put behind what a builder holds.</summary>
    public void Fill(Func<string, string> value, ref TextBuilder output)
    {
        foreach (var (text, isPlace) in parts)
        {
            output.Append(isPlace ? value(text) : text);
        }
    }
}
