using System.Security.Cryptography;
using Catalogue.Descriptors;
using Catalogue.Load.Attacks;
using Catalogue.Policies.Formats;
using Catalogue.Shapes;
using Catalogue.Sources;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Load;

/// <summary>The first stage: files in, descriptors and diagnostics out. Nothing here depends on another file's content.</summary>
public static class CatalogueLoader
{
    public const string SettingsPath = "site.json";
    public const string CategoriesPath = "catalogue/categories.yaml";
    public const string SignalsPath = "catalogue/signals.yaml";
    public const string ClassificationPath = "catalogue/classification.yaml";
    public const string ServersFolder = "catalogue/servers";

    /// <summary>Reads a whole catalogue.</summary>
    /// <param name="progress">Called after each descriptor with how many are read and how many there are; from any thread.</param>
    /// <returns>What could be read; null where the settings or the tables are too broken to go on.</returns>
    public static LoadedCatalogue? Load(ISources sources, DiagnosticBag diagnostics, Action<int, int>? progress, CancellationToken cancellation)
    {
        if (!sources.Exists(SettingsPath))
        {
            diagnostics.Add(DiagnosticKinds.FileUnreadable, new SourceLocation(sources.Show(SettingsPath)),
                "there is no such file; run in the folder that holds site.json, or name that folder with --root");
            return null;
        }

        var formats = PolicyFormats.All.Select(format => format.Id).ToList();
        var settings = ReadTree(sources, SettingsPath, diagnostics) is { } settingsRoot
            ? Checked(settingsRoot, SiteShape.Create(formats), sources.Show(SettingsPath), diagnostics, SettingsReader.Read)
            : null;
        var categories = ReadTable(sources, CategoriesPath, DefinitionShapes.Categories, DefinitionReader.ReadCategories, diagnostics);
        var signals = ReadTable(sources, SignalsPath, DefinitionShapes.Signals, DefinitionReader.ReadSignals, diagnostics);
        var classification = ReadTable(sources, ClassificationPath, ClassificationShapes.Classification, ClassificationShapes.Read, diagnostics);
        var templates = TemplateLoader.Load(sources, settings?.Templates, diagnostics);
        var servers = ReadServers(sources, categories, signals, diagnostics, progress, cancellation);
        if (settings is null || categories is null || signals is null || classification is null)
        {
            return null;
        }

        return new LoadedCatalogue(settings, categories, signals, classification, servers, templates)
        {
            Attacks = AttackLoader.Load(sources, categories, signals, diagnostics),
        };
    }

