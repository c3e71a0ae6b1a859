namespace Catalogue.Policies.Conditions;

/// <summary>
/// When a URL or host belongs to a host. It is decided on the text alone: an optional <c>http(s)://</c>, the host, an
/// optional port, then the end or a path, query or fragment without blanks and backslashes. A user name before the host,
/// another scheme and an address in numbers that is not named are refused. Where the name leads is up to DNS, which no
/// policy on text can see.
/// </summary>
internal static class HostRules
{
    private const int MostPortDigits = 5;

    public static bool Belongs(string address, string host)
    {
        var rest = WithoutScheme(address);
        var end = rest.IndexOfAny([':', '/', '?', '#']);
        var name = end < 0 ? rest : rest[..end];
        return IsHost(name, host) && (end < 0 || IsTail(rest[end..]));
    }

    /// <summary>The same as an RE2 expression over the whole text.</summary>
    public static string Pattern(IEnumerable<string> hosts) =>
        $@"^(?:[hH][tT][tT][pP][sS]?://)?(?:{string.Join('|', hosts.Select(HostPattern))})(?::[0-9]{{1,{MostPortDigits}}})?(?:[/?#][^\\ [:cntrl:]]*)?$";

    private static string HostPattern(string host) => host.StartsWith("*.", StringComparison.Ordinal)
        ? @"(?:[0-9a-zA-Z_-]+\.)+" + AnyCase(host[2..])
        : AnyCase(host);

    /// <summary>Spelled out, since RE2's own "any case" takes letters for ASCII ones that are not.</summary>
    private static string AnyCase(string host) => string.Concat(host.Select(c =>
        char.IsAsciiLetter(c) ? $"[{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}]" : PathRules.Quote(c.ToString())));

    private static string WithoutScheme(string address)
    {
        foreach (var scheme in (string[])["https://", "http://"])
        {
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return address[scheme.Length..];
            }
        }

        return address;
    }

    /// <summary>Compares without regard to ASCII case only: other letters that fold to ASCII ones are other hosts.</summary>
    private static bool IsHost(string name, string host)
    {
        if (!host.StartsWith("*.", StringComparison.Ordinal))
        {
            return IsAscii(name) && name.Equals(host, StringComparison.OrdinalIgnoreCase);
        }

        return IsAscii(name)
            && name.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
            && Array.TrueForAll(name[..^(host.Length - 1)].Split('.'), label =>
                label.Length > 0 && label.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") < 0);
    }

    private static bool IsAscii(string text) => text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007f') < 0;

    /// <summary>What may follow the host: a port, then a path, query or fragment.</summary>
    private static bool IsTail(string tail)
    {
        if (tail.StartsWith(':'))
        {
            var digits = 1;
            while (digits < tail.Length && char.IsAsciiDigit(tail[digits]))
            {
                digits++;
            }

            if (digits is 1 or > MostPortDigits + 1)
            {
                return false;
            }

            tail = tail[digits..];
        }

        if (tail.Length == 0)
        {
            return true;
        }

        foreach (var c in tail)
        {
            if (c is '\\' or '\u007f' or <= ' ')
            {
                return false;
            }
        }

        return tail[0] is '/' or '?' or '#';
    }
}
