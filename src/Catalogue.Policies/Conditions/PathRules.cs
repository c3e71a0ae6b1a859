using System.Globalization;
using System.Text;

namespace Catalogue.Policies.Conditions;

/// <summary>
/// When a path is beneath a folder. It is decided on the text alone: names separated by single slashes, none of them
/// <c>.</c> or beginning with <c>..</c>, without backslashes and control characters. So nothing has to be resolved to know where a path
/// leads, except symbolic links, which no policy on text can see.
/// </summary>
internal static class PathRules
{
    /// <summary>One name of a path as a regular expression: nothing that begins with two dots, and not one dot alone.</summary>
    private const string NamePattern = @"\.?[^./\\[:cntrl:]][^/\\[:cntrl:]]*";

    /// <summary>Whether a text can be one name of a path. One that begins with two dots is refused with <c>..</c> itself.</summary>
    public static bool IsName(string segment)
    {
        if (segment is "" or "." || segment.StartsWith("..", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var c in segment)
        {
            if (c is '/' or '\\' or '\u007f' or < ' ')
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsUnder(string path, string folder)
    {
        if (path == folder)
        {
            return true;
        }

        if (!path.StartsWith(folder, StringComparison.Ordinal) || path[folder.Length] != '/')
        {
            return false;
        }

        var rest = path[(folder.Length + 1)..];
        var names = rest.EndsWith('/') ? rest[..^1] : rest;
        return rest.Length == 0 || Array.TrueForAll(names.Split('/'), IsName);
    }

    /// <summary>The same as an RE2 expression over the whole text.</summary>
    public static string Pattern(IEnumerable<string> folders) => $"^{AnyOf(folders)}(?:/{NamePattern})*/?$";

    /// <summary>An RE2 expression that matches each of the texts and nothing else.</summary>
    public static string AnyOf(IEnumerable<string> texts)
    {
        var quoted = texts.Select(Quote).ToList();
        return quoted.Count == 1 ? quoted[0] : $"(?:{string.Join('|', quoted)})";
    }

    /// <summary>A text as an RE2 expression that matches it and nothing else.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is < ' ' or '\u007f')
            {
                quoted.Append(CultureInfo.InvariantCulture, $@"\x{(int)c:x2}");
                continue;
            }

            if (@"\.+*?()|[]{}^$".Contains(c, StringComparison.Ordinal))
            {
                quoted.Append('\\');
            }

            quoted.Append(c);
        }

        return quoted.ToString();
    }
}
