using System.Text;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalogue.Tests.Properties;

/// <summary>The reader of common YAML makes the tree that the parser makes, to the last place, or none.</summary>
public sealed class CommonYamlProperties
{
    private static readonly string[] Damage =
    [
        "\"", "'", "[", "}", "]", "{", ":", ": ", " :", "\n", "\n\n", "- ", "-", "---\n", "...", "*a", "&a ", "!!x ", "#", " #", " ", "  ", "    ", "? ", "|", ">", ">-\n", "%", ",", "~", "\\",
        "''", "\\n", "\\\"", "@", "a: b\n", "  a: b\n", "- a\n", "    - a\n", "# c\n", "      # c\n", "é", "𝄞", " \n", "{}", "[]", "[a, b]", "{ a: b }", "\"q\": ", "<<: ", ">- ", "€", "/", "\t", "\u2028",
    ];

    private static readonly List<string> Texts = [.. new[] { "catalogue", "tests" }
        .SelectMany(folder => Repository.Files(folder, "*.yaml"))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
        .Select(TextOf).OfType<string>()];

    [Fact]
    public void Every_file_here_is_read_as_the_parser_reads_it()
    {
        var common = Texts.Where(text => IsReadAlike(text, out var isCommon) & isCommon).ToList();
        Assert.InRange(common.Count, Texts.Count * 3 / 4, Texts.Count);
    }

    [Fact]
    public void Damaged_files_are_read_as_the_parser_reads_them_or_left_to_it()
    {
        var common = 0;
        Prop.ForAll<int, int, int>((which, where, what) =>
        {
            var lines = Texts[(int)((uint)which * 2654435761u % (uint)Texts.Count)].Split('\n');
            var text = string.Join('\n', lines.Take(3 + ((int)((uint)where % 25)))) + "\n";
            for (var time = 0; time < 3; time++)
            {
                var at = (int)((uint)(where + (time * what)) * 2654435761u % (uint)(text.Length + 1));
                var cut = time == 2 ? Math.Min(text.Length - at, what & 3) : 0;
                text = string.Concat(text.AsSpan(0, at), Damage[(uint)(what + (time * where)) % (uint)Damage.Length], text.AsSpan(at + cut));
            }

            var isAlike = IsReadAlike(text, out var isCommon);
            common += isCommon ? 1 : 0;
            return isAlike;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        Assert.InRange(common, 100, 3000);
    }

    [Theory]
    [InlineData("a: b\n  c\n")]
    [InlineData("a:\nb: c\n")]
    [InlineData("a: &x b\n")]
    [InlineData("a: \"b\n  c\"\n")]
    [InlineData("a: [b,\n  c]\n")]
    [InlineData("a: >-\n  b\n\n  c\n")]
    [InlineData("a: |\n  b\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: 'b'c\n")]
    [InlineData("- a\nb: c\n")]
    [InlineData("a: b\n---\nc: d\n")]
    [InlineData("a: b")]
    public void What_is_not_certain_is_left_to_the_parser(string text) => Assert.Null(CommonYamlReader.Read(text, YamlReadOptions.Descriptor));

    [Fact]
    public void What_nests_too_deeply_is_left_to_the_parser()
    {
        var options = YamlReadOptions.Descriptor with { MaximumDepth = 3 };
        Assert.NotNull(CommonYamlReader.Read("a: [ { b: c } ]\n", options));
        Assert.Null(CommonYamlReader.Read("a: [ { b: [ c ] } ]\n", options));
        Assert.Null(CommonYamlReader.Read("a:\n  b:\n    c:\n      - d\n", options));
    }

    private static string? TextOf(string path) => SourceText.TryDecode(File.ReadAllBytes(path), int.MaxValue, out var text, out _) ? text : null;

    private static bool IsReadAlike(string written, out bool isCommon)
    {
        isCommon = false;
        if (!SourceText.TryDecode(Encoding.UTF8.GetBytes(written), int.MaxValue, out var text, out _)
            || CommonYamlReader.Read(text, YamlReadOptions.Descriptor) is not { } common)
        {
            return true;
        }

        isCommon = true;
        return YamlTreeReader.Parse(text, YamlReadOptions.Descriptor, out _) is { } parsed && AreAlike(common, parsed);
    }

    private static bool AreAlike(YamlNode one, YamlNode other) =>
        one.Start == other.Start && one.End == other.End && one.Tag == other.Tag && one.Anchor == other.Anchor && (one, other) switch
        {
            (YamlScalar first, YamlScalar second) => first.Value == second.Value && first.Style == second.Style,
            (YamlSequence first, YamlSequence second) => first.Items.Count == second.Items.Count && first.Items.Zip(second.Items).All(pair => AreAlike(pair.First, pair.Second)),
            (YamlMapping first, YamlMapping second) => first.Entries.Count == second.Entries.Count
                && first.Entries.Zip(second.Entries).All(pair => AreAlike(pair.First.Key, pair.Second.Key) && AreAlike(pair.First.Value, pair.Second.Value)),
            _ => false,
        };
}
