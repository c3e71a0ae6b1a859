using Catalogue.Descriptors;
using Catalogue.Descriptors.Attacks;

namespace Catalogue.Load;

/// <summary>Everything that a site is made from, read and checked file by file.</summary>
public sealed record LoadedCatalogue(
    SiteSettings Settings,
    CategoryTable Categories,
    SignalTable Signals,
    ClassificationTable Classification,
    IReadOnlyList<ServerDescriptor> Servers,
    TemplateSet Templates)
{
    /// <summary>The attack database; empty where the catalogue has none.</summary>
    public AttackCatalogue Attacks { get; init; } = AttackCatalogue.Empty;
}

/// <summary>Templates and assets by their path inside the template folder, the user's own in place of the base set's.</summary>
public sealed record TemplateSet(IReadOnlyList<TemplateFile> Templates, IReadOnlyList<AssetFile> Assets);

/// <summary>A template's text.</summary>
/// <param name="Name">The path inside the template folder without its ending: <c>pages/tool</c>.</param>
/// <param name="ShownAs">The path for messages.</param>
public sealed record TemplateFile(string Name, string ShownAs, string Text);

/// <summary>A file that is published as it is, below <c>assets/</c>.</summary>
public sealed record AssetFile(string Path, byte[] Bytes);
