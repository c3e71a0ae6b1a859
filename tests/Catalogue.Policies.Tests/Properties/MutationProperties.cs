using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Properties;

public sealed class MutationProperties
{
    private const int Files = 10_000;

    /// <summary>Pieces that mean something to YAML, JSON and the readers of policies.</summary>
    private static readonly string[] Pieces =
    [
        "\n", "\t", ":", "- ", "{", "}", "[", "]", "\"", "'", "|", ">", "&a ", "*a", "!!map ", "!!binary ", "<<: *a", "? ", "#", "---\n", "...\n", "%YAML 1.1\n",
        "null", "~", "true", "1e999", ".nan", "0x1F", "-1", "9999999999999999999", "2001-12-14", "\0", "\ufeff", "\u2028", "😀", "hide", "tools", "rules", "(?i", "[[:x:]]", "\\",
    ];

    /// <summary>Ten thousand policies, made of valid ones by a few changes each: no reader breaks, and a refusal has a place.</summary>
    [Fact]
    public void No_changed_policy_breaks_a_reader_and_every_refusal_has_a_place()
    {
        var random = new Random(20260101);
        var refused = 0;
        var accepted = 0;
        for (var file = 0; file < Files; file++)
        {
            var writer = PolicyFormats.All[file % PolicyFormats.All.Count];
            var text = new StringBuilder(writer.Write(new RandomPolicies(file).Policy(), Samples.Header).Text);
            for (var change = random.Next(4); change >= 0; change--)
            {
                Change(text, random);
            }

            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            if (random.Next(4) == 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            foreach (var format in PolicyFormats.All)
            {
                var verdict = format.Check(bytes);
                Assert.Equal(verdict.Accepted, verdict.Problems.Count == 0);
                Assert.All(verdict.Problems, problem => Assert.True(problem is { Line: > 0, Column: > 0, Text.Length: > 0 }));
                Assert.Equal(verdict.Accepted, format.Open(bytes, _ => null) is not null);
                refused += verdict.Accepted ? 0 : 1;
                accepted += verdict.Accepted && format == writer ? 1 : 0;
            }
        }

        Assert.True(refused > Files / 10 && accepted > Files / 10, $"{accepted} accepted, {refused} refused");
    }

    private static void Change(StringBuilder text, Random random)
    {
        var place = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 12), text.Length - place);
        switch (random.Next(4))
        {
            case 0:
                text.Insert(place, Pieces[random.Next(Pieces.Length)]);
                break;
            case 1:
                text.Remove(place, Math.Min(length, text.Length - 1));
                break;
            case 2:
                text.Remove(place, length).Insert(place, Pieces[random.Next(Pieces.Length)]);
                break;
            default:
                text.Insert(random.Next(text.Length), text.ToString(place, length));
                break;
        }
    }
}
