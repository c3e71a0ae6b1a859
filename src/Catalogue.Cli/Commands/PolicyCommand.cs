using System.CommandLine;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue policy</c>: policies of the catalogue, and policies that others wrote.</summary>
internal static class PolicyCommand
{
    public static Command Create(Terminal terminal) => new("policy", "Shows, checks, tests and explains policies.")
    {
        PolicyShowCommand.Create(terminal),
        PolicyCheckCommand.Create(terminal),
        PolicyConvertCommand.Create(terminal),
        PolicyDiffCommand.Create(terminal),
        PolicyTestCommand.Create(terminal),
        PolicyExplainCommand.Create(terminal),
    };
}
