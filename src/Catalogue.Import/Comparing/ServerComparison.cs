using Catalogue.Descriptors;
using Catalogue.Model;

namespace Catalogue.Import.Comparing;

/// <summary>
/// Holds a server as it was rated against the same server as an import would rate it. Both went through the same rules,
/// so a new danger is a signal that did not fire before.
/// </summary>
public static class ServerComparison
{
    /// <summary>The differences, the worst first, then by the order of the tools.</summary>
    public static IReadOnlyList<Difference> Compare(Server before, Server after)
    {
        var known = before.Tools.ToDictionary(tool => tool.Descriptor.Name.Value, StringComparer.Ordinal);
        return [.. after.Tools.SelectMany(tool => CompareTool(known.GetValueOrDefault(tool.Descriptor.Name.Value), tool)).OrderBy(difference => difference.Weight)];
    }

    private static List<Difference> CompareTool(Tool? before, Tool after)
    {
        var name = after.Name;
        if (before is null || (before.IsGone && !after.IsGone))
        {
            var words = $"{(before is null ? "is new" : "is back")}: {after.Category.Name}, {after.Rating.Score} of 5";
            return [new Difference(after.Rating.Score > 2 ? Weight.Danger : Weight.Surface, name, words)];
        }

        if (after.IsGone)
        {
            return before.IsGone ? [] : [new Difference(Weight.Surface, name, "is gone")];
        }

        var found = Signals(before, after)
            .Concat(Hints(before.Descriptor.Declared?.Annotations ?? ToolAnnotations.None, after.Descriptor.Declared?.Annotations ?? ToolAnnotations.None)
                .Select(words => new Difference(Weight.Danger, name, words)))
            .Concat(Rating(before, after))
            .Concat(Inputs(before, after))
            .ToList();
        return found.Count == 0 && before.Descriptor.Declared?.Digest != after.Descriptor.Declared?.Digest
            ? [new Difference(Weight.Wording, name, "is worded otherwise; its inputs and hints are the same")]
            : found;
    }

    private static IEnumerable<Difference> Signals(Tool before, Tool after)
    {
        var known = before.Rating.Signals
            .SelectMany(signal => signal.Causes.Select(cause => (signal.Signal.Id, cause.Pointer)))
            .ToHashSet();
        return from signal in after.Rating.Signals
               from cause in signal.Causes
               where !known.Contains((signal.Signal.Id, cause.Pointer))
               select new Difference(Weight.Danger, after.Name, $"{signal.Signal.Name.ToLowerInvariant()}, new: {cause.Pointer ?? cause.Text}");
    }

    private static IEnumerable<string> Hints(ToolAnnotations before, ToolAnnotations after) =>
        from hint in new[]
        {
            (Name: "readOnlyHint", Old: before.ReadOnly, New: after.ReadOnly),
            (Name: "destructiveHint", Old: before.Destructive, New: after.Destructive),
            (Name: "idempotentHint", Old: before.Idempotent, New: after.Idempotent),
            (Name: "openWorldHint", Old: before.OpenWorld, New: after.OpenWorld),
        }
        where hint.Old != hint.New
        select $"{hint.Name} was {Word(hint.Old)} and is {Word(hint.New)}";

    private static IEnumerable<Difference> Rating(Tool before, Tool after)
    {
        if (before.Category.Id != after.Category.Id)
        {
            yield return new Difference(
                after.Category.Base > before.Category.Base ? Weight.Danger : Weight.Surface, after.Name, $"was {before.Category.Name} and is {after.Category.Name}");
        }

        if (before.Rating.Score != after.Rating.Score)
        {
            yield return new Difference(
                after.Rating.Score > before.Rating.Score ? Weight.Danger : Weight.Surface, after.Name, $"was {before.Rating.Score} of 5 and is {after.Rating.Score}");
        }
    }

    private static IEnumerable<Difference> Inputs(Tool before, Tool after)
    {
        var (old, fresh) = (before.Descriptor.Declared?.Schema, after.Descriptor.Declared?.Schema);
        var (was, now) = (Pointers(old), Pointers(fresh));
        var added = now.Except(was, StringComparer.Ordinal).ToList();
        var removed = was.Except(now, StringComparer.Ordinal).ToList();
        if (added.Count > 0)
        {
            yield return new Difference(Weight.Surface, after.Name, $"takes more: {string.Join(", ", added)}");
        }

        if (removed.Count > 0)
        {
            yield return new Difference(Weight.Surface, after.Name, $"no longer takes: {string.Join(", ", removed)}");
        }

        if (added.Count + removed.Count == 0 && !(old?.Json ?? default).Span.SequenceEqual((fresh?.Json ?? default).Span))
        {
            yield return new Difference(Weight.Surface, after.Name, "its inputs have other types, choices or limits");
        }
    }

    private static IReadOnlyList<string> Pointers(Schemas.InputSchema? schema) => [.. (schema?.Fields ?? []).Select(field => field.Pointer)];

    private static string Word(bool? hint) => hint switch
    {
        true => "true",
        false => "false",
        _ => "not given",
    };
}
