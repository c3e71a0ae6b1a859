using Microsoft.AspNetCore.Http;

namespace Catalogue.Serve.Requests;

/// <summary>
/// Refuses requests that came by another name than this machine's own. A strange page can give its name our address
/// (DNS rebinding) and would otherwise read unpublished work as its own.
/// </summary>
internal static class HostGuard
{
    public static Task Check(HttpContext context, RequestDelegate next)
    {
        if (IsOwn(context.Request.Host))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This server answers to localhost and 127.0.0.1 only.\n", context.RequestAborted);
    }

    private static bool IsOwn(HostString host) => host.Host.ToUpperInvariant() is "LOCALHOST" or "127.0.0.1" or "[::1]";
}
