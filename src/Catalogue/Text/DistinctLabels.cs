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
        var items = named.Select(item => (item.Key, Label: Cut(OneLine(item.Name), length))).OrderBy(item => item.Key, StringComparer.Ordinal).ToList();
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in items.GroupBy(item => item.Label, StringComparer.Ordinal).Where(group => group.Count() == 1 && IsPlain(group.Key)))
        {
            labels[group.Single().Key] = group.Key;
            taken.Add(group.Key);
        }

        foreach (var (key, label) in items.Where(item => !labels.ContainsKey(item.Key)))
        {
            var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
            var candidates = new[] { key.Length <= length ? key : label }
                .Concat(Enumerable.Range(MarkDigits, 2).Select(digits => $"{Cut(IsPlain(label) ? label : key, length - digits - 1)} {mark[..digits]}"));
            labels[key] = candidates.FirstOrDefault(candidate => IsPlain(candidate) && taken.Add(candidate)) ?? mark[..length];
        }

        return labels;
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
