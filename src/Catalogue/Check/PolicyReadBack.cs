using Catalogue.Policies.Formats;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check;

/// <summary>A policy file that was written, and what it must name.</summary>
/// <param name="Path">Below the output folder.</param>
/// <param name="Origin">The descriptor's file, for messages.</param>
/// <param name="Tools">The tools of the server, sorted ordinally.</param>
public sealed record EmittedPolicy(string Path, string Format, string Origin, IReadOnlyList<string> Tools);

/// <summary>Reads emitted policies back from where they were written and holds them to the rules of their engines.</summary>
public static class PolicyReadBack
{
    /// <summary>Checks one file.</summary>
    /// <param name="bytes">Come from the output, never from the model that they were written from.</param>
    public static void Check(EmittedPolicy emitted, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var format = PolicyFormats.Find(emitted.Format) ?? throw new ArgumentException($"no format {emitted.Format}", nameof(emitted));
        var verdict = format.Check(bytes);
        foreach (var problem in verdict.Problems)
        {
            diagnostics.Add(DiagnosticKinds.PolicyRefused, new SourceLocation(emitted.Path, problem.Line, problem.Column),
                $"{format.Title} refuses the file: {problem.Text} (from {emitted.Origin})");
        }

        if (verdict.Accepted && !verdict.NamedTools.SequenceEqual(emitted.Tools, StringComparer.Ordinal))
        {
            var missing = emitted.Tools.Except(verdict.NamedTools, StringComparer.Ordinal).Take(3);
            var extra = verdict.NamedTools.Except(emitted.Tools, StringComparer.Ordinal).Take(3);
            diagnostics.Add(DiagnosticKinds.PolicyNames, new SourceLocation(emitted.Path),
                $"the file does not name exactly the server's tools (from {emitted.Origin}): missing [{string.Join(", ", missing)}], not the server's [{string.Join(", ", extra)}]");
        }
    }
}
