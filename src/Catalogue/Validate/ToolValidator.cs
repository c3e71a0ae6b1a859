using Catalogue.Descriptors;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Validate;

/// <summary>Names, slugs and aliases of one server's tools, and what a tool says of its own inputs.</summary>
internal static class ToolValidator
{
    public static void Validate(ServerDescriptor server, DiagnosticBag diagnostics)
    {
        var names = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var slugs = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var tool in server.Tools)
        {
            var isNew = names.TryAdd(tool.Name.Value, tool.Location);
            if (!isNew)
            {
                diagnostics.Add(DiagnosticKinds.DuplicateToolName, tool.Location,
                    $"the tool '{VisibleText.Of(tool.Name.Value, 60)}' is listed already at {names[tool.Name.Value]}; keep one of the two");
            }

            CheckSlug(tool, isNew, slugs, diagnostics);
            CheckInputs(tool, diagnostics);
            if (tool.Description is null)
            {
                diagnostics.Add(DiagnosticKinds.MissingDescription, tool.Location,
                    $"the tool '{VisibleText.Of(tool.Name.Value, 60)}' has no description; add 'description: ' and one sentence of your own");
            }
        }

        foreach (var tool in server.Tools)
        {
            AliasValidator.Check(tool.Aliases, "tool of this server", slugs, diagnostics);
        }
    }

    private static void CheckSlug(ToolDescriptor tool, bool isNew, Dictionary<string, SourceLocation> slugs, DiagnosticBag diagnostics)
    {
        var slug = tool.Slug?.Value ?? Slugs.OfTool(tool.Name);
        var location = tool.Slug?.Location ?? tool.Location;
        if (!slugs.TryAdd(slug, location) && isNew)
        {
            diagnostics.Add(DiagnosticKinds.DuplicateToolSlug, location,
                $"the tool '{VisibleText.Of(tool.Name.Value, 60)}' would have the address '{slug}', as has the one at {slugs[slug]}; add 'slug: ' with another to one of them");
        }
    }

    private static void CheckInputs(ToolDescriptor tool, DiagnosticBag diagnostics)
    {
        if (tool.Declared?.Schema is not { } schema)
        {
            return;
        }

        if (tool.Inputs.Count == 0 && tool.Conditions.Count == 0 && tool.Signals.Add.Count == 0 && tool.Signals.Drop.Count == 0)
        {
            return;
        }

        var pointers = schema.Fields.Select(field => field.Pointer).ToHashSet(StringComparer.Ordinal);
        foreach (var input in tool.Inputs)
        {
            Check(input.Pointer.Value, input.Pointer.Location);
        }

        foreach (var condition in tool.Conditions)
        {
            Check(condition.Value.Input.Pointer, condition.Location);
            ConditionValidator.Check(condition, schema, diagnostics);
        }

        foreach (var change in tool.Signals.Add.Concat(tool.Signals.Drop))
        {
            Check(change.Value.Input, change.Location);
        }

        void Check(string? pointer, SourceLocation location)
        {
            // The elements of a list have no row of their own unless they are objects, but may be spoken of.
            if (pointer is null || pointers.Contains(pointer) || (pointer.EndsWith("/*", StringComparison.Ordinal) && pointers.Contains(pointer[..^2])))
            {
                return;
            }

            diagnostics.Add(DiagnosticKinds.UnknownInput, location,
                $"the schema has no input '{VisibleText.Of(pointer, 80)}'{NearestWord.Hint(pointer, pointers)}; write a pointer to one that it has");
        }
    }
}
