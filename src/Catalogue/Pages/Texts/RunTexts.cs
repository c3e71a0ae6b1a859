using Catalogue.Model;
using Catalogue.Policies.Model;

namespace Catalogue.Pages.Texts;

/// <summary>
/// How to run the proxy in front of a server. A start command is printed only where the descriptor gives one: a guessed
/// package name would run whatever its owner put there.
/// </summary>
public static class RunTexts
{
    public static string Command(Server server, Site site)
    {
        var start = PageTexts.Command([.. site.Settings.Proxy.Command, "-c", site.RecommendedFormat.FileName(server.Slug, PolicyPreset.Recommended)]);
        return server.Descriptor.Start switch
        {
            { Url: { } url } => $"{start} --upstream {PageTexts.Command([url])}",
            { Command: { Count: > 0 } command } => $"{start} -- {PageTexts.Command(command)}",
            _ => $"{start} -- <start command>",
        };
    }

    public static string Note(Server server) => server.Descriptor.Start switch
    {
        { Url: not null } or { Command.Count: > 0 } => "",
        _ => "How this server is started is unknown to us: put your own start command after the two hyphens.",
    };
}
