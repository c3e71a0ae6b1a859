using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Schemas;

/// <summary>
/// Reads a declared JSON Schema into a list of inputs. Schemas of real servers refer to themselves, nest 23 levels deep
/// and offer alternatives, so references are followed within bounds and alternatives are laid over one another.
/// </summary>
public sealed class InputSchemaReader
{
    /// <summary>Inputs kept of one tool. The largest real tool has 205.</summary>
    public const int MaximumFields = 1000;

    private const int MaximumDepth = 32;
    private const int MaximumReferences = 8;
    private const int FewFields = 16;
    private const int ShortPointer = 100;

    /// <summary>Alternatives that refer to one another multiply; this is where following them ends.</summary>
    private const int MaximumSteps = 20_000;

    private static readonly string[] AlternativeKeywords = ["allOf", "anyOf", "oneOf"];

    private readonly YamlMapping root;
    private readonly List<InputField> fields = [];
    private Dictionary<string, int>? indexByPointer;
    private bool truncated;
    private int steps;

    private InputSchemaReader(YamlMapping root)
    {
        this.root = root;
    }

    public static InputSchema Read(YamlMapping root)
    {
        var reader = new InputSchemaReader(root);
        reader.ReadMembers(root, new Place("", 0, true, 0));
        return new InputSchema([.. reader.fields], SchemaJson.Write(root), reader.truncated);
    }

    /// <summary>Adds the inputs inside an object, a list or a map of values; alternatives of the schema add theirs.</summary>
    private void ReadMembers(YamlMapping schema, Place place)
    {
        if (place.Depth > MaximumDepth || ++steps > MaximumSteps)
        {
            truncated = true;
            return;
        }

        schema = Follow(schema, ref place);
        if (schema.Find("properties") is YamlMapping properties)
        {
            var required = schema.Find("required");
            foreach (ref readonly var entry in properties.EntrySpan)
            {
                if (entry.Key is YamlScalar name)
                {
                    ReadField(name.Value, entry.Value as YamlMapping, SchemaKeywords.Says(required, name.Value), place);
                }
            }
        }

        if (schema.Find("items") is YamlMapping items)
        {
            ReadElements(items, place);
        }

        if (schema.Find("additionalProperties") is YamlMapping values)
        {
            ReadElements(values, place);
        }

        foreach (var keyword in AlternativeKeywords)
        {
            if (schema.Find(keyword) is YamlSequence alternatives)
            {
                // What only one alternative requires is not required of every call.
                var inside = keyword == "allOf" ? place : place with { AlwaysRequired = false };
                foreach (var alternative in alternatives.ItemSpan)
                {
                    if (alternative is YamlMapping mapping)
                    {
                        ReadMembers(mapping, inside);
                    }
                }
            }
        }
    }

    /// <summary>The elements of a list or map: a row of their own only where they are objects or lists themselves.</summary>
    private void ReadElements(YamlMapping schema, Place place)
    {
        var inside = new Place(place.Pointer + "/*", place.Depth, false, place.References);
        ReadMembers(schema, inside);
    }

    private void ReadField(string name, YamlMapping? schema, bool required, Place place)
    {
        var pointer = PointerTo(name, place);
        var always = required && place.AlwaysRequired;
        var inside = new Place(pointer, place.Depth + 1, always, place.References);
        var facts = schema is null ? FieldFacts.Unknown : FactsOf(schema, ref inside);
        var field = new InputField(
            pointer, name, place.Depth, facts.Types, facts.ItemTypes, facts.Format, required, always, facts.Choices, facts.Limits, facts.Default, facts.Description);
        var index = IndexOf(pointer);
        if (index >= 0)
        {
            fields[index] = Merge(fields[index], field);
        }
        else if (fields.Count == MaximumFields)
        {
            truncated = true;
            return;
        }
        else
        {
            indexByPointer?.Add(pointer, fields.Count);
            fields.Add(field);
        }

        if (schema is not null)
        {
            ReadMembers(schema, inside with { References = place.References });
        }
    }

    /// <summary>Inputs of many tools have the same pointers, which then are the same text.</summary>
    private static string PointerTo(string name, Place place)
    {
        if (place.Pointer.Length + name.Length >= ShortPointer || name.AsSpan().IndexOfAny('~', '/') >= 0)
        {
            return place.Pointer + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        }

        Span<char> pointer = stackalloc char[place.Pointer.Length + 1 + name.Length];
        place.Pointer.CopyTo(pointer);
        pointer[place.Pointer.Length] = '/';
        name.CopyTo(pointer[(place.Pointer.Length + 1)..]);
        return WordTable.OfThread.Of(pointer);
    }

