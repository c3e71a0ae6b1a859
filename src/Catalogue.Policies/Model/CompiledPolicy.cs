namespace Catalogue.Policies.Model;

/// <summary>A policy as a format says it: compiled once, for the file and for the test vectors beside it.</summary>
public abstract class CompiledPolicy(MeantPolicy meant)
{
    public MeantPolicy Meant => meant;

    /// <summary>What the format could not say: first what concerns the whole file.</summary>
    public abstract IReadOnlyList<PolicyLoss> Losses { get; }

    /// <summary>The same losses, those of the same words together.</summary>
    public IReadOnlyList<SharedLoss> SharedLosses => field ??= SharedLoss.Of(Losses);

    /// <summary>What the target does with tools that the file does not name; any action.</summary>
    public abstract PolicyAction EnforcedDefault { get; }

    /// <summary>How many tools the file rules over.</summary>
    public abstract int Count { get; }

    /// <summary>What the target does with one of these tools; in the order of the policy.</summary>
    public abstract EnforcedTool Enforced(int index);

    /// <summary>Appends the file.</summary>
    public abstract void Write(Utf8Text output, PolicyHeader header);

    /// <summary>
    /// What the target makes of the policy, said in the portable form: the policy itself, changed in what the losses name
    /// and in nothing else. A target that cannot check arguments gives the tool's rules without conditions, one that asks
    /// where it cannot count gives <see cref="PolicyAction.Ask"/> without the limit.
    /// </summary>
    public ServerPolicy Enforced() => meant.Policy with
    {
        Default = EnforcedDefault,
        Tools = [.. Enumerable.Range(0, Count).Select(index => Enforced(index).InPortableForm())],
    };
}
