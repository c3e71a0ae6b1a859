namespace Catalogue.Yaml.Diagnostics;

/// <content>Mistakes in what is imported.</content>
public static partial class DiagnosticKinds
{
    public static readonly DiagnosticKind ImportFailed = Error(
        "CAT140", "Nothing to import", "A source of an import cannot be reached or read, or gives no list of tools.",
        "Mend what the message names, and import again; a descriptor that is there stays as it is.");

    public static readonly DiagnosticKind ImportSlug = Error(
        "CAT141", "Server without a slug", "An imported server names no package and no repository, or another one has its slug.", "Name the slug with `--slug`.");
}
