using Catalogue.Serve.Building;
using Catalogue.Serve.Requests;

namespace Catalogue.Serve.Overlay;

/// <summary>The page for every address while no build has come to a site yet.</summary>
internal static class FailurePage
{
    public static string Of(BuildOutcome outcome) =>
        $"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width">
        <title>{MistakeList.Heading(outcome)}</title>
        <link rel="stylesheet" href="{ReservedPaths.Style}">
        </head>
        <body>
        <main>
        <h1>{MistakeList.Heading(outcome)}</h1>
        <p>There is no site to show yet. Save a correction, and this page turns into the site.</p>
        {MistakeList.Of(outcome)}
        </main>
        {PageOverlay.Script(outcome)}</body>
        </html>

        """;
}
