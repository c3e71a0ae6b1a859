namespace Catalogue.Policies.Checking;

/// <summary>Values that stand in for what only whoever runs the server can know.</summary>
internal static class Placeholders
{
    public static bool IsOne(string value) =>
        value.Contains("FILL-THIS-IN", StringComparison.OrdinalIgnoreCase) || value.Contains("FILL_THIS_IN", StringComparison.OrdinalIgnoreCase);

    public static string Text(string tool) =>
        $"a placeholder still stands here, which matches nothing real, so calls of \"{tool}\" with the argument are refused; write your own value";
}