    private static List<ServerDescriptor> ReadServers(
        ISources sources,
        CategoryTable? categories,
        SignalTable? signals,
        DiagnosticBag diagnostics,
        Action<int, int>? progress,
        CancellationToken cancellation)
    {
        var shape = ServerShape.Create(
            [.. categories?.Categories.Select(category => category.Id).Where(id => id != Words.UnknownCategory) ?? []],
            [.. signals?.Signals.Select(signal => signal.Id) ?? []]);
        var paths = sources.Files(ServersFolder, diagnostics).Where(IsDescriptor).ToList();
        var servers = new ServerDescriptor?[paths.Count];
        var done = 0;
        Parallel.For(0, paths.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            servers[index] = ReadServer(sources, paths[index], shape, diagnostics);
            progress?.Invoke(Interlocked.Increment(ref done), paths.Count);
        });
        return [.. servers.OfType<ServerDescriptor>()];
    }

    /// <summary>Files whose name begins with an underscore are notes and templates of the people who keep the folder.</summary>
    private static bool IsDescriptor(string path)
    {
        var name = Path.GetFileName(path);
        return !name.StartsWith('_') && !name.StartsWith('.') && Path.GetExtension(name).ToUpperInvariant() is ".YAML" or ".YML";
    }

    private static ServerDescriptor? ReadServer(ISources sources, string path, ObjectShape shape, DiagnosticBag diagnostics)
    {
        var file = sources.Show(path);
        var slug = Path.GetFileNameWithoutExtension(path);
        if (Text.Slugs.IsDevice(slug))
        {
            diagnostics.Add(DiagnosticKinds.FileNameNotSlug, new SourceLocation(file), $"'{slug}' is the name of a device on Windows; rename the file, to '{slug}-server.yaml' for instance");
            return null;
        }

        if (!TextForm.Slug.Test(slug) || slug.Length > 80 || !path.EndsWith(".yaml", StringComparison.Ordinal))
        {
            diagnostics.Add(DiagnosticKinds.FileNameNotSlug, new SourceLocation(file),
                "the file's name is the server's slug: lower-case letters, digits and single hyphens, at most 80 characters, then '.yaml'");
            return null;
        }

        if (sources.Read(path, diagnostics) is not { } bytes || ReadTree(bytes, path, file, diagnostics) is not { } root)
        {
            return null;
        }

        new ShapeChecker(file, diagnostics).Check(root, shape);
        return ServerReader.Read(root, file, slug, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>A table of the catalogue, or the one that comes with the program where the catalogue has none.</summary>
    private static TTable? ReadTable<TTable>(
        ISources sources, string path, ObjectShape shape, Func<YamlNode, string, TTable> read, DiagnosticBag diagnostics)
        where TTable : class
    {
        var own = sources.Exists(path);
        var file = own ? sources.Show(path) : path;
        var bytes = own ? sources.Read(path, diagnostics) : BaseFiles.Read(path);
        return bytes is not null && ReadTree(bytes, path, file, diagnostics) is { } root
            ? Checked(root, shape, file, diagnostics, read)
            : null;
    }

    internal static TValue? Checked<TValue>(
        YamlNode root, ObjectShape shape, string file, DiagnosticBag diagnostics, Func<YamlNode, string, TValue> read)
        where TValue : class
    {
        var own = new DiagnosticBag();
        new ShapeChecker(file, own).Check(root, shape);
        foreach (var diagnostic in own.ToSortedList())
        {
            diagnostics.Add(diagnostic.Kind, diagnostic.Location, diagnostic.Text);
        }

        return own.HasErrors ? null : read(root, file);
    }

    internal static YamlNode? ReadTree(ISources sources, string path, DiagnosticBag diagnostics) =>
        sources.Read(path, diagnostics) is { } bytes ? ReadTree(bytes, path, sources.Show(path), diagnostics) : null;

    private static YamlNode? ReadTree(byte[] bytes, string path, string file, DiagnosticBag diagnostics)
    {
        YamlProblem? problem;
        var root = path.EndsWith(".json", StringComparison.Ordinal)
            ? JsonTreeReader.Read(bytes, YamlReadOptions.Descriptor, out problem)
            : YamlTreeReader.Read(bytes, YamlReadOptions.Descriptor, out problem);
        if (problem is not null)
        {
            Report(problem, file, diagnostics);
        }

        return root;
    }

    internal static void Report(YamlProblem problem, string file, DiagnosticBag diagnostics) =>
        diagnostics.Add(KindOf(problem.Kind), new SourceLocation(file, problem.Mark.Line, problem.Mark.Column), problem.Text);

    private static DiagnosticKind KindOf(YamlProblemKind kind) => kind switch
    {
        YamlProblemKind.Encoding => DiagnosticKinds.NotUtf8,
        YamlProblemKind.Character => DiagnosticKinds.ForbiddenCharacter,
        YamlProblemKind.Depth => DiagnosticKinds.TooDeep,
        YamlProblemKind.Size => DiagnosticKinds.TooLarge,
        YamlProblemKind.Reference => DiagnosticKinds.Reference,
        YamlProblemKind.Documents => DiagnosticKinds.SecondDocument,
        YamlProblemKind.Empty => DiagnosticKinds.EmptyFile,
        _ => DiagnosticKinds.Syntax,
    };
}
