using Catalogue.Policies.AgentGateway;
using Catalogue.Policies.ClaudeCode;
using Catalogue.Policies.Codex;
using Catalogue.Policies.Copilot;
using Catalogue.Policies.GeminiCli;
using Catalogue.Policies.Intercept;
using Catalogue.Policies.Model;
using Catalogue.Policies.Portable;
using Catalogue.Policies.ToolHive;
using Catalogue.Policies.VsCode;

namespace Catalogue.Policies.Formats;

/// <summary>All formats there are. A new one is a class and a line here.</summary>
public static class PolicyFormats
{
    public static readonly PolicyFormat Intercept = new InterceptFormat();

    public static readonly PolicyFormat Portable = new PortableFormat();

    /// <summary>Every format, in the order in which a page shows them.</summary>
    public static IReadOnlyList<PolicyFormat> All { get; } =
    [
        Intercept,
        Portable,
        new ClaudeCodeFormat(),
        new CodexFormat(),
        new GeminiCliFormat(),
        new VsCodeFormat(),
        new CopilotFormat(),
        new ToolHiveFormat(),
        new AgentGatewayFormat(),
    ];

    /// <summary>The format with this id; null where there is none.</summary>
    public static PolicyFormat? Find(string id)
    {
        foreach (var format in All)
        {
            if (format.Id == id)
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>
    /// The format that a file's name says, as files of this catalogue do: <c>server.portable.yaml</c>; null where it says
    /// none.
    /// </summary>
    public static PolicyFormat? FromFileName(string name)
    {
        foreach (var format in All)
        {
            if (name.EndsWith($".{format.Id}.{format.Extension}", StringComparison.Ordinal))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>
    /// Guesses the format of a file that nobody named. Files of targets have words of their own; else <c>version</c>, <c>hide</c> or a limit written as text mean
    /// Intercept; a limit written as a map, or <c>validate</c>, mean the portable form; anything else is Intercept, whose
    /// words then say what is wrong.
    /// </summary>
    public static PolicyFormat Detect(ReadOnlySpan<byte> bytes) =>
        TargetGuess.Id(bytes) is { } target ? Find(target)!
        : FormatGuess.IsPortable(bytes) ? Portable
        : Intercept;
}
