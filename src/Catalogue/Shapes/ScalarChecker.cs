using System.Globalization;
using Catalogue.Policies.Conditions;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Shapes;

/// <summary>Holds single values against their shapes.</summary>
internal sealed class ScalarChecker(ShapeMistakes mistakes)
{
    public void Check(YamlScalar scalar, Shape shape)
    {
        switch (shape)
        {
            case TextShape text:
                CheckText(scalar, text);
                break;
            case WordShape words when scalar.IsNull:
                mistakes.Report(DiagnosticKinds.WrongType, scalar, $"a {words.What} is due, not nothing; write one of: {string.Join(", ", words.Words)}");
                break;
            case WordShape words when !words.Words.Has(scalar.Value):
                mistakes.Report(
                    DiagnosticKinds.UnknownWord,
                    scalar,
                    $"unknown {words.What} '{ShapeMistakes.Show(scalar.Value)}'{NearestWord.Hint(scalar.Value, words.Words)}; {(words.Words.Count == 0 ? "this catalogue knows none" : $"write one of: {string.Join(", ", words.Words)}")}");
                break;
            case TruthShape when scalar.Style != YamlScalarStyle.Plain || scalar.Value is not ("true" or "false"):
                mistakes.ReportType(scalar, shape);
                break;
            case IntegerShape integer:
                CheckInteger(scalar, integer);
                break;
            case NumberShape when scalar.Style != YamlScalarStyle.Plain || !ConditionForms.TryNumber(scalar.Value, out _):
                mistakes.ReportType(scalar, shape);
                break;
            case ScalarShape when scalar.KindInWords is not ("text" or "a number" or "a truth value"):
                mistakes.ReportType(scalar, shape);
                break;
            case ScalarShape limited when scalar.Value.Length > limited.MaximumLength:
                mistakes.Report(DiagnosticKinds.TextLength, scalar, string.Create(CultureInfo.InvariantCulture, $"the text has {scalar.Value.Length} characters; at most {limited.MaximumLength} fit"));
                break;
        }
    }

    private void CheckInteger(YamlScalar scalar, IntegerShape shape)
    {
        var isInteger = YamlScalarTypes.TryReadInteger(scalar.Value, out var value);
        var isNumber = scalar.Style == YamlScalarStyle.Plain && YamlScalarTypes.IsNumber(scalar.Value);
        if (scalar.Style != YamlScalarStyle.Plain || (!isInteger && !isNumber))
        {
            mistakes.ReportType(scalar, shape);
        }
        else if (!isInteger || value < shape.Minimum || value > shape.Maximum)
        {
            mistakes.Report(
                shape.IsLevel ? DiagnosticKinds.LevelOutOfRange : DiagnosticKinds.NumberOutOfRange,
                scalar,
                string.Create(CultureInfo.InvariantCulture, $"{ShapeMistakes.Show(scalar.Value)} is not a whole number from {shape.Minimum} to {shape.Maximum}"));
        }
    }

    public void CheckText(YamlScalar scalar, TextShape shape)
    {
        var text = scalar.Value;
        if (scalar.Style == YamlScalarStyle.Plain && scalar.KindInWords != "text")
        {
            mistakes.Report(DiagnosticKinds.WrongType, scalar, scalar.IsNull
                ? $"text is due, not nothing; write {shape.Form.Example}, or remove the key"
                : $"text is due, not {scalar.KindInWords}; put it in quotes: \"{ShapeMistakes.Show(text)}\"");
        }
        else if (text.Length == 0 || text.Length > shape.MaximumLength)
        {
            mistakes.Report(DiagnosticKinds.TextLength, scalar, text.Length == 0
                ? $"the text is empty; write {shape.Form.Example}, or remove the key"
                : string.Create(CultureInfo.InvariantCulture, $"the text has {text.Length} characters; at most {shape.MaximumLength} fit"));
        }
        else if (!shape.Form.Multiline && text.AsSpan().IndexOfAny("\n\r\u0085\u2028\u2029") >= 0)
        {
            mistakes.Report(DiagnosticKinds.TextForm, scalar, "the text has a line break; write it on one line");
        }
        else if (!shape.Form.Test(text))
        {
            mistakes.Report(
                shape.Form.IsUrl ? DiagnosticKinds.NotHttpUrl : DiagnosticKinds.TextForm,
                scalar,
                $"'{ShapeMistakes.Show(text)}' is not {(shape.Form.IsUrl ? "an http(s) URL" : Text.Grammar.WithArticle(shape.Form.Name))}; write it like {shape.Form.Example}");
        }
    }
}
