using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>Arguments of a call that are put together input by input.</summary>
internal sealed class ArgumentTree
{
    /// <summary>The name under which a map gets its one entry.</summary>
    private const string EntryName = "key";

    private List<(string Name, ArgumentTree Value)>? members;
    private ArgumentTree? element;
    private string json = "";

    private ArgumentTree(bool isObject) => members = isObject ? [] : null;

    /// <summary>The arguments of a call, none yet.</summary>
    public static ArgumentTree Create() => new(isObject: true);

    /// <summary>Sets an input, and makes the objects, lists and maps around it.</summary>
    public void Set(InputPath input, string value)
    {
        var place = this;
        for (var index = 0; index < input.Segments.Count; index++)
        {
            var segment = input.Segments[index];
            place = segment == InputPath.EveryElement ? place.Element() : place.Member(segment);
        }

        (place.members, place.element, place.json) = (null, null, value);
    }

    /// <summary>Takes an input away that is reached through objects alone.</summary>
    public void Remove(InputPath input)
    {
        var place = this;
        foreach (var segment in input.Segments.SkipLast(1))
        {
            place = place?.members?.Find(member => member.Name == segment).Value;
        }

        place?.members?.RemoveAll(member => member.Name == input.Segments[^1]);
    }

    public void Append(Utf8Text output)
    {
        if (members is not null)
        {
            output.Append("{"u8);
            for (var index = 0; index < members.Count; index++)
            {
                output.Append(index == 0 ? default : ","u8);
                VectorJson.AppendString(output, members[index].Name);
                output.Append(":"u8);
                members[index].Value.Append(output);
            }

            output.Append("}"u8);
        }
        else if (element is not null)
        {
            output.Append("["u8);
            element.Append(output);
            output.Append("]"u8);
        }
        else
        {
            output.Append(json);
        }
    }

    /// <summary>The arguments as JSON.</summary>
    public byte[] ToJson()
    {
        using var output = new Utf8Text();
        Append(output);
        return output.Written.ToArray();
    }

    private ArgumentTree Member(string name)
    {
        (members, element) = (members ?? [], null);
        foreach (var (known, value) in members)
        {
            if (known == name)
            {
                return value;
            }
        }

        var made = new ArgumentTree(isObject: false);
        members.Add((name, made));
        return made;
    }

    /// <summary>The one element of a list, or the one entry of a map where the sample was one.</summary>
    private ArgumentTree Element()
    {
        if (members is not null || json.StartsWith('{'))
        {
            return Member(members is [var only] ? only.Name : EntryName);
        }

        return element ??= new ArgumentTree(isObject: false);
    }
}
