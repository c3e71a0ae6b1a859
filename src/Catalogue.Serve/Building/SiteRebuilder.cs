using System.Diagnostics;
using System.Globalization;
using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Serve.Watching;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Serve.Building;

/// <summary>Builds the whole site into memory, again and again; compares each build with what is shown.</summary>
internal sealed class SiteRebuilder(ISources sources)
{
    private BuildOutcome? shown;
    private int number;

    /// <summary>Builds once.</summary>
    /// <param name="read">What the build looked at, so that changes of it can be watched for.</param>
    /// <returns>The outcome; with the mark of the earlier one where a visitor would see no difference.</returns>
    public BuildOutcome Build(out ReadPaths read, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var recording = new RecordingSources(sources);
        var diagnostics = new DiagnosticBag();
        var output = new MemoryOutput();
        var summary = SiteBuilder.Build(recording, () => output, new BuildOptions(), diagnostics, null, cancellation);
        read = recording.Read();
        var site = summary is null ? shown?.Site : new BuiltSite(output.Files, summary.BasePath, summary);
        var found = diagnostics.ToSortedList();
        var mark = IsAsShown(site, summary is null, found) ? shown!.Mark : NextMark();
        return shown = new BuildOutcome(mark, site, summary is null, found, clock.Elapsed);
    }

    private bool IsAsShown(BuiltSite? site, bool failed, IReadOnlyList<Diagnostic> diagnostics) =>
        shown is not null
        && shown.Failed == failed
        && (failed ? shown.Diagnostics.SequenceEqual(diagnostics) : IsSame(shown.Site!, site!));

    private static bool IsSame(BuiltSite one, BuiltSite other) =>
        one.BasePath == other.BasePath
        && one.Files.Count == other.Files.Count
        && one.Files.All(file => other.Files.TryGetValue(file.Key, out var bytes) && bytes.AsSpan().SequenceEqual(file.Value));

    /// <summary>The process is part of it, so that a page left open is not taken for current by the next run.</summary>
    private string NextMark() => string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{++number}");
}
