using System.Text;
using Catalogue.Serve.Building;
using Catalogue.Serve.Overlay;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Serve.Requests;

/// <summary>Answers a visitor: from the last good site, as a static host would, with the overlay laid over it.</summary>
internal sealed class SiteRequests(LiveSite live, CancellationToken stopping)
{
    private const string Index = "index.html";

    public async Task Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            headers.Allow = "GET, HEAD";
            await Send(context, StatusCodes.Status405MethodNotAllowed, "text/plain; charset=utf-8", "GET and HEAD only.\n"u8.ToArray());
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await Route(context, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The visitor went away, or the program ends: nobody is left to answer.
        }
    }

    private async Task Route(HttpContext context, CancellationToken cancellation)
    {
        // The decoded path is looked up among the files of the site and opens nothing on disk.
        var path = context.Request.Path.Value ?? "/";
        if (path == ReservedPaths.Changes)
        {
            await ChangeStream.Send(context, live, cancellation);
        }
        else if (ReservedPaths.Find(path) is { } own)
        {
            await Send(context, StatusCodes.Status200OK, ContentTypes.Of(path), own);
        }
        else
        {
            var outcome = await live.OtherThan(null, cancellation);
            await (outcome.Site is { } site ? AnswerFrom(site, outcome, path, context) : SendPage(context, StatusCodes.Status500InternalServerError, FailurePage.Of(outcome)));
        }
    }

    private static Task AnswerFrom(BuiltSite site, BuildOutcome outcome, string path, HttpContext context)
    {
        if (!path.StartsWith(site.BasePath, StringComparison.Ordinal))
        {
            return path == "/" || path + "/" == site.BasePath
                ? Redirect(context, site.BasePath)
                : Send(context, StatusCodes.Status404NotFound, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"The site is under {site.BasePath}\n"));
        }

        var file = path[site.BasePath.Length..];
        file = file.Length == 0 || file.EndsWith('/') ? file + Index : file;
        if (site.Files.TryGetValue(file, out var bytes))
        {
            return SendFile(context, StatusCodes.Status200OK, file, bytes, outcome);
        }

        if (site.Files.ContainsKey($"{file}/{Index}"))
        {
            return Redirect(context, path + "/");
        }

        return site.Files.TryGetValue("404.html", out var notFound)
            ? SendFile(context, StatusCodes.Status404NotFound, "404.html", notFound, outcome)
            : Send(context, StatusCodes.Status404NotFound, "text/plain; charset=utf-8", "Not found.\n"u8.ToArray());
    }

    /// <summary>Temporary, since the base path may be another after the next change.</summary>
    private static Task Redirect(HttpContext context, string path)
    {
        context.Response.Redirect(new PathString(path).ToUriComponent());
        return Task.CompletedTask;
    }

    private static Task SendFile(HttpContext context, int status, string file, byte[] bytes, BuildOutcome outcome) =>
        ContentTypes.Of(file) == ContentTypes.Html
            ? SendPage(context, status, PageOverlay.Add(Encoding.UTF8.GetString(bytes), outcome))
            : Send(context, status, ContentTypes.Of(file), bytes);

    private static Task SendPage(HttpContext context, int status, string page) =>
        Send(context, status, ContentTypes.Html, Encoding.UTF8.GetBytes(page));

    private static Task Send(HttpContext context, int status, string contentType, byte[] bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
