using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Sources;

/// <summary>The files that a site is made from: a folder on disk, or a few strings in a test.</summary>
public interface ISources
{
    /// <summary>
    /// Every file below a folder, sorted ordinally, as paths with forward slashes relative to the root. Empty where the
    /// folder is absent. What cannot be listed is reported.
    /// </summary>
    IReadOnlyList<string> Files(string folder, DiagnosticBag diagnostics);

    bool Exists(string path);

    /// <summary>The file's bytes, or null where it cannot be read, which is reported.</summary>
    byte[]? Read(string path, DiagnosticBag diagnostics);

    /// <summary>The path as the user would type it, for messages.</summary>
    string Show(string path);
}
