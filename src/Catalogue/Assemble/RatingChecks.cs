using Catalogue.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Assemble;

/// <summary>Judgements by hand that the rules make needless: they show only once a tool is rated.</summary>
public static class RatingChecks
{
    public static void Check(Site site, DiagnosticBag diagnostics)
    {
        foreach (var tool in site.Servers.SelectMany(server => server.Tools))
        {
            if (tool.Descriptor.Risk is { } risk && risk.Value.Level == tool.Rating.Computed)
            {
                diagnostics.Add(DiagnosticKinds.RedundantOverride, risk.Location,
                    $"the computed level of '{tool.Name}' is {tool.Rating.Computed} already; remove 'risk'");
            }

            foreach (var change in tool.Rating.IdleChanges)
            {
                var isDrop = tool.Descriptor.Signals.Drop.Contains(change);
                diagnostics.Add(
                    isDrop ? DiagnosticKinds.SignalNotPresent : DiagnosticKinds.SignalAlreadyPresent,
                    change.Location,
                    $"the signal '{change.Value.Id}' {(isDrop ? "does not fire here" : "fires here anyway")}; remove the entry");
            }
        }
    }
}
