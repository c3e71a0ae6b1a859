using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Model;

/// <summary>The way to an input inside a call's arguments: names from the outermost object inwards.</summary>
public sealed record InputPath(IReadOnlyList<string> Segments)
{
    /// <summary>The segment that stands for every element of a list or map.</summary>
    public const string EveryElement = "*";

    /// <summary>Whether the way leads through a list or map of unknown length.</summary>
    public bool HasElements
    {
        get
        {
            for (var index = 0; index < Segments.Count; index++)
            {
                if (Segments[index] == EveryElement)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The way as a JSON pointer: <c>/options/url</c>.</summary>
    public string Pointer => Segments.Count == 1 ? "/" + Escaped(Segments[0]) : string.Concat(Segments.Select(segment => "/" + Escaped(segment)));

    /// <summary>
    /// The way for people: <c>options.url</c>. Not unique, since a name may hold a dot; where it matters, write the pointer.
    /// </summary>
    public string InWords => string.Join('.', Segments.Where(segment => segment != EveryElement));

    /// <summary>Reads a JSON pointer that begins with <c>/</c>.</summary>
    public static InputPath FromPointer(string pointer)
    {
        // Nearly all lead to one input of the call itself.
        if (pointer.Length > 0 && pointer.AsSpan(1).IndexOfAny('/', '~') < 0)
        {
            return new([WordTable.OfThread.Of(pointer.AsSpan(1))]);
        }

        return new([.. pointer.Split('/').Skip(1).Select(part =>
            part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))]);
    }

    /// <summary>Whether both lead to the same input.</summary>
    public bool IsSame(InputPath other)
    {
        var same = Segments.Count == other.Segments.Count;
        for (var index = 0; same && index < Segments.Count; index++)
        {
            same = Segments[index] == other.Segments[index];
        }

        return same;
    }

    private static string Escaped(string segment) => segment.AsSpan().IndexOfAny('~', '/') < 0
        ? segment
        : segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
