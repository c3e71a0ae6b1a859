namespace Catalogue.Serve.Requests;

/// <summary>What a file is, by its ending; texts are UTF-8.</summary>
internal static class ContentTypes
{
    public const string Html = "text/html; charset=utf-8";

    public static string Of(string path) => Path.GetExtension(path) switch
    {
        ".html" => Html,
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".yaml" => "text/yaml; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".md" => "text/markdown; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".svg" => "image/svg+xml; charset=utf-8",
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        ".webp" => "image/webp",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}
