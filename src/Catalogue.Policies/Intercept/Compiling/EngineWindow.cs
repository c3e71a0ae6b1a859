namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>The engine's windows, shortest first. The numbers are their lengths in seconds.</summary>
internal enum EngineWindow
{
    Minute = 60,
    Hour = 3600,
    Day = 86400,
}

internal static class EngineWindows
{
    /// <summary>The window's word in a policy file.</summary>
    public static string Word(EngineWindow window) => window switch
    {
        EngineWindow.Minute => "minute",
        EngineWindow.Hour => "hour",
        _ => "day",
    };

    /// <summary>The window behind a count in a sentence: "5 an hour".</summary>
    public static string Each(EngineWindow window) => window == EngineWindow.Hour ? "an hour" : "a " + Word(window);

    /// <summary>The name of a rule that counts calls: "calls an hour".</summary>
    public static string Calls(EngineWindow window) => window switch
    {
        EngineWindow.Minute => "calls a minute",
        EngineWindow.Hour => "calls an hour",
        _ => "calls a day",
    };

    /// <summary>The shortest window that is no shorter than the seconds given; a day where none is.</summary>
    public static EngineWindow AtLeast(int seconds) => seconds switch
    {
        <= 60 => EngineWindow.Minute,
        <= 3600 => EngineWindow.Hour,
        _ => EngineWindow.Day,
    };
}
