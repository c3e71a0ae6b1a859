using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;

namespace Catalogue.Shapes;

/// <summary>A form that text can have: how to test it, what to call it, and its regular expression for editors.</summary>
/// <param name="Example">How to write it, for messages.</param>
/// <param name="Pattern">The form as an ECMAScript regular expression; null where any text will do.</param>
/// <param name="Multiline">Whether line breaks are allowed.</param>
/// <param name="IsUrl">Whether it is a URL, whose breach has a code of its own.</param>
public sealed partial record TextForm(string Name, string Example, string? Pattern, Func<string, bool> Test, bool Multiline = false, bool IsUrl = false)
{
    /// <summary>One line of anything.</summary>
    public static readonly TextForm Line = new("line", "one line of text", null, static _ => true);

    /// <summary>Prose in Markdown, over several lines if need be.</summary>
    public static readonly TextForm Prose = new("prose", "Markdown text", null, static _ => true, Multiline: true);

    /// <summary>The exact name that a server gives a tool or an input: anything, control characters too.</summary>
    public static readonly TextForm ExactName = new("exact name", "the name exactly as the server says it", null, static _ => true, Multiline: true);

    /// <summary>The address of a server: the name of its file.</summary>
    public static readonly TextForm Slug = new(
        "slug", "my-server-2", "^[a-z0-9]+(-+[a-z0-9]+)*$", static text => SlugPattern().IsMatch(text) && !Text.Slugs.IsDevice(text));

    /// <summary>The address of a tool, which may begin or end with hyphens as its name does with underscores.</summary>
    public static readonly TextForm ToolSlug = new(
        "slug", "list-projects-2", "^-*[a-z0-9][a-z0-9-]*$", static text => ToolSlugPattern().IsMatch(text) && !Text.Slugs.IsDevice(text));

    public static readonly TextForm Identifier = new(
        "identifier", "many-targets", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", static text => IdentifierPattern().IsMatch(text));

    public static readonly TextForm Date = new(
        "date", "2026-11-22", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        static text => text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>A day, or the month where the day is not known.</summary>
    public static readonly TextForm DayOrMonth = new(
        "date", "2026-11-22, or 2026-11 where the day is not known", "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
        static text => text.Length is 7 or 10 && DateOnly.TryParseExact(text.Length == 7 ? text + "-01" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    public static readonly TextForm Advisory = new(
        "number of a vulnerability", "CVE-2026-1234 or GHSA-cxm3-wv7p-598c", "^(CVE-[0-9]{4}-[0-9]{4,}|GHSA(-[0-9a-z]{4}){3})$", static text => AdvisoryPattern().IsMatch(text));

    /// <summary>An id of a list of techniques: <c>ASI01</c>, <c>AML.T0051.001</c>.</summary>
    public static readonly TextForm TechniqueId = new(
        "technique id", "ASI01 or AML.T0051.001", "^[A-Z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$", static text => TechniquePattern().IsMatch(text));

    public static readonly TextForm Digest = new(
        "digest", "sha256: and 64 hexadecimal digits in lower case", "^sha256:[0-9a-f]{64}$", static text => DigestPattern().IsMatch(text));

    public static readonly TextForm VariableName = new(
        "variable name", "API_TOKEN (the name only, never the value)", "^[A-Za-z_][A-Za-z0-9_]*$", static text => VariablePattern().IsMatch(text));

    public static readonly TextForm JsonPointer = new(
        "JSON pointer", "/path or /options/url", "^(/([^~/]|~[01])*)+$", static text => PointerPattern().IsMatch(text));

    public static readonly TextForm Url = new(
        "URL", "https://example.org/page", "^https?://[^@\\s]+$", IsHttpUrl, IsUrl: true);

    public static readonly TextForm Repository = new(
        "repository", "owner/name, or an https URL", "^([A-Za-z0-9._-]+/[A-Za-z0-9._-]+|https?://[^@\\s]+)$",
        static text => RepositoryPattern().IsMatch(text) || IsHttpUrl(text));

    public static readonly TextForm Mail = new(
        "mail address", "security@example.org", "^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$", static text => MailPattern().IsMatch(text));

    public static readonly TextForm Folder = new(
        "folder", "site/templates (relative to site.json)", "^(?!/)(?!.*\\.\\.)[^\\\\:]+$",
        static text => !text.StartsWith('/') && !text.Contains("..", StringComparison.Ordinal) && text.AsSpan().IndexOfAny('\\', ':') < 0);

    /// <summary>A folder that paths of calls may lie in.</summary>
    public static readonly TextForm CallFolder = Of(
        ConditionKind.Under, "folder of a condition", "/srv/project or src/docs: / between names, no . or .., and not / alone");

    /// <summary>A host that addresses of calls may name.</summary>
    public static readonly TextForm CallHost = Of(
        ConditionKind.Hosts, "host of a condition", "api.example.org or *.example.org: lower case, without scheme, port or path");

    /// <summary>An expression that texts of calls may match.</summary>
    public static readonly TextForm CallPattern = Of(
        ConditionKind.Matches, "regular expression of RE2", "[a-z0-9-]{1,40} (no lookaround, no back references)");

    public static readonly TextForm Language = new(
        "language", "en or en-GB", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", static text => LanguagePattern().IsMatch(text));

    private static TextForm Of(ConditionKind kind, string name, string example) =>
        new(name, example, null, text => ConditionForms.Problem(kind, ConditionValue.Of(text)) is null);

    /// <summary>An absolute http or https URL without credentials, blanks or characters that reorder text.</summary>
    private static bool IsHttpUrl(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && text.AsSpan().IndexOfAny(" \t\r\n\"<>\\^`{|}") < 0
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && uri.Host.Length > 0;

    [GeneratedRegex("^[a-z0-9]+(-+[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SlugPattern();

    [GeneratedRegex("^-*[a-z0-9][a-z0-9-]*\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ToolSlugPattern();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdentifierPattern();

    [GeneratedRegex("^(CVE-[0-9]{4}-[0-9]{4,}|GHSA(-[0-9a-z]{4}){3})\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AdvisoryPattern();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TechniquePattern();

    [GeneratedRegex("^sha256:[0-9a-f]{64}\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DigestPattern();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VariablePattern();

    [GeneratedRegex("^(/([^~/]|~[01])*)+\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PointerPattern();

    [GeneratedRegex("^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex("^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MailPattern();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LanguagePattern();
}
