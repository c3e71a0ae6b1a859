using System.Globalization;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Shapes;

/// <summary>Holds a tree against a shape and reports every breach with its place and with what to write instead.</summary>
public sealed class ShapeChecker(string file, DiagnosticBag diagnostics)
{
    private const int FewKeys = 12;

    private readonly ShapeMistakes mistakes = new(file, diagnostics);
    private readonly ScalarChecker scalars = new(new ShapeMistakes(file, diagnostics));

    public void Check(YamlNode node, Shape shape)
    {
        switch (shape)
        {
            case ObjectShape known:
                CheckObject(node, known);
                break;
            case MapShape map:
                CheckMap(node, map);
                break;
            case ListShape list:
                CheckList(node, list);
                break;
            case OneOrManyShape many:
                Check(node, node is YamlSequence ? many.Many : many.Item);
                break;
            case AnyObjectShape:
                if (Is<YamlMapping>(node, shape))
                {
                    CheckKeysOfAny(node);
                }

                break;
            case AnyShape:
                CheckKeysOfAny(node);
                break;
            default:
                if (Is<YamlScalar>(node, shape))
                {
                    scalars.Check((YamlScalar)node, shape);
                }

                break;
        }
    }

    private void CheckObject(YamlNode node, ObjectShape shape)
    {
        if (!Is<YamlMapping>(node, shape))
        {
            return;
        }

        var mapping = (YamlMapping)node;
        var seen = SetFor(mapping);
        for (var index = 0; index < mapping.EntrySpan.Length; index++)
        {
            if (KeyOf(mapping, index, seen) is not { } key)
            {
                continue;
            }

            if (shape.Find(key.Value) is { } known)
            {
                Check(mapping.EntrySpan[index].Value, known.Shape);
            }
            else
            {
                mistakes.Report(DiagnosticKinds.UnknownKey, key, $"unknown key '{ShapeMistakes.Show(key.Value)}' in {shape.Name}{NearestWord.Hint(key.Value, shape.Keys.Select(k => k.Name))}");
            }
        }

        for (var index = 0; index < shape.Required.Count; index++)
        {
            if (!mapping.Has(shape.Required[index].Name))
            {
                ReportMissing(node, shape, shape.Required[index]);
            }
        }

        if (shape.Exclusive.Count == 0 && shape.Choice.Count == 0)
        {
            return;
        }

        var exclusive = shape.Exclusive.Concat(shape.Choice).Where(key => mapping.Has(key)).ToList();
        if (shape.Choice.Count > 0 && exclusive.Count == 0)
        {
            mistakes.Report(DiagnosticKinds.MissingKey, node, $"{shape.Name} asks nothing; add one of: {string.Join(", ", shape.Choice)}");
        }
        else if (exclusive.Count > 1)
        {
            mistakes.Report(DiagnosticKinds.ConflictingKeys, node, $"{shape.Name} has '{exclusive[0]}' and '{exclusive[1]}'; keep one of them");
        }
    }

    private void ReportMissing(YamlNode node, ObjectShape shape, KeyShape key)
    {
        var isReason = shape.IsOverride && key.Name == "reason";
        mistakes.Report(
            isReason ? DiagnosticKinds.OverrideWithoutReason : DiagnosticKinds.MissingKey,
            node,
            isReason
                ? $"{shape.Name} has no reason; add 'reason: ' and one sentence that says why"
                : $"{shape.Name} has no '{key.Name}'; add '{key.Name}: ' ({Lower(key.Description)})");
    }

    private void CheckMap(YamlNode node, MapShape shape)
    {
        if (!Is<YamlMapping>(node, shape))
        {
            return;
        }

        var mapping = (YamlMapping)node;
        CheckCount(node, mapping.EntrySpan.Length, shape.Maximum, 0);
        var seen = SetFor(mapping);
        for (var index = 0; index < mapping.EntrySpan.Length; index++)
        {
            if (KeyOf(mapping, index, seen) is { } key)
            {
                scalars.CheckText(key, shape.Key);
                Check(mapping.EntrySpan[index].Value, shape.Value);
            }
        }
    }

    private void CheckList(YamlNode node, ListShape shape)
    {
        if (!Is<YamlSequence>(node, shape))
        {
            return;
        }

        var items = ((YamlSequence)node).ItemSpan;
        CheckCount(node, items.Length, shape.Maximum, shape.Minimum);
        foreach (var item in items)
        {
            Check(item, shape.Item);
        }
    }

    private void CheckKeysOfAny(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                var seen = SetFor(mapping);
                for (var index = 0; index < mapping.EntrySpan.Length; index++)
                {
                    if (KeyOf(mapping, index, seen) is not null)
                    {
                        CheckKeysOfAny(mapping.EntrySpan[index].Value);
                    }
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.ItemSpan)
                {
                    CheckKeysOfAny(item);
                }

                break;
        }
    }

    /// <summary>The set that finds keys which come twice; null where there are few, which are compared one by one faster.</summary>
    private static HashSet<string>? SetFor(YamlMapping mapping) =>
        mapping.EntrySpan.Length > FewKeys ? new HashSet<string>(StringComparer.Ordinal) : null;

    /// <summary>The key of an entry; null where it is no text or comes for the second time, which is reported.</summary>
    private YamlScalar? KeyOf(YamlMapping mapping, int index, HashSet<string>? seen)
    {
        var node = mapping.EntrySpan[index].Key;
        if (node is not YamlScalar key)
        {
            mistakes.Report(DiagnosticKinds.WrongType, node, $"a key must be text, not {node.KindInWords}");
            return null;
        }

        if (seen is null ? mapping.Has(key.Value, index) : !seen.Add(key.Value))
        {
            mistakes.Report(DiagnosticKinds.DuplicateKey, key, $"the key '{ShapeMistakes.Show(key.Value)}' is here twice; keep one of the two");
            return null;
        }

        return key;
    }

    private void CheckCount(YamlNode node, int count, int maximum, int minimum)
    {
        if (count > maximum)
        {
            mistakes.Report(DiagnosticKinds.TooManyEntries, node, string.Create(CultureInfo.InvariantCulture, $"{count} entries; at most {maximum} are read"));
        }
        else if (count < minimum)
        {
            mistakes.Report(DiagnosticKinds.TextLength, node, "the list is empty; add an entry, or remove the key");
        }
    }

    private bool Is<TNode>(YamlNode node, Shape shape)
        where TNode : YamlNode
    {
        if (node is not TNode)
        {
            mistakes.ReportType(node, shape);
        }

        return node is TNode;
    }

    private static string Lower(string sentence) =>
        (sentence.Length > 1 && char.IsUpper(sentence[1]) ? sentence[..1] : sentence[..1].ToLowerInvariant()) + sentence[1..].TrimEnd('.');
}
