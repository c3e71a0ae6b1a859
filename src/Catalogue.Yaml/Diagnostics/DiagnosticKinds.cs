using System.Reflection;

namespace Catalogue.Yaml.Diagnostics;

/// <summary>
/// Every mistake that the program knows, in one table. <c>docs/diagnostics.md</c> is this table in prose, and a test
/// keeps the two equal. A code is never given a second meaning.
/// </summary>
public static partial class DiagnosticKinds
{
    public static readonly DiagnosticKind FileUnreadable = Error(
        "CAT001", "File cannot be read", "A file or folder is missing, is the other of the two, or may not be opened.",
        "Check the path and its permissions.");

    public static readonly DiagnosticKind NotUtf8 = Error(
        "CAT002", "Not UTF-8", "The bytes of the file are not UTF-8.", "Save the file as UTF-8.");

    public static readonly DiagnosticKind ForbiddenCharacter = Error(
        "CAT003", "Character not allowed", "The file holds a NUL or another control character.",
        "Remove the character, or write it as an escape in double quotes.");

    public static readonly DiagnosticKind Syntax = Error(
        "CAT004", "Syntax error", "The text is not YAML (or, for `site.json`, not JSON).",
        "Mend the text at the place given; an unclosed quote or a tab used for indentation is the usual cause.");

    public static readonly DiagnosticKind TooDeep = Error(
        "CAT005", "Nested too deeply", "Lists and maps are nested deeper than 64 levels.", "Flatten the value.");

    public static readonly DiagnosticKind TooLarge = Error(
        "CAT006", "File too large", "The file is larger than 8 MiB; a file of the attack database: than 64 KiB.", "Split the server, or strip texts from its schemas.");

    public static readonly DiagnosticKind Reference = Error(
        "CAT007", "Anchor, alias or tag", "The text uses `&anchor`, `*alias` or `!tag`.",
        "Write the value out; descriptors have no references.");

    public static readonly DiagnosticKind SecondDocument = Error(
        "CAT008", "Second document", "The file holds more than one YAML document.", "Give each server its own file.");

    public static readonly DiagnosticKind EmptyFile = Error(
        "CAT009", "Empty file", "The file holds no value.", "Start from `catalogue/_template.yaml`, or run `catalogue new <slug>`.");

    public static readonly DiagnosticKind UnknownKey = Error(
        "CAT010", "Unknown key", "A map has a key that the schema does not know.",
        "Correct the spelling; the message names the nearest key, and `docs/descriptors.md` lists all.");

    public static readonly DiagnosticKind DuplicateKey = Error(
        "CAT011", "Duplicate key", "A map has one key twice.", "Keep one of the two.");

    public static readonly DiagnosticKind WrongType = Error(
        "CAT012", "Wrong type", "A value is a list where text is due, text where a number is due, and so on.",
        "Write the type that the message names; quote text that YAML reads as a number or a truth value.");

    public static readonly DiagnosticKind MissingKey = Error(
        "CAT013", "Missing key", "A map lacks a key that it must have.", "Add the key.");

    public static readonly DiagnosticKind UnknownWord = Error(
        "CAT014", "Unknown word", "A value is not one of the words of its vocabulary.", "Write one of the words listed.");

    public static readonly DiagnosticKind NumberOutOfRange = Error(
        "CAT015", "Number out of range", "A number is smaller or larger than its bounds.", "Write a number within the bounds.");

    public static readonly DiagnosticKind LevelOutOfRange = Error(
        "CAT016", "Level outside 1 to 5", "A risk level is not a whole number from 1 to 5.", "Write a level from 1 to 5.");

    public static readonly DiagnosticKind TextLength = Error(
        "CAT017", "Text empty or too long", "A text is empty, or longer than its field allows.", "Write a text within the length.");

    public static readonly DiagnosticKind TextForm = Error(
        "CAT018", "Text of the wrong form", "A date, digest, slug, pointer or name does not have the form that its field needs.",
        "Write it in the form that the message shows.");

    public static readonly DiagnosticKind NotHttpUrl = Error(
        "CAT019", "Not an http(s) URL", "A URL is relative, has another scheme, or carries a user name.",
        "Write an absolute URL that begins with `https://` or `http://`.");

    public static readonly DiagnosticKind OverrideWithoutReason = Error(
        "CAT020", "Override without a reason", "A descriptor changes a level or a signal and does not say why.",
        "Add `reason:` with one sentence; it is printed on the tool's page.");

    public static readonly DiagnosticKind TooManyEntries = Error(
        "CAT021", "Too many entries", "A list or map has more entries than its field allows.", "Shorten it.");

    public static readonly DiagnosticKind FileNameNotSlug = Error(
        "CAT022", "File name is no slug", "A descriptor's file name is not lower-case letters, digits and single hyphens.",
        "Rename the file; its name is the server's slug.");

    public static readonly DiagnosticKind ConflictingKeys = Error(
        "CAT023", "Keys that exclude each other", "A map has two keys of which only one can hold.", "Keep the one that is true.");

