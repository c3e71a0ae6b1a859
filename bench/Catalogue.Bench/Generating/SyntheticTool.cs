using System.Globalization;
using System.Text;

namespace Catalogue.Bench.Generating;

/// <summary>Writes one tool of a descriptor, with lengths drawn as they are spread among real servers.</summary>
internal sealed class SyntheticTool(Dice dice, StringBuilder yaml)
{
    /// <summary>Inputs of a tool.</summary>
    private static readonly int[] InputCounts = [0, 1, 1, 3, 5, 7, 10, 18, 30];

    /// <summary>Characters of a description.</summary>
    private static readonly int[] DescriptionLengths = [20, 40, 70, 121, 250, 480, 736, 900, 960];

    /// <summary>Values of an enumeration.</summary>
    private static readonly int[] ChoiceCounts = [2, 2, 2, 3, 5, 7, 10, 12, 12];

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public void Append()
    {
        var (category, verbs) = dice.Of(InventedWords.Verbs);
        var verb = dice.Of(verbs);
        var thing = dice.Of(InventedWords.Things);
        yaml.Append(CultureInfo.InvariantCulture, $"  - name: {UniqueName(verb, thing)}\n    declared:\n");
        yaml.Append(CultureInfo.InvariantCulture, $"      annotations: {{ readOnlyHint: {(category == "read" ? "true" : "false")}, destructiveHint: {(category == "destructive" ? "true" : "false")}, openWorldHint: true }}\n");
        var first = AppendSchema();
        yaml.Append(CultureInfo.InvariantCulture, $"      size: {{ bytes: {300 + dice.Below(2500)} }}\n      digest: \"sha256:");
        for (var digit = 0; digit < 64; digit++)
        {
            yaml.Append("0123456789abcdef"[dice.Below(16)]);
        }

        yaml.Append("\"\n    description: \"");
        AppendSentence(verb, thing);
        yaml.Append(CultureInfo.InvariantCulture, $"\"\n    category: {category}\n");
        if (first is not null && dice.Percent(20))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"    inputs:\n      /{first}: {{ note: \"Taken as written, {dice.Of(InventedWords.Clauses)}.\" }}\n");
        }

        if (dice.Percent(5))
        {
            yaml.Append("    policy: { action: allow, rate_limit: { max: 12, window: 3600 }, validate: { required_args: true } }\n");
        }
    }

    private string UniqueName(string verb, string thing)
    {
        var name = $"{verb}_{thing}";
        if (dice.Percent(40))
        {
            name += "_" + dice.Of(InventedWords.Joined);
        }

        var unique = name;
        for (var number = 2; !names.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        }

        return unique;
    }

    /// <summary>Writes the schema.</summary>
    /// <returns>The name of the first input; null where there is none.</returns>
    private string? AppendSchema()
    {
        var count = dice.Along(InputCounts);
        var start = dice.Below(InventedWords.Inputs.Length);
        var inputs = Enumerable.Range(start, count).Select(index => InventedWords.Inputs[index % InventedWords.Inputs.Length]).ToList();
        yaml.Append("      schema:\n        type: object\n");
        if (count == 0)
        {
            return null;
        }

        yaml.Append(CultureInfo.InvariantCulture, $"        required: [{string.Join(", ", inputs.Take(Math.Min(count, dice.Below(4))).Select(input => input.Name))}]\n");
        yaml.Append("        additionalProperties: false\n        properties:\n");
        foreach (var (name, type) in inputs)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"          {name}: {{ type: {type}{Details(type)} }}\n");
        }

        return inputs[0].Name;
    }

    private string Details(string type) => type switch
    {
        "string" when dice.Percent(12) => $", enum: [{string.Join(", ", InventedWords.Choices.Take(dice.Along(ChoiceCounts)))}]",
        "string" when dice.Percent(10) => ", minLength: 1, maxLength: 200",
        "integer" when dice.Percent(50) => ", minimum: 1, maximum: 100",
        "array" => ", items: { type: string }",
        "object" when dice.Percent(60) => ", properties: { field: { type: string }, order: { type: string, enum: [up, down] } }",
        _ => "",
    };

    private void AppendSentence(string verb, string thing)
    {
        var length = dice.Along(DescriptionLengths);
        var isForeign = dice.Percent(19);
        var isMarked = dice.Percent(10);
        var start = yaml.Length;
        yaml.Append(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(verb[0])}{verb[1..]}s the {thing}");
        while (yaml.Length - start < length - 20)
        {
            var clauses = isForeign && dice.Percent(40) ? InventedWords.ForeignClauses
                : isMarked && dice.Percent(40) ? InventedWords.MarkedClauses
                : InventedWords.Clauses;
            yaml.Append(dice.Percent(15) ? "; it does so " : dice.Percent(50) ? ", " : " ").Append(dice.Of(clauses));
        }

        yaml.Append('.');
    }
}
