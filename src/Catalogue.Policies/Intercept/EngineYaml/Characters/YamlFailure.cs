using System.Globalization;

namespace Catalogue.Policies.Intercept.EngineYaml.Characters;

/// <summary>
/// Reading stops here, with the engine's words for why. Thrown and caught inside the reader alone; a file that reads
/// well never meets one.
/// </summary>
internal sealed class YamlFailure : Exception
{
    public YamlFailure()
    {
    }

    public YamlFailure(string message)
        : base(message)
    {
    }

    public YamlFailure(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Where a person should look.</summary>
    public Place Place { get; private init; }

    /// <summary>A failure whose words name no line.</summary>
    public static YamlFailure At(Place place, string problem) => new("yaml: " + problem) { Place = place };

    /// <summary>A failure of the scanner: the words name the line where the broken thing began.</summary>
    public static YamlFailure Scanning(Place context, Place problem, string words) =>
        new("yaml: " + LinePrefix(context.Line, problem.Line, 1) + words) { Place = problem };

    /// <summary>A failure of the parser, whose words count lines from 0, and leave line 0 out.</summary>
    public static YamlFailure Parsing(Place context, Place problem, string words) =>
        new("yaml: " + LinePrefix(context.Line, problem.Line, 0) + words) { Place = problem };

    private static string LinePrefix(int context, int problem, int offset)
    {
        var line = context != 0 ? context : problem;
        return line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"line {line + offset}: ");
    }
}
