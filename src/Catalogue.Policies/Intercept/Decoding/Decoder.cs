using System.Globalization;
using System.Runtime.CompilerServices;
using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Composing;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>
/// Puts a tree's values into slots, with the engine's rules for aliases, merge keys and duplicate keys. Mistakes of type
/// are collected; others stop the decoding.
/// </summary>
internal sealed class Decoder
{
    /// <summary>More would only repeat: a million equal keys make half a billion complaints.</summary>
    private const int MostProblems = 1000;

    private readonly HashSet<Node> openAliases = [];
    private readonly AliasBudget budget = new();
    private readonly List<string> problems = [];
    private readonly List<IgnoredPart> ignored = [];
    private HashSet<string>? merged;
    private int aliasDepth;

    /// <summary>The mistakes of type, in the engine's words.</summary>
    public IReadOnlyList<string> Problems => problems;

    public Place FirstProblem { get; private set; }

    /// <summary>What the engine passes over without a word.</summary>
    public IReadOnlyList<IgnoredPart> Ignored => ignored;

    /// <summary>Decodes a value into a slot.</summary>
    /// <returns>Whether the slot has a value now.</returns>
    /// <exception cref="YamlFailure">The value cannot be decoded into anything.</exception>
    public bool Decode(Node node, Slot slot)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw YamlFailure.At(node.Place, "the document nests too deeply to be read");
        }

        budget.Spend(node, aliasDepth > 0);
        slot.Place = node.Place;
        if (node.Kind == NodeKind.Alias)
        {
            return DecodeAlias(node, slot);
        }

        slot = slot.For(node);
        slot.Place = node.Place;
        return node.Kind switch
        {
            NodeKind.Scalar => slot.TakeScalar(this, node),
            NodeKind.Sequence => slot.TakeSequence(this, node),
            _ => !ReportDuplicates(node) && slot.TakeMapping(this, node),
        };
    }

    /// <summary>Notes that a slot does not take a value.</summary>
    /// <returns>Always false: the slot has no value.</returns>
    public bool Refuse(Node node, Slot slot)
    {
        var value = node.Tag is Tags.Sequence or Tags.Mapping ? node.Value : " " + Excerpt.Of(node.Value);
        Report(node, $"cannot unmarshal {node.Tag}{value} into {slot.TypeName}");
        return false;
    }

    public void Report(Node node, string problem)
    {
        if (problems.Count == 0)
        {
            FirstProblem = node.Place;
        }

        if (problems.Count < MostProblems)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"line {node.Line}: {problem}"));
        }
    }

    public void PassOver(IgnoredPart part)
    {
        if (ignored.Count < MostProblems)
        {
            ignored.Add(part);
        }
    }

    /// <summary>Sets the keys aside that a merge has seen: they do not concern the values inside.</summary>
    public HashSet<string>? SuspendMerge()
    {
        var suspended = merged;
        merged = null;
        return suspended;
    }

    public void ResumeMerge(HashSet<string>? suspended) => merged = suspended;

    /// <summary>Decodes the value of a merge key into a slot, for the keys that it does not have yet.</summary>
    public void Merge(Node parent, Node value, Slot slot)
    {
        var outer = merged;
        if (outer is null)
        {
            merged = new HashSet<string>(StringComparer.Ordinal);
            AddKeys(parent, merged);
        }

        foreach (var mapping in value.Kind == NodeKind.Sequence ? value.Children : [value])
        {
            RequireMapping(mapping);
            Decode(mapping, slot);
        }

        merged = outer;
    }

    private bool DecodeAlias(Node alias, Slot slot)
    {
        if (!openAliases.Add(alias))
        {
            throw YamlFailure.At(alias.Place, $"anchor '{alias.Value}' value contains itself");
        }

        aliasDepth++;
        var done = Decode(alias.Target!, slot);
        aliasDepth--;
        openAliases.Remove(alias);
        slot.Place = alias.Place;
        return done;
    }

    private void AddKeys(Node parent, HashSet<string> keys)
    {
        for (var index = 0; index < parent.Children.Count; index += 2)
        {
            var key = new AnySlot();
            if (Decode(parent.Children[index], key))
            {
                keys.Add(ValueIdentity.Of(key) ?? throw YamlFailure.At(key.Place, "invalid map key: " + GoSyntax.Print(key)));
            }
        }
    }

    private static void RequireMapping(Node value)
    {
        if ((value.Target ?? value).Kind != NodeKind.Mapping)
        {
            throw YamlFailure.At(value.Place, "map merge requires map or sequence of maps as the value");
        }
    }

    private bool ReportDuplicates(Node mapping)
    {
        var duplicates = DuplicateKeys.Find(mapping);
        foreach (var (first, second) in duplicates)
        {
            Report(second, string.Create(
                CultureInfo.InvariantCulture, $"mapping key {GoText.GoQuote.Quote(second.Value)} already defined at line {first.Line}"));
        }

        return duplicates.Count > 0;
    }
}
