using Catalogue.Emit;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Vectors;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check;

/// <summary>Puts emitted policies to the test with the vectors beside them, both read back from where they were written.</summary>
public static class VectorReadBack
{
    /// <summary>Of one file: what fails more often has one cause.</summary>
    private const int MostReported = 5;

    /// <summary>Tests one file, which was accepted.</summary>
    public static void Check(EmittedPolicy emitted, string vectorPath, ISiteOutput output, DiagnosticBag diagnostics)
    {
        var format = PolicyFormats.Find(emitted.Format) ?? throw new ArgumentException($"no format {emitted.Format}", nameof(emitted));
        if (VectorReader.Read(output.Read(vectorPath), out var problem) is not { } vectors)
        {
            diagnostics.Add(DiagnosticKinds.VectorsUnreadable, new SourceLocation(vectorPath, problem!.Line, problem.Column), problem.Text);
            return;
        }

        foreach (var difference in (VectorRunner.Run(format, output.Read(emitted.Path), vectors) ?? []).Take(MostReported))
        {
            diagnostics.Add(DiagnosticKinds.PolicyDecides, new SourceLocation(vectorPath, difference.Vector.Line, 1),
                $"{difference.InWords()} (from {emitted.Origin})");
        }
    }
}
