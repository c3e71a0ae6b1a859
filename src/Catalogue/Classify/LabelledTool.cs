using Catalogue.Descriptors;

namespace Catalogue.Classify;

/// <summary>A tool of which somebody else has said what kind it is.</summary>
/// <param name="Server">The name of its server.</param>
/// <param name="Label">The category in lower case; or, for a server's own hints, <c>read</c> or <c>not read</c>.</param>
public sealed record LabelledTool(string Server, ToolDescriptor Tool, string Label)
{
    public const string NotRead = "not read";
}
