using System.Text;
using Catalogue.Import.Answers;
using Catalogue.Import.Sources;
using ModelContextProtocol.Protocol;

namespace Catalogue.Import.Live;

/// <summary>A server that is started by a command.</summary>
/// <param name="Variables">What it finds in its environment besides the few that every program needs.</param>
/// <param name="OwnSlug">The name that a configuration gives it.</param>
public sealed record StdioServer(IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Variables, string? OwnSlug = null);

/// <summary><c>--stdio</c>: starts a server, asks for its tools, and ends everything that it started.</summary>
public static class StdioSource
{
    /// <summary>What a program needs to be found, to speak and to reach a registry; nothing of ours beyond that.</summary>
    private static readonly string[] PassedOn = ["PATH", "LANG", "LC_ALL", "TZ", "SystemRoot", "COMSPEC", "PATHEXT", "NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR"];

    public static async Task<SourceAnswer> ReadAsync(StdioServer server, Limits limits, CancellationToken cancellation)
    {
        var secrets = new Secrets();
        foreach (var value in server.Variables.Values)
        {
            secrets.Add(value);
        }

        var arguments = secrets.CleanArguments(server.Command);
        var origin = string.Join(' ', arguments);
        var home = Directory.CreateTempSubdirectory("catalogue-import-").FullName;
        try
        {
            var answer = await AskAsync(server, home, limits, secrets, cancellation);
            return new SourceAnswer([Facts(server, answer, arguments, origin, secrets)], []);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && exception is not OutOfMemoryException)
        {
            return new SourceAnswer([], [new SourceProblem(origin, secrets.Clean(ToolListing.InWords(exception, limits)))]);
        }
        finally
        {
            Delete(home);
        }
    }

    private static async Task<LiveAnswer> AskAsync(StdioServer server, string home, Limits limits, Secrets secrets, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(limits.Time);
        using var process = new ProcessTree(server.Command, EnvironmentOf(server, home), home);
        var lines = new JsonLines(process.Output, limits.Bytes, deadline.Token);
        var errors = TailAsync(process.Errors);
        try
        {
            var listing = ToolListing.ListAsync(new StreamClientTransport(process.Input, lines.Messages), limits, deadline.Token);
            return await listing.WaitAsync(deadline.Token);
        }
        catch (Exception) when (lines.IsTooMuch)
        {
            throw new LiveServerException($"it sent more than {limits.Bytes / (1024 * 1024)} MB");
        }
        catch (Exception exception) when (!deadline.IsCancellationRequested && exception is not (LiveServerException or ModelContextProtocol.McpProtocolException))
        {
            process.End();
            var last = secrets.Clean(Catalogue.Text.VisibleText.Of(LastWords(await errors), 300));
            throw new LiveServerException($"the server ended before it answered{(last.Length > 0 ? $"; its last words: {last}" : "")}", exception);
        }
    }

    private static Dictionary<string, string> EnvironmentOf(StdioServer server, string home)
    {
        var variables = PassedOn
            .Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name)))
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        variables["HOME"] = variables["USERPROFILE"] = variables["TMPDIR"] = variables["TEMP"] = variables["TMP"] = home;
        foreach (var (name, value) in server.Variables)
        {
            variables[name] = value;
        }

        return variables;
    }

    private static ServerFacts Facts(StdioServer server, LiveAnswer answer, IReadOnlyList<string> arguments, string origin, Secrets secrets)
    {
        var package = PackageCommands.Read(server.Command);
        package = package is not null && secrets.Clean(package.Name) == package.Name ? package : null;
        return LiveFacts.Of(answer, origin, package, server.OwnSlug, new StartFacts(arguments, null, [.. server.Variables.Keys.Order(StringComparer.Ordinal)]), secrets);
    }

    /// <summary>The last line that a server wrote, not one that its package manager adds about itself.</summary>
    private static string LastWords(string errors) =>
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault(line => !line.StartsWith("npm notice", StringComparison.Ordinal)) ?? "";

    /// <summary>The end of what a server says on standard error, read to its end so that it never waits for us.</summary>
    private static async Task<string> TailAsync(StreamReader errors)
    {
        var tail = new StringBuilder();
        var buffer = new char[4096];
        while (await errors.ReadAsync(buffer) is > 0 and var count)
        {
            tail.Append(buffer, 0, count);
            tail.Remove(0, Math.Max(0, tail.Length - 4096));
        }

        return tail.ToString();
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is a temporary folder of the machine's; what cannot be deleted is not worth losing the answer for.
        }
    }
}
