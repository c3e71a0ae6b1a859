namespace Catalogue.Render.Common;

/// <summary>
/// Reads templates that are written as nearly all are: values, conditions, lists, partials and a layout around the page.
/// Compiling such templates with the template engine takes longer than making a small site.
/// </summary>
/// <param name="texts">Templates that other templates use, by the name by which they do.</param>
internal sealed class CommonTemplateReader(IReadOnlyDictionary<string, string> texts)
{
    private readonly Dictionary<string, TemplatePart[]> partials = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly MemberGetters getters = new();

    /// <summary>Reads a template with all others that it uses.</summary>
    /// <returns>Null where any of them is not common.</returns>
    public TemplatePart[]? TryRead(string text)
    {
        try
        {
            return Read(text, block: null);
        }
        catch (UncommonTemplateException)
        {
            open.Clear();
            return null;
        }
    }

    /// <summary>Whether a template that others use is common, wherever they use it.</summary>
    public bool CanRead(string name)
    {
        try
        {
            Read(texts[name], block: []);
            return true;
        }
        catch (UncommonTemplateException)
        {
            open.Clear();
            return false;
        }
    }

    /// <summary>Reads one template.</summary>
    /// <param name="block">What stands in its place for the page; null where it has none.</param>
    private TemplatePart[] Read(string text, TemplatePart[]? block)
    {
        var blocks = new Stack<TemplateBlock>([new TemplateBlock("", "")]);
        var depth = 0;
        foreach (var tag in TemplateTags.Of(text))
        {
            if (tag.Before.Length > 0)
            {
                blocks.Peek().Add(new StaticPart(tag.Before));
            }

            switch (tag.Body)
            {
                case null:
                    break;
                case var value when tag.IsRaw:
                    blocks.Peek().Add(new ValuePart(Path(value, depth), isMarkup: true));
                    break;
                case ['!', .. var note]:
                    _ = note.StartsWith("--", StringComparison.Ordinal) ? throw new UncommonTemplateException(note) : note;
                    break;
                case "else":
                    blocks.Peek().BeginOtherwise();
                    break;
                case ['#', .. var begun]:
                    blocks.Push(TemplateBlock.Begin(begun));
                    depth += blocks.Peek().IsScope ? 1 : 0;
                    break;
                case ['/', .. var ended]:
                    var closed = blocks.Pop();
                    depth -= closed.IsScope ? 1 : 0;
                    if (blocks.Count == 0 || ended != closed.Name)
                    {
                        throw new UncommonTemplateException(ended);
                    }

                    if (closed.IsLayout)
                    {
                        blocks.Peek().Add(Used(closed.Name, closed.Parts));
                    }
                    else
                    {
                        blocks.Peek().Add(closed.Build(Path(closed.Argument, depth)));
                    }

                    break;
                case ['>', .. var used]:
                    AddPartial(blocks.Peek(), used.Trim(' ').Split(' '), depth, depth == 0 && blocks.Count == 1 ? block : null);
                    break;
                case var value:
                    blocks.Peek().Add(new ValuePart(Path(value, depth), isMarkup: false));
                    break;
            }
        }

        return blocks.Count == 1 ? blocks.Peek().Parts : throw new UncommonTemplateException("block");
    }

    private void AddPartial(TemplateBlock into, string[] words, int depth, TemplatePart[]? block)
    {
        var name = words[0];
        if (name == "@partial-block" && words.Length == 1)
        {
            into.Add(block ?? throw new UncommonTemplateException(name));
        }
        else if (words.Length == 1)
        {
            into.Add(Partial(name));
        }
        else
        {
            into.Add(new PartialPart(words.Length == 2 ? Path(words[1], depth) : throw new UncommonTemplateException(name), Partial(name)));
        }
    }

    private TemplatePart[] Partial(string name)
    {
        if (!partials.TryGetValue(name, out var parts))
        {
            parts = partials[name] = Used(name, block: null);
        }

        return parts;
    }

    private TemplatePart[] Used(string name, TemplatePart[]? block)
    {
        if (!texts.TryGetValue(name, out var text) || !open.Add(name))
        {
            throw new UncommonTemplateException(name);
        }

        var parts = Read(text, block);
        open.Remove(name);
        return parts;
    }

    private TemplatePath Path(string text, int depth) => TemplatePath.Read(text, depth, getters);
}
