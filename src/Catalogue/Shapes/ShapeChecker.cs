using System.Globalization;
using Catalogue.Policies.Conditions;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Shapes;

/// <summary>Holds a tree against a shape and reports every breach with its place and with what to write instead.</summary>
public sealed class ShapeChecker(string file, DiagnosticBag diagnostics)
{
    private const int FewKeys = 12;

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
                Check(node, node is YamlSequence ? new ListShape(many.Item, many.Maximum, 1) : many.Item);
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
                    CheckScalar((YamlScalar)node, shape);
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
        foreach (var (key, name, value) in KeysOf(mapping))
        {
            if (shape.Find(name) is { } known)
            {
                Check(value, known.Shape);
            }
            else
            {
                Report(DiagnosticKinds.UnknownKey, key, $"unknown key '{Show(name)}' in {shape.Name}{NearestWord.Hint(name, shape.Keys.Select(k => k.Name))}");
            }
        }

        foreach (var key in shape.Keys)
        {
            if (key.Required && !mapping.Has(key.Name))
            {
                ReportMissing(node, shape, key);
            }
        }

        if (shape.Exclusive.Count == 0 && shape.Choice.Count == 0)
        {
            return;
        }

        var exclusive = shape.Exclusive.Concat(shape.Choice).Where(key => mapping.Has(key)).ToList();
        if (shape.Choice.Count > 0 && exclusive.Count == 0)
        {
            Report(DiagnosticKinds.MissingKey, node, $"{shape.Name} asks nothing; add one of: {string.Join(", ", shape.Choice)}");
        }
        else if (exclusive.Count > 1)
        {
            Report(DiagnosticKinds.ConflictingKeys, node, $"{shape.Name} has '{exclusive[0]}' and '{exclusive[1]}'; keep one of them");
        }
    }

    private void ReportMissing(YamlNode node, ObjectShape shape, KeyShape key)
    {
        var isReason = shape.IsOverride && key.Name == "reason";
        Report(
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
        CheckCount(node, mapping.Entries.Count, shape.Maximum, 0);
        foreach (var (key, _, value) in KeysOf(mapping))
        {
            CheckText(key, shape.Key);
            Check(value, shape.Value);
        }
    }

    private void CheckList(YamlNode node, ListShape shape)
    {
        if (!Is<YamlSequence>(node, shape))
        {
            return;
        }

        var items = ((YamlSequence)node).Items;
        CheckCount(node, items.Count, shape.Maximum, shape.Minimum);
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
                foreach (var (_, _, value) in KeysOf(mapping))
                {
                    CheckKeysOfAny(value);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    CheckKeysOfAny(item);
                }

                break;
        }
    }

    /// <summary>Goes through the entries of a map, leaving out (and reporting) keys that are no text or come twice.</summary>
    private IEnumerable<(YamlScalar Key, string Name, YamlNode Value)> KeysOf(YamlMapping mapping)
    {
        // A handful of keys is compared one by one faster than a set of them is made.
        var seen = mapping.Entries.Count > FewKeys ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var index = 0; index < mapping.Entries.Count; index++)
        {
            var entry = mapping.Entries[index];
            if (entry.Key is not YamlScalar key)
            {
                Report(DiagnosticKinds.WrongType, entry.Key, $"a key must be text, not {entry.Key.KindInWords}");
            }
            else if (seen is null ? mapping.Has(key.Value, index) : !seen.Add(key.Value))
            {
                Report(DiagnosticKinds.DuplicateKey, key, $"the key '{Show(key.Value)}' is here twice; keep one of the two");
            }
            else
            {
                yield return (key, key.Value, entry.Value);
            }
        }
    }

    private void CheckScalar(YamlScalar scalar, Shape shape)
    {
        switch (shape)
        {
            case TextShape text:
                CheckText(scalar, text);
                break;
            case WordShape words when scalar.IsNull:
                Report(DiagnosticKinds.WrongType, scalar, $"a {words.What} is due, not nothing; write one of: {string.Join(", ", words.Words)}");
                break;
            case WordShape words when !words.Words.Contains(scalar.Value, StringComparer.Ordinal):
                Report(
                    DiagnosticKinds.UnknownWord,
                    scalar,
                    $"unknown {words.What} '{Show(scalar.Value)}'{NearestWord.Hint(scalar.Value, words.Words)}; {(words.Words.Count == 0 ? "this catalogue knows none" : $"write one of: {string.Join(", ", words.Words)}")}");
                break;
            case TruthShape when scalar.Style != YamlScalarStyle.Plain || scalar.Value is not ("true" or "false"):
                ReportType(scalar, shape);
                break;
            case IntegerShape integer:
                CheckInteger(scalar, integer);
                break;
            case NumberShape when scalar.Style != YamlScalarStyle.Plain || !ConditionForms.TryNumber(scalar.Value, out _):
                ReportType(scalar, shape);
                break;
            case ScalarShape when scalar.KindInWords is not ("text" or "a number" or "a truth value"):
                ReportType(scalar, shape);
                break;
            case ScalarShape limited when scalar.Value.Length > limited.MaximumLength:
                Report(DiagnosticKinds.TextLength, scalar, string.Create(CultureInfo.InvariantCulture, $"the text has {scalar.Value.Length} characters; at most {limited.MaximumLength} fit"));
                break;
        }
    }

    private void CheckInteger(YamlScalar scalar, IntegerShape shape)
    {
        var isInteger = YamlScalarTypes.TryReadInteger(scalar.Value, out var value);
        var isNumber = scalar.Style == YamlScalarStyle.Plain && YamlScalarTypes.IsNumber(scalar.Value);
        if (scalar.Style != YamlScalarStyle.Plain || (!isInteger && !isNumber))
        {
            ReportType(scalar, shape);
        }
        else if (!isInteger || value < shape.Minimum || value > shape.Maximum)
        {
            Report(
                shape.IsLevel ? DiagnosticKinds.LevelOutOfRange : DiagnosticKinds.NumberOutOfRange,
                scalar,
                string.Create(CultureInfo.InvariantCulture, $"{Show(scalar.Value)} is not a whole number from {shape.Minimum} to {shape.Maximum}"));
        }
    }

    private void CheckText(YamlScalar scalar, TextShape shape)
    {
        var text = scalar.Value;
        if (scalar.Style == YamlScalarStyle.Plain && scalar.KindInWords != "text")
        {
            Report(DiagnosticKinds.WrongType, scalar, scalar.IsNull
                ? $"text is due, not nothing; write {shape.Form.Example}, or remove the key"
                : $"text is due, not {scalar.KindInWords}; put it in quotes: \"{Show(text)}\"");
        }
        else if (text.Length == 0 || text.Length > shape.MaximumLength)
        {
            Report(DiagnosticKinds.TextLength, scalar, text.Length == 0
                ? $"the text is empty; write {shape.Form.Example}, or remove the key"
                : string.Create(CultureInfo.InvariantCulture, $"the text has {text.Length} characters; at most {shape.MaximumLength} fit"));
        }
        else if (!shape.Form.Multiline && text.AsSpan().IndexOfAny("\n\r\u0085\u2028\u2029") >= 0)
        {
            Report(DiagnosticKinds.TextForm, scalar, "the text has a line break; write it on one line");
        }
        else if (!shape.Form.Test(text))
        {
            Report(
                shape.Form.IsUrl ? DiagnosticKinds.NotHttpUrl : DiagnosticKinds.TextForm,
                scalar,
                $"'{Show(text)}' is not {(shape.Form.IsUrl ? "an http(s) URL" : Text.Grammar.WithArticle(shape.Form.Name))}; write it like {shape.Form.Example}");
        }
    }

    private void CheckCount(YamlNode node, int count, int maximum, int minimum)
    {
        if (count > maximum)
        {
            Report(DiagnosticKinds.TooManyEntries, node, string.Create(CultureInfo.InvariantCulture, $"{count} entries; at most {maximum} are read"));
        }
        else if (count < minimum)
        {
            Report(DiagnosticKinds.TextLength, node, "the list is empty; add an entry, or remove the key");
        }
    }

    private bool Is<TNode>(YamlNode node, Shape shape)
        where TNode : YamlNode
    {
        if (node is not TNode)
        {
            ReportType(node, shape);
        }

        return node is TNode;
    }

    private void ReportType(YamlNode node, Shape shape) =>
        Report(DiagnosticKinds.WrongType, node, $"{shape.InWords} is due, not {node.KindInWords}");

    private void Report(DiagnosticKind kind, YamlNode node, string text) =>
        diagnostics.Add(kind, new SourceLocation(file, node.Start.Line, node.Start.Column), text);

    private static string Show(string text) => Text.VisibleText.Of(text, 60);

    private static string Lower(string sentence) =>
        (sentence.Length > 1 && char.IsUpper(sentence[1]) ? sentence[..1] : sentence[..1].ToLowerInvariant()) + sentence[1..].TrimEnd('.');
}
