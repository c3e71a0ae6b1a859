using Catalogue.Assemble;
using Catalogue.Emit;
using Catalogue.Load;
using Catalogue.Model;
using Catalogue.Sources;
using Catalogue.Validate;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Build;

/// <summary>
/// The stages of a build, in their order. Nothing is written before all of it is planned, and nothing is shown before
/// all of it is written and the policies are read back.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Builds a site and publishes it, unless there is a mistake: then the earlier site stays.</summary>
    /// <param name="open">Opens the output, once there is something to write.</param>
    /// <returns>What was made; null where a diagnostic stopped the build.</returns>
    /// <exception cref="OutputException">The output cannot be written.</exception>
    public static BuildSummary? Build(
        ISources sources,
        Func<ISiteOutput> open,
        BuildOptions options,
        DiagnosticBag diagnostics,
        BuildProgress? progress = null,
        CancellationToken cancellation = default)
    {
        var loaded = LoadStages(sources, options, diagnostics, progress, cancellation);
        var planned = loaded is null ? null : PlanStage.Plan(loaded.Value.Site, loaded.Value.Catalogue.Templates, options, diagnostics);
        if (planned is null)
        {
            return null;
        }

        using var output = open();
        var emitter = new Emitter(planned, output, progress, cancellation);
        emitter.WritePolicies();
        emitter.WritePreventions();
        emitter.CheckPolicies(diagnostics);
        emitter.CheckPreventions(diagnostics);
        if (options.CheckPages)
        {
            emitter.TestPolicies(diagnostics);
        }

        if (diagnostics.HasErrors)
        {
            return null;
        }

        if (!emitter.WritePages(diagnostics))
        {
            return null;
        }

        emitter.WriteAssets();
        emitter.WriteMarker();
        if (options.CheckPages)
        {
            emitter.CheckPages(diagnostics);
            if (diagnostics.HasErrors)
            {
                return null;
            }
        }

        cancellation.ThrowIfCancellationRequested();
        output.Publish();
        return emitter.Summarise();
    }

    /// <summary>Reads, validates and rates a catalogue, without making pages of it.</summary>
    /// <returns>The site; null where a diagnostic stopped it.</returns>
    public static Site? Load(ISources sources, BuildOptions options, DiagnosticBag diagnostics, CancellationToken cancellation = default) =>
        LoadStages(sources, options, diagnostics, null, cancellation)?.Site;

    private static (LoadedCatalogue Catalogue, Site Site)? LoadStages(
        ISources sources, BuildOptions options, DiagnosticBag diagnostics, BuildProgress? progress, CancellationToken cancellation)
    {
        var catalogue = CatalogueLoader.Load(sources, diagnostics, (done, total) => progress?.Invoke("Reading descriptors", done, total), cancellation);
        if (catalogue is null)
        {
            return null;
        }

        CatalogueValidator.Validate(catalogue, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var site = SiteAssembler.Assemble(catalogue, cancellation);
        RatingChecks.Check(site, diagnostics);
        return options.Strict && diagnostics.HasWarnings ? null : (catalogue, site);
    }
}