    public static readonly DiagnosticKind DuplicateToolName = Error(
        "CAT030", "Two tools with one name", "A server lists one tool name twice.", "Keep one of the two.");

    public static readonly DiagnosticKind DuplicateToolSlug = Error(
        "CAT031", "Two tools with one slug", "Two tools of a server would have the same address.",
        "Give one of them an explicit `slug:`.");

    public static readonly DiagnosticKind DuplicateServerSlug = Error(
        "CAT032", "Two servers with one slug", "Two descriptor files have the same name.", "Rename one of the files.");

    public static readonly DiagnosticKind AliasTaken = Error(
        "CAT033", "Alias is taken", "An alias equals a slug or an alias that something else already has.", "Remove the alias.");

    public static readonly DiagnosticKind UnknownInput = Error(
        "CAT034", "Unknown input", "A pointer names an input that the declared schema does not have.",
        "Write a pointer to an input of the schema, such as `/path` or `/options/url`.");

    public static readonly DiagnosticKind RedundantOverride = Warning(
        "CAT035", "Override without effect", "A level override equals the computed level.", "Remove `risk:`; the sum already says so.");

    public static readonly DiagnosticKind SignalNotPresent = Warning(
        "CAT036", "Dropped signal does not fire", "A descriptor drops a signal that would not fire anyway.", "Remove the entry from `drop:`.");

    public static readonly DiagnosticKind MissingDescription = Warning(
        "CAT037", "No description", "A tool has no description of ours.", "Add `description:` with one sentence in your own words.");

    public static readonly DiagnosticKind SignalAlreadyPresent = Warning(
        "CAT038", "Added signal fires anyway", "A descriptor adds a signal that already fires for the same input.",
        "Remove the entry from `add:`.");

    public static readonly DiagnosticKind NoServers = Error(
        "CAT039", "No servers", "The catalogue folder holds no descriptor.", "Run `catalogue new <slug>` to write the first.");

    public static readonly DiagnosticKind ConditionNeverHolds = Error(
        "CAT040", "Condition that never holds", "A rule asks of an input what no value of its type can be, so that every call with it is refused.",
        "Ask what fits the input's type, or correct the pointer.");

    public static readonly DiagnosticKind TemplateMissing = Error(
        "CAT050", "Template missing", "A template uses a partial that no file defines, or a file of the base set is missing.",
        "Correct the name, or add the file.");

    public static readonly DiagnosticKind TemplateSyntax = Error(
        "CAT051", "Template syntax", "A template has an unclosed block or a broken expression.", "Mend the template at the place given.");

    public static readonly DiagnosticKind TemplateName = Error(
        "CAT052", "Unknown name in a template", "A template asks for a value that the page does not have.",
        "Correct the name; `docs/templates.md` lists what each page offers.");

    public static readonly DiagnosticKind RouteCollision = Error(
        "CAT060", "Two pages with one route", "Two pages, files or redirects would be written to one place.",
        "Change the slug or alias of one of them.");

    public static readonly DiagnosticKind DeadLink = Error(
        "CAT061", "Dead link", "A page would link to a route that no page has.", "Correct the link in the template or the text.");

    public static readonly DiagnosticKind OutputIsFile = Error(
        "CAT080", "Output is a file", "The output path names a file.", "Name a folder.");

    public static readonly DiagnosticKind OutputForeign = Error(
        "CAT081", "Output folder is not ours", "The output folder has content and no marker file of an earlier build.",
        "Name another folder, or empty it yourself.");

    public static readonly DiagnosticKind OutputFailed = Error(
        "CAT082", "Output cannot be written", "The disk is full, or the folder may not be written to.",
        "Free space or choose another folder; the earlier site is untouched.");

    public static readonly DiagnosticKind OutputBusy = Error(
        "CAT083", "Another build is at work", "A second build writes to the same output folder.", "Wait for it to end.");

    public static readonly DiagnosticKind OutputHoldsSources = Error(
        "CAT084", "Output folder holds sources", "The output folder is the catalogue, or one of the two lies inside the other.",
        "Name a folder of its own, such as `_site`.");

    public static readonly DiagnosticKind UnknownServer = Error(
        "CAT090", "No such server", "A command names a server that the catalogue does not have.",
        "Run `catalogue list` to see what there is.");

    public static readonly DiagnosticKind UnknownTool = Error(
        "CAT091", "No such tool", "A command names a tool that the server does not have.",
        "Run `catalogue list` to see what there is.");

    public static readonly DiagnosticKind FileExists = Error(
        "CAT092", "File exists already", "A command would overwrite a file that people own.", "Choose another slug, or edit the file.");

    public static readonly DiagnosticKind HtmlSyntax = Error(
        "CAT100", "HTML syntax", "A page has HTML that a browser must guess at: a tag left open or closed twice, an attribute given twice.",
        "Mend the template that makes the page.");

    public static readonly DiagnosticKind BrokenLink = Error(
        "CAT101", "Broken link", "A page links to, or loads, what the site does not have.",
        "Correct the link in the template or the text; the message names the address.");

