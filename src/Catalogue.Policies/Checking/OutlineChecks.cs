using Catalogue.Policies.Model;

namespace Catalogue.Policies.Checking;

/// <summary>The checks that every format has in common.</summary>
internal static class OutlineChecks
{
    public static void Check(PolicyOutline outline, KnownServer? server, WarningList warnings)
    {
        UncheckedTools.Check(outline, warnings);
        DeadRules.Check(outline, warnings);
        LimitChecks.Check(outline, warnings);
        EveryToolChecks.Check(outline, warnings);
        if (server is not null)
        {
            ServerComparison.Check(outline, server, warnings);
        }
    }
}
