using Catalogue.Policies.Model;

namespace Catalogue.Policies.Targets;

/// <summary>How a target looks at the arguments of a call.</summary>
internal interface IArgumentSupport
{
    /// <summary>Says what is lost of a tool's conditions and required arguments.</summary>
    /// <returns>False where a condition cannot be said at all, so that the tool must be refused.</returns>
    bool CanSay(MeantTool tool, List<PolicyLoss> losses);
}
