using Catalogue.Policies.Model;
using Catalogue.Policies.Trees;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Targets;

/// <summary>What came of reading a file: an evaluator and the tools that it names, or problems.</summary>
internal sealed record TargetReading(PolicyStage Stage, IReadOnlyList<PolicyProblem> Problems, IEnumerable<string> Tools, IPolicyEvaluator? Evaluator)
{
    public static TargetReading Of(IEnumerable<string> tools, IPolicyEvaluator evaluator) => new(PolicyStage.None, [], tools, evaluator);

    /// <summary>A file that is not of its grammar.</summary>
    public static TargetReading Unreadable(YamlProblem? problem)
    {
        var mark = problem?.Mark ?? YamlMark.Start;
        return new(PolicyStage.Load, [new PolicyProblem(mark.Line, mark.Column, problem?.Text ?? "the file holds no value")], [], null);
    }

    public static TargetReading Refused(TreeProblems problems) => new(PolicyStage.Validate, problems.Problems, [], null);

    public PolicyVerdict Verdict(string format) =>
        new(format, Stage, Problems, NameOrder.Sorted(Tools));
}
