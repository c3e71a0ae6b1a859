namespace Catalogue.Yaml.Diagnostics;

/// <content>Mistakes in the attack database.</content>
public static partial class DiagnosticKinds
{
    public static readonly DiagnosticKind FrontMatter = Error(
        "CAT150", "No front matter", "A file of the attack database does not begin with YAML between two lines `---`.",
        "Begin the file with `---`, then the keys that `docs/attacks.md` lists, then `---`, then the text.");

    public static readonly DiagnosticKind TextHeadings = Error(
        "CAT151", "Wrong headings", "The text of a pattern or a case does not have its fixed headings in their order, each with text below.",
        "Write the headings that `docs/attacks.md` lists, each as `## ...`, with text below each and none above the first.");

    public static readonly DiagnosticKind DeadReference = Error(
        "CAT152", "Link to no pattern or case", "A text links to `case:` or `pattern:` and a name that no file has.",
        "Write the name of a file in `catalogue/attacks/`, without its ending.");

    public static readonly DiagnosticKind PreventionFails = Error(
        "CAT153", "Prevention does not hold", "A pattern's policy does not decide on one of its calls as the front matter says, or names a call of a tool that it does not have.",
        "Correct the rules or the call; `catalogue policy explain` says which rule decides.");
}
