using Spectre.Console;

namespace Catalogue.Cli;

/// <summary>Where a command writes, and how rich it may be. Tests give writers of their own.</summary>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="ShowsProgress">Whether a person watches standard error.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, string Folder, bool UsesColour, bool ShowsProgress)
{
    /// <summary>Where a person answers a question; null where nobody is there.</summary>
    public TextReader? Input { get; init; }

    /// <summary>The terminal of this process: colours and progress only where a person looks, and never against <c>NO_COLOR</c>.</summary>
    public static Terminal OfProcess()
    {
        var noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal(
            Console.Out,
            Console.Error,
            Directory.GetCurrentDirectory(),
            !noColour && !isDumb && !Console.IsErrorRedirected,
            !isDumb && !Console.IsErrorRedirected)
        {
            Input = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
        };
    }

    /// <summary>A console for tables and progress over one of the writers.</summary>
    public IAnsiConsole ConsoleOver(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = ShowsProgress ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = UsesColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = ShowsProgress ? InteractionSupport.Yes : InteractionSupport.No,
    });
}
