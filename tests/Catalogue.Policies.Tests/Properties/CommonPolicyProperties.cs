using System.Text;
using Catalogue.Policies.Intercept;
using Catalogue.Policies.Tests.Support;
using Catalogue.Yaml.Reading;
using Xunit;

namespace Catalogue.Policies.Tests.Properties;

/// <summary>
/// Files that are written as nearly all are have a shorter way into Intercept's reader. A comment beyond ASCII behind the
/// last line closes that way and changes nothing else, so both verdicts have to be the same, to the last place and word.
/// </summary>
public sealed class CommonPolicyProperties
{
    private const string ClosesTheShorterWay = "# é\n";

    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "- ", "-", ": ", ":", " ", "  ", "    ", "#", " # c", "\"", "'", "''", "\\\"", "\\n", "[", "]", "[a, b]", "{", "}", "{ a: b }", "{}", ",", "~", "null", "true", "yes", "0x1F", "0o7", "1_000",
        "-1", "+1", "1e9", ".5", ".inf", "2001-12-14", "2001-12-14 1:2:3", "<<: ", "\"<<\": ", "hide: [a, a]\n", "tools:", "rules: []", "a: b\n", "\"a\": 'b'\n", "/minute", "action: deny\n", "name: x\n",
    ];

    [Fact]
    public void Recorded_files_have_the_same_verdict_both_ways()
    {
        var common = RecordedVerdicts.Cases().Concat(RecordedVerdicts.MoreCases()).Count(recorded => IsSame(Encoding.UTF8.GetString(recorded.Policy)));
        Assert.InRange(common, 30, int.MaxValue);
    }

    [Fact]
    public void Changed_files_have_the_same_verdict_both_ways()
    {
        var random = new Random(20260102);
        var format = new InterceptFormat();
        var common = 0;
        for (var file = 0; file < 4000; file++)
        {
            var lines = format.Write(new RandomPolicies(file).Policy(), Samples.Header).Text.Split('\n').Where(line => !line.StartsWith('#') && Ascii.IsValid(line)).Take(40);
            var text = new StringBuilder(string.Join('\n', lines)).Append('\n');
            for (var change = random.Next(4); change > 0; change--)
            {
                var place = random.Next(text.Length);
                text.Remove(place, Math.Min(random.Next(3), text.Length - place)).Insert(place, Pieces[random.Next(Pieces.Length)]);
            }

            common += IsSame(text.ToString()) ? 1 : 0;
        }

        Assert.InRange(common, 500, 4000);
    }

    /// <summary>Compares the verdicts, where the file has a shorter way.</summary>
    /// <returns>Whether it has.</returns>
    private static bool IsSame(string text)
    {
        if (!Ascii.IsValid(text) || CommonYamlReader.Read(text, YamlReadOptions.Descriptor) is null)
        {
            return false;
        }

        var format = new InterceptFormat();
        var one = format.Check(Encoding.UTF8.GetBytes(text));
        var other = format.Check(Encoding.UTF8.GetBytes(text + ClosesTheShorterWay));
        Assert.True(
            one.Stage == other.Stage && one.Problems.SequenceEqual(other.Problems) && one.NamedTools.SequenceEqual(other.NamedTools, StringComparer.Ordinal),
            $"{text}\n{string.Join('\n', one.Problems)}\nagainst\n{string.Join('\n', other.Problems)}");
        return true;
    }
}
