using System.Net;
using Catalogue.Import.Answers;
using Catalogue.Import.Sources;
using ModelContextProtocol.Client;

namespace Catalogue.Import.Live;

/// <summary>A server that is reached by its address, over streamable HTTP or server-sent events.</summary>
/// <param name="OwnSlug">The name that a configuration gives it.</param>
public sealed record HttpServer(Uri Url, IReadOnlyDictionary<string, string> Headers, string? OwnSlug = null);

/// <summary><c>--url</c>: asks a server for its tools. Redirects are not followed, since headers would go with them.</summary>
public static class HttpSource
{
    public static async Task<SourceAnswer> ReadAsync(HttpServer server, Limits limits, CancellationToken cancellation)
    {
        var secrets = new Secrets();
        foreach (var value in server.Headers.Values)
        {
            secrets.Add(value);
            secrets.Add(value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        }

        var url = secrets.CleanUrl(server.Url);
        var origin = url ?? server.Url.GetLeftPart(UriPartial.Authority).Replace(server.Url.UserInfo + "@", "", StringComparison.Ordinal);
        try
        {
            if (server.Url.Scheme != Uri.UriSchemeHttps && !server.Url.IsLoopback)
            {
                throw new LiveServerException("only https is asked, except on this machine: headers and answers would go unprotected");
            }

            var answer = await AskAsync(server, limits, cancellation);
            return new SourceAnswer([LiveFacts.Of(answer, origin, null, server.OwnSlug, new StartFacts([], url, []), secrets)], []);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && exception is not OutOfMemoryException)
        {
            return new SourceAnswer([], [new SourceProblem(origin, secrets.Clean(ToolListing.InWords(exception, limits)))]);
        }
    }

    private static async Task<LiveAnswer> AskAsync(HttpServer server, Limits limits, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(limits.Time);
        using var handler = new BoundedHandler(limits.Bytes);
        using var http = new HttpClient(handler, disposeHandler: false);
        var options = new HttpClientTransportOptions
        {
            Endpoint = server.Url,
            TransportMode = HttpTransportMode.AutoDetect,
            ConnectionTimeout = limits.Time,
            MaxReconnectionAttempts = 0,
            AdditionalHeaders = server.Headers.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase),
        };
        try
        {
            return await ToolListing.ListAsync(new HttpClientTransport(options, http), limits, deadline.Token).WaitAsync(deadline.Token);
        }
        catch (Exception) when (handler.IsTooMuch)
        {
            throw new LiveServerException($"it sent more than {limits.Bytes / (1024 * 1024)} MB");
        }
    }

    /// <summary>Follows no redirect and keeps no cookie, and counts what comes in.</summary>
    private sealed class BoundedHandler(int maximum)
        : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None })
    {
        private long total;

        public bool IsTooMuch => Interlocked.Read(ref total) > maximum;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var counted = new StreamContent(new CountedStream(await response.Content.ReadAsStreamAsync(cancellationToken), this));
            foreach (var (name, values) in response.Content.Headers.Where(header => header.Key != "Content-Length"))
            {
                counted.Headers.TryAddWithoutValidation(name, values);
            }

            response.Content = counted;
            return response;
        }

        public int Count(int count) => Interlocked.Add(ref total, count) > maximum ? throw new IOException("more than the limit") : count;
    }

    /// <summary>A body that ends the reading once all bodies together pass the limit.</summary>
    private sealed class CountedStream(Stream inner, BoundedHandler handler) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => handler.Count(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            handler.Count(await inner.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
