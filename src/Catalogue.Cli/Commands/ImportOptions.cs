using System.CommandLine;
using System.CommandLine.Parsing;
using Catalogue.Import.Live;
using Catalogue.Import.Sources;
using Catalogue.Shapes;
using Catalogue.Text;

namespace Catalogue.Cli.Commands;

/// <summary>What <c>import</c> takes: where the tools are listed, and how to get there.</summary>
internal sealed class ImportOptions
{
    private readonly Option<string?> from = new("--from")
    {
        Description = "A tools/list answer in a file, or a folder of them; with or without a frame that names the package.",
        HelpName = "file|folder",
    };

    private readonly Option<string?> docker = new("--docker-registry")
    {
        Description = "Entries of a registry: folders with server.yaml and tools.json, or a .jsonl file.",
        HelpName = "file|folder",
    };

    private readonly Option<string?> config = new("--config")
    {
        Description = "A client's configuration, such as .mcp.json: every server in it is started or asked.",
        HelpName = "file",
    };

    private readonly Option<string?> url = new("--url") { Description = "The address of a server, over streamable HTTP or SSE.", HelpName = "https://..." };

    private readonly Option<bool> stdio = new("--stdio") { Description = "Start a server: the words after -- are its command. It is a stranger's program, and it runs as you." };

    private readonly Argument<string[]> command = new("command") { Description = "After --: the command that starts the server.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<string[]> environment = new("--env") { Description = "A variable for the server; NAME alone takes it from yours.", HelpName = "NAME=value" };

    private readonly Option<string[]> headers = new("--header") { Description = "A header for --url.", HelpName = "'Name: value'" };

    private readonly Option<int> timeout = new("--timeout") { Description = "Seconds that a live server may take; 60 where absent.", HelpName = "seconds", DefaultValueFactory = _ => 60 };

    private readonly Option<bool> yes = new("--yes") { Description = "Run the program without asking." };

    public void AddTo(Command target)
    {
        foreach (var option in (Option[])[stdio, url, from, config, docker, environment, headers, timeout, yes])
        {
            target.Add(option);
        }

        target.Add(command);
        target.Validators.Add(Validate);
    }

    /// <summary>Asks the source that the user names.</summary>
    /// <returns>Null where a program was to be run and nobody agreed.</returns>
    public async Task<SourceAnswer?> ReadAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var limits = new Limits(TimeSpan.FromSeconds(parsed.GetValue(timeout)));
        if (parsed.GetValue(from) is { } path)
        {
            return AnswerFiles.Read(terminal.Folder, path);
        }

        if (parsed.GetValue(docker) is { } registry)
        {
            return DockerRegistry.Read(terminal.Folder, registry);
        }

        var (started, reached, problems) = parsed.GetValue(config) is { } file
            ? ClientConfiguration.Read(terminal.Folder, file)
            : parsed.GetValue(url) is { } address
                ? new ClientConfiguration([], [new HttpServer(new Uri(address), Pairs(parsed.GetValue(headers), ':'))], [])
                : new ClientConfiguration([new StdioServer(parsed.GetValue(command)!, Pairs(parsed.GetValue(environment), '='))], [], []);
        if (started.Count > 0 && !IsAgreed(started, parsed, terminal))
        {
            return null;
        }

        var answers = new List<SourceAnswer>();
        foreach (var server in started)
        {
            answers.Add(await StdioSource.ReadAsync(server, limits, cancellation));
        }

        foreach (var server in reached)
        {
            answers.Add(await HttpSource.ReadAsync(server, limits, cancellation));
        }

        return new SourceAnswer([.. answers.SelectMany(answer => answer.Servers)], [.. problems, .. answers.SelectMany(answer => answer.Problems)]);
    }

    private bool IsAgreed(IReadOnlyList<StdioServer> servers, ParseResult parsed, Terminal terminal)
    {
        terminal.Error.Write("This runs programs of strangers, with your rights and your network:\n");
        foreach (var server in servers)
        {
            terminal.Error.Write($"  {VisibleText.Of(string.Join(' ', new Secrets().CleanArguments(server.Command)), 300)}\n");
        }

        if (parsed.GetValue(yes))
        {
            return true;
        }

        if (terminal.Input is null)
        {
            terminal.Error.Write("Nobody is there to agree; say --yes if you do. Nothing was run.\n");
            return false;
        }

        terminal.Error.Write("Run? [y/N] ");
        return terminal.Input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private void Validate(CommandResult result)
    {
        if (new Option[] { from, docker, config, url, stdio }.Count(option => result.GetResult(option) is { Implicit: false }) != 1)
        {
            result.AddError("Name one source: --stdio, --url, --from, --config or --docker-registry");
        }
        else if (result.GetValue(stdio) != result.GetValue(command) is { Length: > 0 })
        {
            result.AddError("--stdio takes its command after --, such as: catalogue import --stdio -- npx -y some-server");
        }

        if (result.GetValue(url) is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            result.AddError("--url takes an address that begins with https://");
        }

        if (result.GetResult(timeout) is { Implicit: false } && result.GetValue(timeout) is < 1 or > 3600)
        {
            result.AddError("--timeout takes 1 to 3600 seconds");
        }

        if (result.GetValue(headers)?.Any(header => header.IndexOf(':', StringComparison.Ordinal) < 1) == true)
        {
            result.AddError("--header takes 'Name: value'");
        }

        foreach (var name in (result.GetValue(environment) ?? []).Select(pair => pair.Split('=', 2)[0]).Where(name => !TextForm.VariableName.Test(name)))
        {
            result.AddError($"--env takes NAME=value; '{VisibleText.Of(name, 40)}' is not a variable's name");
        }
    }

    private static Dictionary<string, string> Pairs(string[]? pairs, char separator)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parts in (pairs ?? []).Select(pair => pair.Split(separator, 2)))
        {
            result[parts[0].Trim()] = parts.Length == 2 ? parts[1].Trim() : Environment.GetEnvironmentVariable(parts[0]) ?? "";
        }

        return result;
    }
}
