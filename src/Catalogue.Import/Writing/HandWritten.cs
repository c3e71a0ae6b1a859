using Catalogue.Yaml.Nodes;

namespace Catalogue.Import.Writing;

/// <summary>
/// The last check before a merged file is written: everything that people own must still be there and say the same.
/// The edits are made on text, so this is what a mistake of theirs would meet.
/// </summary>
public static class HandWritten
{
    private static readonly HashSet<string> ServerBlocks = new(StringComparer.Ordinal) { "package", "source", "tools" };
    private static readonly HashSet<string> ToolBlocks = new(StringComparer.Ordinal) { "declared", "gone" };

    public static bool IsSame(YamlMapping before, YamlMapping after)
    {
        var (old, fresh) = (before.Find("tools") as YamlSequence, after.Find("tools") as YamlSequence);
        var count = old?.Items.Count ?? 0;
        return IsSame(before, after, ServerBlocks)
            && (fresh?.Items.Count ?? 0) >= count
            && Enumerable.Range(0, count).All(index => old!.Items[index] is YamlMapping tool
                ? fresh!.Items[index] is YamlMapping other && IsSame(tool, other, ToolBlocks)
                : IsSame(old.Items[index], fresh!.Items[index]));
    }

    private static bool IsSame(YamlMapping before, YamlMapping after, HashSet<string> blocks)
    {
        var (old, fresh) = (Own(before, blocks), Own(after, blocks));
        return old.Count == fresh.Count && old.Zip(fresh).All(pair => IsSame(pair.First.Key, pair.Second.Key) && IsSame(pair.First.Value, pair.Second.Value));
    }

    private static List<YamlEntry> Own(YamlMapping map, HashSet<string> blocks) =>
        [.. map.Entries.Where(entry => entry.Key is not YamlScalar key || !blocks.Contains(key.Value))];

    private static bool IsSame(YamlNode before, YamlNode after) => (before, after) switch
    {
        (YamlScalar old, YamlScalar fresh) => old.Value == fresh.Value && old.Style == fresh.Style,
        (YamlSequence old, YamlSequence fresh) => old.Items.Count == fresh.Items.Count && old.Items.Zip(fresh.Items).All(pair => IsSame(pair.First, pair.Second)),
        (YamlMapping old, YamlMapping fresh) => IsSame(old, fresh, []),
        _ => false,
    };
}
