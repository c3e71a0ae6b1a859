using System.Text.RegularExpressions;

namespace Catalogue.Import.Live;

/// <summary>
/// What is passed on to a server and never written or printed: values of variables and headers, and of arguments and
/// addresses those that look like secrets.
/// </summary>
public sealed partial class Secrets
{
    /// <summary>Shorter values are words such as <c>1</c> and <c>true</c>; to hide them everywhere would garble the rest.</summary>
    private const int Shortest = 6;

    private readonly List<string> values = [];

    public void Add(string? value)
    {
        if (value is { Length: >= Shortest })
        {
            values.Add(value);
            values.Sort((left, right) => right.Length.CompareTo(left.Length));
        }
    }

    /// <summary>The text with every secret as <c>***</c>.</summary>
    public string Clean(string text) => values.Aggregate(text, (clean, value) => clean.Replace(value, "***", StringComparison.Ordinal));

    /// <summary>
    /// The arguments as a descriptor may hold them. Redacted are: the value of an option whose name speaks of a secret;
    /// an address with a user name or a query; what has the shape of a key (a known prefix, or 20 and more letters and
    /// digits without a break).
    /// </summary>
    public IReadOnlyList<string> CleanArguments(IReadOnlyList<string> arguments)
    {
        var clean = new List<string>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (index > 0 && IsSecretOption(arguments[index - 1]))
            {
                Add(argument);
                clean.Add("<secret>");
            }
            else if (equals > 0 && (SecretName().IsMatch(argument[..equals]) || LooksSecret(argument[(equals + 1)..])))
            {
                Add(argument[(equals + 1)..]);
                clean.Add(argument[..equals] + "=<secret>");
            }
            else if (LooksSecret(argument))
            {
                Add(argument);
                clean.Add("<secret>");
            }
            else
            {
                clean.Add(argument);
            }
        }

        return clean;
    }

    /// <summary>The address without user name, query and fragment; null where its path, too, looks secret.</summary>
    public string? CleanUrl(Uri url)
    {
        Add(url.UserInfo);
        Add(url.Query.TrimStart('?'));
        foreach (var pair in url.Query.TrimStart('?').Split('&'))
        {
            Add(Uri.UnescapeDataString(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]));
        }

        var secret = url.Segments.Select(segment => segment.Trim('/')).Where(LooksSecret).ToList();
        secret.ForEach(Add);
        return secret.Count > 0 ? null : url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
    }

    private static bool IsSecretOption(string argument) =>
        argument.StartsWith('-') && !argument.Contains('=', StringComparison.Ordinal) && SecretName().IsMatch(argument);

    private static bool LooksSecret(string text) =>
        KnownPrefix().IsMatch(text)
        || LongRun().Matches(text).Any(run => run.ValueSpan.IndexOfAnyInRange('0', '9') >= 0 && run.ValueSpan.IndexOfAnyExceptInRange('0', '9') >= 0)
        || (Uri.TryCreate(text, UriKind.Absolute, out var url) && text.Contains("://", StringComparison.Ordinal) && (url.UserInfo.Length > 0 || url.Query.Length > 1));

    [GeneratedRegex("token|key|secret|passw|pwd|auth|credential|bearer|cookie|session|signature|dsn|connection|header|\\bpat\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SecretName();

    [GeneratedRegex("^(sk|pk|rk|ghp|gho|ghs|ghu|github_pat|glpat|xox[a-z]|AKIA|ASIA|AIza|eyJ|npm|hf|ya29|Bearer|Basic)[-_. A-Z0-9a-z]{8}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KnownPrefix();

    [GeneratedRegex("[A-Za-z0-9]{20,}|^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LongRun();
}
