namespace Catalogue.Build;

/// <summary>How a site is built.</summary>
/// <param name="BasePath">Where the site's root is on its host; null takes it from <c>url</c> in <c>site.json</c>.</param>
/// <param name="Strict">Whether warnings stop the build.</param>
/// <param name="CheckPages">Whether the finished pages are read back, and the policies tested, before they are published.</param>
public sealed record BuildOptions(string? BasePath = null, bool Strict = false, bool CheckPages = false);

/// <summary>What a finished build made.</summary>
/// <param name="Bytes">Of all files.</param>
/// <param name="BasePath">Where the site's root is on its host: what the options say, or else <c>site.json</c>.</param>
public sealed record BuildSummary(int Servers, int Tools, int Pages, int Policies, int Files, long Bytes, string Host, string BasePath);

/// <summary>Told how far a build is. Called from several threads.</summary>
/// <param name="stage">What is being done: "reading", "writing pages".</param>
public delegate void BuildProgress(string stage, int done, int total);