    /// <summary>Where the input is among those read; below 0 where it is new. A few pointers are compared faster than hashed.</summary>
    private int IndexOf(string pointer)
    {
        if (fields.Count < FewFields)
        {
            return fields.FindIndex(field => field.Pointer == pointer);
        }

        if (indexByPointer is null)
        {
            indexByPointer = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var index = 0; index < fields.Count; index++)
            {
                indexByPointer.Add(fields[index].Pointer, index);
            }
        }

        return indexByPointer.GetValueOrDefault(pointer, -1);
    }

    private FieldFacts FactsOf(YamlMapping schema, ref Place place)
    {
        schema = Follow(schema, ref place);
        var types = SchemaKeywords.TypesOf(schema.Find("type"));
        var choices = SchemaKeywords.ChoicesOf(schema.Find("enum"));
        var format = SchemaKeywords.TextOf(schema.Find("format"));
        foreach (var keyword in AlternativeKeywords)
        {
            if (schema.Find(keyword) is YamlSequence alternatives && place.Depth <= MaximumDepth && ++steps <= MaximumSteps)
            {
                var parts = new List<FieldFacts>();
                foreach (var alternative in alternatives.Items.OfType<YamlMapping>())
                {
                    var inside = place with { Depth = place.Depth + 1 };
                    parts.Add(FactsOf(alternative, ref inside));
                }

                types = [.. types, .. parts.SelectMany(part => part.Types).Where(type => !types.Contains(type, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
                var closed = keyword == "allOf"
                    ? parts.Any(part => part.Choices.Count > 0)
                    : parts.TrueForAll(part => part.Choices.Count > 0 || part.IsNothing);
                choices = closed ? [.. choices, .. parts.SelectMany(part => part.Choices).Distinct(StringComparer.Ordinal)] : choices;
                format ??= parts.Select(part => part.Format).FirstOrDefault(value => value is not null);
            }
        }

        var itemTypes = (IReadOnlyList<string>)[];
        if (schema.Find("items") is YamlMapping items && place.Depth <= MaximumDepth)
        {
            var inside = place with { Depth = place.Depth + 1 };
            var facts = FactsOf(items, ref inside);
            itemTypes = facts.Types;
            choices = choices.Count == 0 ? facts.Choices : choices;
        }

        return new FieldFacts(
            types, itemTypes, format, choices, SchemaKeywords.LimitsOf(schema), schema.Find("default") is { } value ? SchemaJson.Text(value) : null, SchemaKeywords.TextOf(schema.Find("description")));
    }

    /// <summary>Two alternatives that both have an input: what either allows, what both require.</summary>
    private static InputField Merge(InputField first, InputField second) => first with
    {
        Types = [.. first.Types.Union(second.Types, StringComparer.Ordinal)],
        Format = first.Format ?? second.Format,
        Required = first.Required && second.Required,
        AlwaysRequired = first.AlwaysRequired || second.AlwaysRequired,
        Choices = first.Choices.Count == 0 || second.Choices.Count == 0 ? [] : [.. first.Choices.Union(second.Choices, StringComparer.Ordinal)],
        Limits = first.Limits.Count > 0 ? first.Limits : second.Limits,
        Description = first.Description ?? second.Description,
    };

    /// <summary>Follows <c>$ref</c> into the same schema; a reference that leads nowhere, or too far, stands for anything.</summary>
    private YamlMapping Follow(YamlMapping schema, ref Place place)
    {
        while (SchemaKeywords.TextOf(schema.Find("$ref")) is { } reference)
        {
            place = place with { References = place.References + 1 };
            if (place.References > MaximumReferences || Find(reference) is not { } target)
            {
                truncated |= place.References > MaximumReferences;
                return new YamlMapping([], schema.Start, schema.End);
            }

            schema = target;
        }

        return schema;
    }

    private YamlMapping? Find(string reference)
    {
        if (!reference.StartsWith('#'))
        {
            return null;
        }

        YamlNode? node = root;
        foreach (var part in reference[1..].Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                YamlMapping mapping => mapping.Find(name),
                YamlSequence sequence when int.TryParse(name, System.Globalization.NumberStyles.None, null, out var index) && index < sequence.Items.Count =>
                    sequence.Items[index],
                _ => null,
            };
        }

        return node as YamlMapping;
    }

    /// <summary>Where in the arguments the reader stands.</summary>
    private readonly record struct Place(string Pointer, int Depth, bool AlwaysRequired, int References);

    private sealed record FieldFacts(
        IReadOnlyList<string> Types,
        IReadOnlyList<string> ItemTypes,
        string? Format,
        IReadOnlyList<string> Choices,
        IReadOnlyList<KeyValuePair<string, string>> Limits,
        string? Default,
        string? Description)
    {
        public static readonly FieldFacts Unknown = new([], [], null, [], [], null, null);

        public bool IsNothing => Types is ["null"];
    }
}
