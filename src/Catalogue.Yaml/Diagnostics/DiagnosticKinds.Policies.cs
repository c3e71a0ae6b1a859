namespace Catalogue.Yaml.Diagnostics;

/// <content>Mistakes in policy files, their test vectors and calls to them.</content>
public static partial class DiagnosticKinds
{
    public static readonly DiagnosticKind PolicyRefused = Error(
        "CAT070", "Policy refused", "An emitted policy file does not pass the rules of the engine it is for.",
        "Correct the tool's `policy:`; if it is right, the writer is at fault: report it.");

    public static readonly DiagnosticKind PolicyNames = Error(
        "CAT071", "Policy names other tools", "A policy file does not name exactly the tools of its server.",
        "Report it: the writer is at fault.");

    public static readonly DiagnosticKind PolicyDecides = Error(
        "CAT072", "Policy decides otherwise", "A policy file does not do with a call what its test vectors expect.",
        "Correct the policy or the vector; where both were written by a build, report it.");

    public static readonly DiagnosticKind VectorsUnreadable = Error(
        "CAT073", "Test vectors cannot be read", "A file of test vectors is not JSON, or not of the form that the build writes.",
        "Correct what the message names; docs/policies.md shows the form.");

    public static readonly DiagnosticKind CallUnreadable = Error(
        "CAT074", "Call cannot be read", "The arguments or the clock of a call on the command line are not of their form.",
        "Give `--args` one JSON object, and `--clock` a moment like 2026-01-01T00:00:00Z.");
}
