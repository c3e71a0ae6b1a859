using Catalogue.Policies.Intercept.Decoding;
using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Composing;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Intercept.Validating;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept;

/// <summary>
/// Reads a policy file as the engine does: its YAML, then its types, then its rules. A verdict of ours is meant to be
/// the engine's own, word for word.
/// </summary>
internal static class InterceptReader
{
    /// <summary>Documents that may nest deeper than this are decoded on a stack of their own.</summary>
    private const int ShallowDepth = 200;

    private const int DeepStackBytes = 256 * 1024 * 1024;

    /// <summary>Reads a file.</summary>
    /// <returns>The policy is null where the file is refused, as the verdict says.</returns>
    public static (PolicyEntry? Policy, PolicyVerdict Verdict) Read(string format, ReadOnlySpan<byte> bytes)
    {
        var policy = new PolicyEntry();
        if (Load(bytes, policy) is { } problem)
        {
            return (null, new PolicyVerdict(format, PolicyStage.Load, [problem], []));
        }

        var problems = PolicyRules.Check(policy);
        return problems.Count > 0
            ? (null, new PolicyVerdict(format, PolicyStage.Validate, problems, []))
            : (policy, new PolicyVerdict(format, PolicyStage.None, [], NamedTools(policy)));
    }

    private static PolicyProblem? Load(ReadOnlySpan<byte> bytes, PolicyEntry policy)
    {
        try
        {
            var document = Composer.Compose(bytes);
            return document.Root is null ? null : Decode(document, document.Root, policy);
        }
        catch (YamlFailure failure)
        {
            return ProblemList.Problem(failure.Place, failure.Message);
        }
    }

    private static PolicyProblem? Decode(ComposedDocument document, Node root, PolicyEntry policy)
    {
        if ((long)document.Depth * (document.Aliases + 1) <= ShallowDepth)
        {
            return DecodeHere(root, policy);
        }

        return DecodeDeep(root, policy);
    }

    private static PolicyProblem? DecodeDeep(Node root, PolicyEntry policy)
    {
        PolicyProblem? problem = null;
        var thread = new Thread(() => problem = DecodeHere(root, policy), DeepStackBytes);
        thread.Start();
        thread.Join();
        return problem;
    }

    private static PolicyProblem? DecodeHere(Node root, PolicyEntry policy)
    {
        var decoder = new Decoder();
        try
        {
            decoder.Decode(root, policy);
        }
        catch (YamlFailure failure)
        {
            return ProblemList.Problem(failure.Place, failure.Message);
        }

        policy.Ignored = decoder.Ignored;
        return decoder.Problems.Count == 0
            ? null
            : ProblemList.Problem(decoder.FirstProblem, "yaml: unmarshal errors:\n  " + string.Join("\n  ", decoder.Problems));
    }

    private static string[] NamedTools(PolicyEntry policy)
    {
        var names = new List<string>(policy.Hide.Items.Count + policy.Tools.Entries.Count);
        foreach (var item in policy.Hide.Items)
        {
            names.Add(item.Value);
        }

        foreach (var (name, _) in policy.Tools.Entries.Values)
        {
            names.Add(name.Value);
        }

        names.RemoveAll(static name => name == CounterTable.EveryTool);
        return NameOrder.Sorted(names);
    }
}
