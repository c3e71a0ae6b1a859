using Catalogue.Serve.Building;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Serve.Requests;

/// <summary>Server-sent events: the mark of each build that differs from the one that the page was made from.</summary>
internal static class ChangeStream
{
    public static async Task Send(HttpContext context, LiveSite live, CancellationToken cancellation)
    {
        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        // After the program ended, a page asks twice a second whether it is back.
        await context.Response.WriteAsync("retry: 500\n\n", cancellation);
        await context.Response.Body.FlushAsync(cancellation);
        var seen = context.Request.Query["seen"].ToString();
        while (true)
        {
            seen = (await live.OtherThan(seen, cancellation)).Mark;
            await context.Response.WriteAsync($"data: {seen}\n\n", cancellation);
            await context.Response.Body.FlushAsync(cancellation);
        }
    }
}
