using Catalogue.Import.Answers;

namespace Catalogue.Import.Live;

/// <summary>Finds the package in a command that fetches one by its name: what the registry knows it by, not what it says of itself.</summary>
internal static class PackageCommands
{
    public static PackageFacts? Read(IReadOnlyList<string> command)
    {
        var registry = Path.GetFileNameWithoutExtension(command[0]) switch
        {
            "npx" or "bunx" => "npm",
            "uvx" => "pypi",
            _ => null,
        };
        var spec = registry is null ? null : command.Skip(1).FirstOrDefault(argument => !argument.StartsWith('-'));
        if (spec is null || spec.Contains(':', StringComparison.Ordinal) || spec.StartsWith('.') || spec.StartsWith('/') || AnswerReader.Line(spec) is null)
        {
            return null;
        }

        var separator = registry == "npm" ? "@" : "==";
        var at = spec.LastIndexOf(separator, StringComparison.Ordinal);
        var (name, version) = at > 0 ? (spec[..at], spec[(at + separator.Length)..]) : (spec, "");
        var isExact = version.Length > 0 && char.IsAsciiDigit(version[0]) && !version.Contains('x', StringComparison.OrdinalIgnoreCase);
        return name.Split('/').Length <= (name.StartsWith('@') ? 2 : 1) ? new PackageFacts(registry!, name, isExact ? version : null) : null;
    }
}
