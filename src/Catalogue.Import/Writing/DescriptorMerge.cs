using Catalogue.Import.Answers;
using Catalogue.Import.Json;
using Catalogue.Text;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Import.Writing;

/// <summary>
/// Imports over a file that is there. The blocks of the import are replaced whole where they say something else; all
/// other bytes stay: comments, order, layout, line ends.
/// </summary>
public static class DescriptorMerge
{
    private static readonly string[] BeforePackage = ["schema", "name", "summary", "repository", "aliases", "start"];
    private static readonly string[] BeforeSource = [.. BeforePackage, "package"];
    private static readonly string[] BeforeDeclared = ["name", "slug", "aliases"];
    private static readonly string[] BeforeGone =
        ["name", "slug", "aliases", "declared", "description", "category", "risk", "signals", "inputs", "policy", "evidence", "faq"];

    /// <summary>Merges facts into a file's text.</summary>
    /// <param name="problem">Where the file cannot be read or the merge not be trusted; then nothing may be written.</param>
    public static ImportResult? Merge(string text, ServerFacts facts, ImportSettings settings, out YamlProblem? problem)
    {
        if (YamlTreeReader.Read(text, YamlReadOptions.Descriptor, out problem) is not { } node)
        {
            return null;
        }

        if (node is not YamlMapping root)
        {
            problem = new YamlProblem(YamlProblemKind.Syntax, node.Start, $"a descriptor is a map, and this is {node.KindInWords}");
            return null;
        }

        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var spans = new EntrySpans(text);
        var edits = new TextEdits(text);
        var editor = new MapEditor(text, spans, edits, newLine);
        var blocks = new List<string>();
        if (Blocks.Package(facts) is { } package && editor.Set(root, "package", package, BeforePackage))
        {
            blocks.Add("package");
        }

        if (editor.Set(root, "source", SourceOf(root, facts, settings), BeforeSource))
        {
            blocks.Add("source");
        }

        var tools = MergeTools(root, facts, settings, editor);
        var merged = edits.Apply();
        if (YamlTreeReader.Read(merged, YamlReadOptions.Descriptor, out problem) is not YamlMapping after || !HandWritten.IsSame(root, after))
        {
            problem ??= new YamlProblem(YamlProblemKind.Syntax, root.Start, "the layout of this file cannot be merged safely; write it in block style, one key a line");
            return null;
        }

        return tools with { Text = merged, Blocks = blocks };
    }

    private static ImportResult MergeTools(YamlMapping root, ServerFacts facts, ImportSettings settings, MapEditor editor)
    {
        var known = (root.Find("tools") as YamlSequence)?.Items.OfType<YamlMapping>()
            .Where(tool => tool.Find("name") is YamlScalar)
            .ToList() ?? [];
        var listed = facts.Tools.ToDictionary(tool => tool.Name, StringComparer.Ordinal);
        var (changed, gone, returned) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var tool in known)
        {
            var name = ((YamlScalar)tool.Find("name")!).Value;
            if (!listed.Remove(name, out var fresh))
            {
                if (tool.Find("gone") is null && editor.Set(tool, "gone", Blocks.Gone(facts, settings.Date), BeforeGone))
                {
                    gone.Add(name);
                }

                continue;
            }

            if (Blocks.Declared(fresh, settings.KeepTexts) is { Entries.Count: > 0 } declared && editor.Set(tool, "declared", declared, BeforeDeclared))
            {
                changed.Add(name);
            }

            if (editor.Set(tool, "gone", null, []))
            {
                returned.Add(name);
            }
        }

        var slugs = new ToolSlugs(known.SelectMany(SlugsOf));
        var added = facts.Tools.Where(tool => listed.ContainsKey(tool.Name)).ToList();
        if (added.Count > 0 && root.Entries.FirstOrDefault(entry => entry.Key is YamlScalar { Value: "tools" }) is { Key: not null } entry)
        {
            editor.Append(entry, [.. added.Select(tool => NewDescriptor.Tool(tool, slugs.Take(tool.Name), settings))]);
        }
        else if (added.Count > 0)
        {
            editor.Set(root, "tools", new JsonList([.. added.Select(tool => NewDescriptor.Tool(tool, slugs.Take(tool.Name), settings))]), [.. BeforeSource, "source"]);
        }

        return new ImportResult("", false, [.. added.Select(tool => tool.Name)], changed, gone, returned, []);
    }

    private static IEnumerable<string> SlugsOf(YamlMapping tool)
    {
        yield return tool.Find("slug") is YamlScalar slug ? slug.Value : Slugs.OfTool(((YamlScalar)tool.Find("name")!).Value);
        foreach (var alias in (tool.Find("aliases") as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
        {
            yield return alias.Value;
        }
    }

    /// <summary>The source's block; with its old day, where nothing but the day is new and the user did not name one.</summary>
    private static JsonObject SourceOf(YamlMapping root, ServerFacts facts, ImportSettings settings)
    {
        var old = ((root.Find("source") as YamlMapping)?.Find("date") as YamlScalar)?.Value;
        if (!settings.DateIsGiven && old is not null && Blocks.Source(facts, old) is var unchanged && SameValue.Is(root.Find("source"), unchanged))
        {
            return unchanged;
        }

        return Blocks.Source(facts, settings.Date);
    }
}