    public static readonly DiagnosticKind BrokenFragment = Error(
        "CAT102", "Broken fragment", "A link's fragment names an id that the page it leads to does not have.",
        "Correct the fragment, or give the element its id.");

    public static readonly DiagnosticKind LinkOutsideBase = Error(
        "CAT103", "Link leaves the base path", "A link to this host does not begin with the base path of the site.",
        "Write the link with the base path, or name the right one with `--base-path`.");

    public static readonly DiagnosticKind DuplicateId = Error(
        "CAT104", "Duplicate id", "Two elements of a page have one id, or an id is empty or holds a space.", "Give each element its own id.");

    public static readonly DiagnosticKind Headings = Error(
        "CAT105", "Headings out of order", "A page does not have exactly one `h1`, or leaves a level of headings out.",
        "Give the page one `h1`, and go down one level at a time.");

    public static readonly DiagnosticKind PageTitle = Error(
        "CAT106", "Title missing or too long", "A page has no title, or one of more than 70 characters.", "Write a title of 1 to 70 characters.");

    public static readonly DiagnosticKind TitleTwice = Error(
        "CAT107", "Two pages with one title", "A page has the title of another page.", "Say in the title what only this page is about.");

    public static readonly DiagnosticKind PageDescription = Error(
        "CAT108", "Description missing or of the wrong length", "A page has no description, or one outside 50 to 160 characters.",
        "Write a description of 50 to 160 characters.");

    public static readonly DiagnosticKind DescriptionTwice = Error(
        "CAT109", "Two pages with one description", "A page has the description of another page.", "Say in the description what only this page is about.");

    public static readonly DiagnosticKind InjectedMarkup = Error(
        "CAT110", "Markup that does not belong there",
        "A page has a script that is neither a file of the site nor JSON-LD, an event or style attribute, a frame, or a link with a scheme other than http, https, mailto and tel.",
        "Find the value that a template prints with three braces; two braces escape it.");

    public static readonly DiagnosticKind StructuredData = Error(
        "CAT111", "Structured data broken", "A JSON-LD script is not JSON, or its breadcrumbs, questions or items are incomplete.",
        "Mend the template; the message says what is missing.");

    public static readonly DiagnosticKind Canonical = Error(
        "CAT112", "Canonical link disagrees", "A page's canonical link is missing, or is not the page's own address.",
        "Correct `url` in `site.json`, or the template.");

    public static readonly DiagnosticKind SitemapDisagrees = Error(
        "CAT113", "Sitemap and pages disagree", "The sitemap lists what is not a page to be listed, or leaves one out.",
        "Build the site again; a sitemap is not written by hand.");

    public static readonly DiagnosticKind NoPages = Error(
        "CAT114", "No pages", "The folder to check holds no HTML page.", "Name the folder that `catalogue build` wrote.");

    public static readonly DiagnosticKind ForeignRequest = Error(
        "CAT115", "Request to another host", "A page loads a style, script, image or font from another host.",
        "Put the file into `templates/assets/` and load it from there.");

    public static readonly DiagnosticKind NameLooksWrong = Warning(
        "CAT120", "Name looks like something else", "A tool's name looks like an argument, a heading or a sentence.",
        "Check it against what the server says; a list copied from a page often brings such lines along.");

    public static readonly DiagnosticKind SameToolSet = Warning(
        "CAT121", "One tool set under two servers", "Two servers have exactly the same tool names, and do not name two different packages.",
        "Keep one file and make the other slug an alias, or leave it where both are real.");

    public static readonly DiagnosticKind OrdersModel = Warning(
        "CAT122", "Text that gives the model orders", "The server's words on a tool tell the model what it must do.",
        "Read them, and say in `evidence:` what they are after.");

    public static readonly DiagnosticKind RestatesName = Warning(
        "CAT123", "Description restates the name", "A description has no word that the name does not have.",
        "Say what the tool does to what, and what a caller should know.");

    public static readonly DiagnosticKind PackageNotFound = Warning(
        "CAT124", "Package not found", "The npm registry in use does not have the package, or npm could not say.",
        "Take the name from the server's own manifest.");

    public static readonly DiagnosticKind RegistryNotAsked = Warning(
        "CAT125", "Registry not asked", "`lint --online` found no npm on the PATH.", "Install Node.js, or leave `--online` out.");

    /// <summary>Gathered when first asked for: in what order the parts of this class set their fields is nobody's promise.</summary>
    private static readonly Lazy<IReadOnlyList<DiagnosticKind>> Gathered = new(() =>
    [
        .. new[] { typeof(DiagnosticKinds), typeof(PolicyWarningKinds) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticKind>()
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ]);

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticKind> All => Gathered.Value;

    private static DiagnosticKind Error(string code, string title, string cause, string cure) =>
        new(code, Severity.Error, title, cause, cure);

    private static DiagnosticKind Warning(string code, string title, string cause, string cure) =>
        new(code, Severity.Warning, title, cause, cure);
}
