using Catalogue.Classify;
using Catalogue.Descriptors;
using Catalogue.Descriptors.Attacks;
using Catalogue.Fit;
using Catalogue.Model.Attacks;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Presets;
using Catalogue.Risk;
using Catalogue.Vocabulary;

namespace Catalogue.Model;

/// <summary>The catalogue as pages see it: everything derived, nothing left to decide.</summary>
/// <param name="Servers">By slug, ordinally.</param>
public sealed record Site(
    SiteSettings Settings,
    CategoryTable Tables,
    SignalTable Signals,
    ClassificationTable Classification,
    IReadOnlyList<Server> Servers)
{
    /// <summary>What has gone wrong with agents and tools, and which tools it concerns; empty where the catalogue says nothing of it.</summary>
    public AttackDatabase Attacks { get; init; } = new(AttackCatalogue.Empty, []);

    private readonly Dictionary<RiskLevel, LevelDefinition> levels = Tables.Levels.ToDictionary(level => level.Level);

    /// <summary>What definitions cost in a model's context.</summary>
    public TokenCosts Tokens { get; } = new(Servers);

    /// <summary>The format of the file that pages tell the reader to run: the proxy's where it is published.</summary>
    public PolicyFormat RecommendedFormat =>
        Settings.Formats.Contains(PolicyFormats.Intercept.Id, StringComparer.Ordinal) ? PolicyFormats.Intercept : PolicyFormats.Find(Settings.Formats[0])!;

    public LevelDefinition Level(RiskLevel level) => levels[level];

    /// <summary>Every tool that its server still offers, with its server.</summary>
    public IReadOnlyList<ListedTool> Tools { get; } =
        [.. Servers.SelectMany(server => server.Offered.Select(tool => new ListedTool(server, tool)))];
}

/// <summary>A server with its tools rated and its policy made.</summary>
/// <param name="Tools">In the order of the descriptor, those that are gone included.</param>
/// <param name="Policy">The recommended policy, in the portable form; it names the tools that are not gone.</param>
public sealed record Server(ServerDescriptor Descriptor, string Name, IReadOnlyList<Tool> Tools, ServerPolicy Policy)
{
    public string Slug => Descriptor.Slug;

    /// <summary>The tools that are not gone.</summary>
    public IReadOnlyList<Tool> Offered { get; } = [.. Tools.Where(tool => !tool.IsGone)];

    /// <summary>The server's policy in one of the presets, made when it is asked for.</summary>
    public ServerPolicy PolicyOf(PolicyPreset preset) => preset == PolicyPreset.Recommended
        ? Policy
        : PresetPolicies.Create(preset, Slug, [.. Offered.Select(tool => new PresetTool(tool.Policy, tool.Category.ReadOnly, tool.Rating.Level == RiskLevel.Low))]);
}

/// <summary>A tool, rated.</summary>
/// <param name="Name">The exact name with hidden characters made visible.</param>
/// <param name="Policy">Its part of the server's policy; made for a tool that is gone as well, but in no file.</param>
/// <param name="PolicyOrigin">Where the rules come from.</param>
/// <param name="Derived">How the category was told; null where a person gave it.</param>
public sealed record Tool(
    ToolDescriptor Descriptor,
    string Slug,
    string Name,
    RiskRating Rating,
    ToolPolicy Policy,
    PolicyOrigin PolicyOrigin,
    Classification? Derived)
{
    public CategoryDefinition Category => Rating.Category;

    /// <summary>What it brings into a session.</summary>
    public IReadOnlyList<FoundTrait> Traits { get; init; } = [];

    /// <summary>Attack patterns that fit it, the strongest first.</summary>
    public IReadOnlyList<PatternFit> Fits { get; init; } = [];

    public bool IsGone => Descriptor.Gone is not null;
}

/// <summary>A tool in a list that spans servers.</summary>
public sealed record ListedTool(Server Server, Tool Tool);

/// <summary>Where a tool's recommended rules come from.</summary>
public enum PolicyOrigin
{
    /// <summary>The category's default.</summary>
    Category,

    /// <summary>The risk level's default, which goes before the category's.</summary>
    Level,

    /// <summary>The descriptor, which goes before both.</summary>
    Descriptor,
}
