using System.Text;
using Catalogue.Descriptors.Attacks;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Validate;

/// <summary>A pattern's policy against its own calls, in the form that it is written in: what it does must be what it says.</summary>
internal static class PreventionValidator
{
    public static void Validate(AttackPattern pattern, DiagnosticBag diagnostics)
    {
        if (pattern.Prevention is not { } prevention)
        {
            return;
        }

        TableValidator.CheckOnce(prevention.Tools.Select(tool => (tool.Tool, pattern.Location)), "tool", diagnostics);
        CheckSides(pattern, prevention, diagnostics);
        if (diagnostics.HasErrors)
        {
            return;
        }

        var format = PolicyFormats.Portable;
        var bytes = Encoding.UTF8.GetBytes(format.Write(prevention.Policy, new PolicyHeader("", null, "", "")).Text);
        foreach (var problem in format.Check(bytes).Problems)
        {
            diagnostics.Add(DiagnosticKinds.PolicyRefused, pattern.Location, $"the policy of 'prevention' is refused: {problem.Text}");
        }

        foreach (var difference in VectorRunner.Run(format, bytes, PreventionVectors.Create(prevention, format)) ?? [])
        {
            var call = prevention.Calls[difference.Vector.Line - 1];
            diagnostics.Add(DiagnosticKinds.PreventionFails, call.Location,
                $"the rules decide otherwise: {VisibleText.Of(difference.InWords(), 300)}; correct the rules or the call");
        }
    }

    /// <summary>An attack that is let through, or an honest call that is refused, is no prevention.</summary>
    private static void CheckSides(AttackPattern pattern, Prevention prevention, DiagnosticBag diagnostics)
    {
        foreach (var call in prevention.Calls.Where(call => call.Decision == (call.Kind == "attack" ? "passes" : "refused")))
        {
            diagnostics.Add(DiagnosticKinds.PreventionFails, call.Location,
                call.Kind == "attack" ? "an attack that passes is not prevented; tighten the rules" : "an honest call that is refused shows a rule that is too tight; loosen the rules");
        }

        foreach (var side in Vocabulary.AttackWords.Calls.Where(side => prevention.Calls.All(call => call.Kind != side)))
        {
            diagnostics.Add(DiagnosticKinds.PreventionFails, pattern.Location, $"'calls' has no {(side == "attack" ? "attack" : "honest call")}; add one with 'call: {side}'");
        }
    }
}
