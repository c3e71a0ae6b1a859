using System.Buffers;
using System.Text;

namespace Catalogue.Policies.Targets;

/// <summary>What the reader's configuration calls the server, as far as rules can name it.</summary>
internal static class TargetAlias
{
    private static readonly SearchValues<char> AlwaysUsable = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>
    /// Replaces what a target rewrites or reads as a boundary: anything but ASCII letters, digits, hyphens and single
    /// underscores between them.
    /// </summary>
    public static string Usable(string alias, bool withUnderscores)
    {
        if (alias.Length > 0 && !alias.AsSpan().ContainsAnyExcept(AlwaysUsable))
        {
            return alias;
        }

        var usable = new StringBuilder(alias.Length);
        foreach (var c in alias)
        {
            var taken = char.IsAsciiLetterOrDigit(c) || c == '-' || (c == '_' && withUnderscores) ? c : '-';
            if (taken == '_' && (usable.Length == 0 || usable[^1] == '_'))
            {
                taken = '-';
            }

            usable.Append(taken);
        }

        if (usable.Length > 0 && usable[^1] == '_')
        {
            usable[^1] = '-';
        }

        return usable.Length == 0 ? "server" : usable.ToString();
    }

    public static string Loss(string usable) =>
        $"Rules cannot name a server by this alias: they say \"{usable}\", so call the server that in your configuration.";
}
