using Catalogue.Policies.Model;

namespace Catalogue.Policies.Tests.Support;

/// <summary>Policies that tests build in a line.</summary>
internal static class Samples
{
    public static readonly PolicyHeader Header = new(
        "Recommended policy for Python execute.", "Intercept 77f0429 (2026-03-04)", "py_execute_mcp 1.2.3, 2026-05-01", "sha256:0a1b");

    public static readonly PolicyRule Allow = new(PolicyAction.Allow);

    public static readonly PolicyRule AllowWithRequired = Allow with { Validate = new ArgumentValidation(RequiredArguments: true) };

    public static PolicyRule Limit(int max, int window) => Allow with { RateLimit = new RateLimit(max, window) };

    public static ToolPolicy Tool(string name, params PolicyRule[] rules) => new(name, rules, []);

    /// <summary>Adds required inputs; <c>a/b</c> is the input b of the object a.</summary>
    public static ToolPolicy Requiring(this ToolPolicy tool, params string[] inputs) =>
        tool with { RequiredInputs = [.. inputs.Select(input => new InputPath(input.Split('/')))] };

    public static ServerPolicy Server(params ToolPolicy[] tools) => new("sample", PolicyAction.Deny, tools);
}
