using Catalogue.Check;
using Catalogue.Emit;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Plan;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors;
using Catalogue.Render;
using Catalogue.Schemas;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Build;

/// <summary>Writes what is planned, on all processors, a page at a time, each into a buffer that is used again.</summary>
internal sealed class Emitter(PlannedSite planned, ISiteOutput output, BuildProgress? progress, CancellationToken cancellation)
{
    /// <summary>Bytes that hold nearly every policy and its vectors.</summary>
    private const int UsualFile = 32 * 1024;

    private readonly ParallelStages stages = new(progress, cancellation);
    private int files;
    private long bytes;

    /// <summary>Writes every policy and its vectors, a server at a time: its files share presets and samples.</summary>
    public void WritePolicies()
    {
        var servers = planned.Policies.GroupBy(policy => policy.Server.Slug, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        stages.Run("Writing policies", servers, (policies, _) => WritePolicies(policies));
    }

    private void WritePolicies(List<PlannedPolicy> policies)
    {
        var server = policies[0].Server;
        var tools = server.Offered.ToDictionary(tool => tool.Policy.Tool, StringComparer.Ordinal);
        var samples = new VectorSamples(name => SampleInputs.Of(tools.GetValueOrDefault(name)?.Descriptor.Declared?.Schema));
        using var text = new Utf8Text(UsualFile);
        foreach (var ofPreset in policies.GroupBy(policy => policy.Preset))
        {
            var meant = new MeantPolicy(server.PolicyOf(ofPreset.Key));
            var ofAll = PolicyHeaders.For(server, ofPreset.Key);
            foreach (var policy in ofPreset)
            {
                var format = PolicyFormats.Find(policy.File.Format)!;
                var header = PolicyHeaders.WithEngine(ofAll, planned.Site.Settings, format);
                var compiled = format.Compile(meant);
                text.Clear();
                compiled.Write(text, header);
                Write(policy.File.Path, text.Written);

                text.Clear();
                VectorWriter.Write(text, format, Path.GetFileName(policy.File.Path), compiled, header, samples);
                Write(policy.VectorPath, text.Written);
            }
        }
    }

    /// <summary>
    /// Reads every policy back from the output, holds it to the rules of its engine, and puts what was read into the
    /// archive of all policies.
    /// </summary>
    public void CheckPolicies(DiagnosticBag diagnostics)
    {
        var policies = planned.Policies.Select(policy => policy.File).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var length = output.Write(Routes.PolicyArchive, stream =>
        {
            using var archive = new PolicyArchive(stream, [.. policies.Select(file => file.Path[Routes.Policies.Length..])]);
            stages.RunInTurn("Checking policies", [.. Enumerable.Range(0, policies.Count)], (place, _) =>
            {
                var content = output.Lend(policies[place].Path);
                PolicyReadBack.Check(policies[place], content.Span, diagnostics);
                archive.Add(place, content);
            });
        });
        Interlocked.Increment(ref files);
        Interlocked.Add(ref bytes, length);
        planned.Context.Sizes.Add(Routes.PolicyArchive, length);
    }

    /// <summary>Makes every call of every policy's test vectors, both as they were written.</summary>
    public void TestPolicies(DiagnosticBag diagnostics) => stages.Run("Testing policies", planned.Policies, (policy, _) =>
        VectorReadBack.Check(policy.File, policy.VectorPath, output, diagnostics));

    /// <summary>Writes the policies against attack patterns, each with the calls that try it.</summary>
    public void WritePreventions() => stages.Run("Writing policies against attacks", planned.Preventions, (prevention, buffer) =>
    {
        buffer.Write(PreventionPolicies.Write(prevention.Pattern, prevention.Format, planned.Site.Settings).Text);
        Write(prevention.File.Path, buffer.Written);

        buffer.Clear();
        PreventionVectorWriter.Write(buffer, prevention.Pattern.Prevention!, prevention.Format, Path.GetFileName(prevention.File.Path));
        Write(prevention.VectorPath, buffer.Written);
    });

    /// <summary>Reads the policies against attack patterns back and makes every call of theirs: there are few, so always.</summary>
    public void CheckPreventions(DiagnosticBag diagnostics) => stages.Run("Checking policies against attacks", planned.Preventions, (prevention, _) =>
    {
        using var content = output.Lend(prevention.File.Path);
        PolicyReadBack.Check(prevention.File, content.Span, diagnostics);
        VectorReadBack.Check(prevention.File, prevention.VectorPath, output, diagnostics);
    });

    /// <summary>Renders and writes every page and redirect.</summary>
    /// <returns>False where a template asks for what a page does not have, which is reported.</returns>
    public bool WritePages(DiagnosticBag diagnostics)
    {
        try
        {
            stages.Run("Writing pages", planned.Plan.Pages, (page, buffer) =>
            {
                planned.Templates.Render(page.Kind.Name, page.Kind.View(page, planned.Context), buffer);
                Write(page.OutputPath, buffer.Written);
            });
            stages.Run("Writing redirects", planned.Plan.Redirects, (redirect, buffer) =>
            {
                var view = new RedirectView(planned.Context.Frame, planned.Context.Href(redirect.Target), planned.Context.Absolute(redirect.Target));
                planned.Templates.Render(RedirectView.Template, view, buffer);
                Write(Routes.OutputPath(redirect.Route), buffer.Written);
            });
            return true;
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions is var all && all.All(inner => inner is TemplateException))
        {
            foreach (var diagnostic in TemplateMistakes().DefaultIfEmpty(((TemplateException)all[0]).Diagnostic).DistinctBy(mistake => mistake.Location))
            {
                diagnostics.Add(diagnostic.Kind, diagnostic.Location, diagnostic.Text);
            }

            return false;
        }
    }

    /// <summary>
    /// What is wrong with the templates, found once more in a fixed order: which pages had failed when the others were
    /// stopped depends on the machine.
    /// </summary>
    private IEnumerable<Diagnostic> TemplateMistakes()
    {
        using var buffer = new PageWriter();
        foreach (var page in planned.Plan.Pages.DistinctBy(page => page.Kind.Name, StringComparer.Ordinal))
        {
            Diagnostic? mistake = null;
            try
            {
                buffer.Clear();
                planned.Templates.Render(page.Kind.Name, page.Kind.View(page, planned.Context), buffer);
            }
            catch (TemplateException exception)
            {
                mistake = exception.Diagnostic;
            }

            if (mistake is not null)
            {
                yield return mistake;
            }
        }
    }

    public void WriteAssets()
    {
        using var buffer = new PageWriter();
        foreach (var file in planned.Files)
        {
            buffer.Clear();
            file.Write(buffer);
            Write(file.Path, buffer.Written);
        }

        foreach (var asset in planned.Assets)
        {
            Write(asset.Path, asset.Bytes);
        }

        // GitHub Pages would otherwise run the site through Jekyll, which drops names that begin with an underscore.
        Write(".nojekyll", []);
    }

    public void WriteMarker() => Write(SiteMarker.FileName, new SiteMarker(planned.Context.BasePath, planned.Site.Settings.Url).Write());

    /// <summary>Reads every page back from the output, as a visitor would.</summary>
    public void CheckPages(DiagnosticBag diagnostics) => SiteChecker.Check(
        output,
        new SiteAddress(planned.Context.BasePath, planned.Site.Settings.Url),
        "",
        diagnostics,
        (done, total) => progress?.Invoke("Checking pages", done, total),
        cancellation);

    public BuildSummary Summarise() => new(
        planned.Site.Servers.Count,
        planned.Site.Tools.Count,
        planned.Plan.Pages.Count,
        planned.Policies.Count + planned.Preventions.Count,
        files,
        bytes,
        planned.Site.Settings.Host,
        planned.Context.BasePath);

    private void Write(string path, ReadOnlySpan<byte> content)
    {
        output.Write(path, content);
        Interlocked.Increment(ref files);
        Interlocked.Add(ref bytes, content.Length);
    }
}
