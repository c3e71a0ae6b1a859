using System.CommandLine;
using Catalogue.Cli.Commands;
using Catalogue.Cli.Reports;
using Catalogue.Emit;

namespace Catalogue.Cli;

/// <summary>Parses the command line, runs the command, and turns whatever happens into an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var parsed = Create(terminal).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error.Write($"catalogue: {error.Message}\n");
            }

            terminal.Error.Write($"Run 'catalogue {string.Concat(PathOf(parsed.CommandResult).Reverse())}--help' for what it takes.\n");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (OutputException exception)
        {
            new DiagnosticReport(terminal, ReportFormat.Text).Write([exception.Diagnostic]);
            return ExitCodes.Diagnostics;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.Write("Interrupted. Nothing was published; an earlier site is as it was.\n");
            return ExitCodes.Interrupted;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            terminal.Error.Write($"catalogue: a fault of the program, not of your files. Please report it with these lines:\n{exception}\n");
            return ExitCodes.Fault;
        }
    }

    /// <summary>The whole command line, for running and for documentation.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Builds a static catalogue of MCP servers and their tools, with policy files that work.")
        {
            BuildCommand.Create(terminal),
            ServeCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ListCommand.Create(terminal),
            LintCommand.Create(terminal),
            ClassifyCommand.Create(terminal),
            NewCommand.Create(terminal),
            ImportCommand.Create(terminal, TimeProvider.System),
            DiffCommand.Create(terminal),
            InitCommand.Create(terminal),
            PolicyCommand.Create(terminal),
        };
        Help.AddExamples(root);
        return root;
    }

    /// <summary>The words that lead to a command, each with a space behind it, the innermost first.</summary>
    private static IEnumerable<string> PathOf(System.CommandLine.Parsing.CommandResult result)
    {
        for (var command = result; command?.Command is not (null or RootCommand); command = command.Parent as System.CommandLine.Parsing.CommandResult)
        {
            yield return command.Command.Name + " ";
        }
    }
}
