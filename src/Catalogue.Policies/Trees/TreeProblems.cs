using Catalogue.Policies.Model;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Trees;

/// <summary>Collects what is wrong with a file that is read as a tree. Each sentence says what to write instead.</summary>
internal sealed class TreeProblems
{
    private readonly List<PolicyProblem> problems = [];

    public IReadOnlyList<PolicyProblem> Problems => problems;

    public void Add(YamlNode node, string text) => problems.Add(new PolicyProblem(node.Start.Line, node.Start.Column, text));

    /// <summary>A value as a sentence shows it: a scalar in quotes, anything else by its kind.</summary>
    public static string Shown(YamlNode node) => node is YamlScalar { IsNull: false } scalar ? $"\"{scalar.Value}\"" : node.KindInWords;

    /// <summary>Notes a value of the wrong kind.</summary>
    /// <returns>Always false: there is no value to go on with.</returns>
    public bool WrongKind(YamlNode node, string what, string expected)
    {
        Add(node, $"{what} is {node.KindInWords}; write {expected}");
        return false;
    }
}
