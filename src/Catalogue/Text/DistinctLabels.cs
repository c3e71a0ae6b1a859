using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Text;

/// <summary>Short names that tell things apart where their full names may be long, or the same.</summary>
public static class DistinctLabels
{
    private const int MarkDigits = 6;

    /// <summary>
    /// Gives each key a label of its own. A label is the name, cut; where two would meet, or where the name holds
    /// brackets, which titles use to set a label apart, it is the key, or a cut with digits of the key's SHA-256.
    /// </summary>
    /// <param name="named">Keys, all different, each with its name.</param>
    /// <param name="length">The longest label, in UTF-16 code units; at least 12.</param>
    public static IReadOnlyDictionary<string, string> Create(IEnumerable<(string Key, string Name)> named, int length)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, name) in named)
        {
            var label = Cut(OneLine(name), length);
            names.Add(key, label);
            uses[label] = uses.GetValueOrDefault(label) + 1;
        }

        var labels = new Dictionary<string, string>(names.Count, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, label) in names)
        {
            if (uses[label] == 1 && IsPlain(label))
            {
                labels[key] = label;
                taken.Add(label);
            }
        }

        foreach (var (key, label) in names)
        {
            if (!labels.ContainsKey(key))
            {
                labels[key] = Mark(key, label, length, taken);
            }
        }

        return labels;
    }

    /// <summary>A label for what another's name would be, too, or whose name holds brackets.</summary>
    private static string Mark(string key, string label, int length, HashSet<string> taken)
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        var candidates = new[] { key.Length <= length ? key : label }
            .Concat(Enumerable.Range(MarkDigits, 2).Select(digits => $"{Cut(IsPlain(label) ? label : key, length - digits - 1)} {mark[..digits]}"));
        return candidates.FirstOrDefault(candidate => IsPlain(candidate) && taken.Add(candidate)) ?? mark[..length];
    }

    /// <summary>The text, cut at a word where it is too long; never through a character.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length - 1);
        end = end < length / 2 ? length - 1 : end;
        end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return string.Concat(text.AsSpan(0, end).TrimEnd(" ,;:.·"), "…");
    }

    /// <summary>Nothing hidden, and blanks as HTML shows them: one for many.</summary>
    private static string OneLine(string name)
    {
        var visible = VisibleText.Of(name);
        return visible.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0
            ? visible
            : string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsPlain(string label) => label.Length > 0 && label.AsSpan().IndexOfAny('(', ')') < 0;
}
