using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalogue.Policies.Tests.Checking;

public sealed class WarningProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly KnownServer Server = new("sample",
    [
        new KnownTool("a", 5, "critical", IsRisky: true, Gone: null, [], [new KnownInput(new InputPath(["path"]), ["string"])], [new InputPath(["path"])]),
        new KnownTool("b", 1, "low", IsRisky: false, Gone: "since 1.0", RequiredInputs: null, Inputs: null, []),
    ]);

    [Fact]
    public void No_change_of_a_policy_breaks_the_warnings_and_each_has_a_place()
    {
        var files = Directory.GetFiles(TestFiles.Path("warnings")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var cases = RecordedVerdicts.Cases().Select(row => row.Policy).Concat(files).Where(bytes => bytes.Length > 0).ToList();
        Prop.ForAll<int, int, byte>((which, place, value) =>
        {
            var bytes = cases[(which & int.MaxValue) % cases.Count].ToArray();
            bytes[(place & int.MaxValue) % bytes.Length] = value;
            return PolicyFormats.All.All(format => Sound(format, bytes));
        }).Check(Often);
    }

    [Fact]
    public void Every_recorded_case_can_be_looked_through() => Assert.All(
        RecordedVerdicts.Cases().Concat(RecordedVerdicts.MoreCases()), row => Assert.True(PolicyFormats.All.All(format => Sound(format, row.Policy)), row.Name));

    [Fact]
    public void What_is_written_has_no_key_that_is_ignored()
    {
        var policy = Samples.Server(Samples.Tool("a", Samples.Limit(5, 60), Samples.AllowWithRequired).Requiring("path"), Samples.Tool("b"));
        Assert.All(PolicyFormats.All, format => Assert.Empty(format.Warnings(Encoding.UTF8.GetBytes(format.Write(policy, Samples.Header).Text), null)));
    }

    private static bool Sound(PolicyFormat format, byte[] bytes) =>
        format.Warnings(bytes, Server).Concat(format.Warnings(bytes, null)).All(warning => warning is { Line: > 0, Column: > 0, Text.Length: > 0 });
}
