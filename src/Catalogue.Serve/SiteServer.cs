using System.Net;
using System.Net.Sockets;
using Catalogue.Serve.Building;
using Catalogue.Serve.Requests;
using Catalogue.Serve.Watching;
using Catalogue.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalogue.Serve;

/// <summary>
/// Shows a catalogue while it is written: builds in memory, serves on the loopback address alone, rebuilds after each
/// change and has open pages reload. A mistake is laid over the last good site.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    /// <summary>How long nothing must change before a build begins: editors save in several steps within a few milliseconds.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    private readonly WebApplication application;
    private readonly LiveSite live;
    private readonly SiteRebuilder rebuilder;
    private readonly SourceWatch watch;

    private SiteServer(WebApplication application, LiveSite live, SiteRebuilder rebuilder, SourceWatch watch)
    {
        this.application = application;
        this.live = live;
        this.rebuilder = rebuilder;
        this.watch = watch;
    }

    /// <summary>The address of the root, with the port that was really taken.</summary>
    public Uri Address => new(application.Urls.Single());

    /// <summary>Starts to listen. Requests wait until <see cref="RunAsync"/> has built for the first time.</summary>
    /// <param name="root">The folder that <paramref name="sources"/> reads, to be watched.</param>
    /// <param name="port">0 takes any free one.</param>
    /// <exception cref="PortException">The port cannot be had.</exception>
    public static async Task<SiteServer> StartAsync(string root, ISources sources, int port, CancellationToken cancellation)
    {
        var shown = new LiveSite();
        var host = CreateHost(shown, port);
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (Exception exception) when (PortException.Explain(exception, port) is not null)
        {
            await host.DisposeAsync();
            throw PortException.Explain(exception, port)!;
        }

        return new SiteServer(host, shown, new SiteRebuilder(sources), new SourceWatch(root));
    }

    /// <summary>Builds, then rebuilds after each change, until cancelled.</summary>
    /// <param name="report">Told of every build, once visitors see it.</param>
    public async Task RunAsync(Action<BuildOutcome> report, CancellationToken cancellation)
    {
        watch.Follow(ReadPaths.Usual);
        while (true)
        {
            var outcome = await Task.Run(() => BuildAndFollow(cancellation), cancellation);
            live.Show(outcome);
            report(outcome);
            await watch.Changed(Quiet, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        watch.Dispose();
        await application.StopAsync(CancellationToken.None);
        await application.DisposeAsync();
    }

    private static WebApplication CreateHost(LiveSite shown, int port)
    {
        // The empty builder: no settings are read from the folder or the environment that could open another address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, CallerLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var host = builder.Build();
        host.Use(HostGuard.Check);
        host.Run(new SiteRequests(shown, host.Lifetime.ApplicationStopping).Answer);
        return host;
    }

    private BuildOutcome BuildAndFollow(CancellationToken cancellation)
    {
        var outcome = rebuilder.Build(out var read, cancellation);
        while (watch.Follow(read))
        {
            // What changed between the reading and the watching went unseen: read once more, now watched.
            outcome = rebuilder.Build(out read, cancellation);
        }

        return outcome;
    }

    /// <summary>Leaves Ctrl-C to the caller, who cancels.</summary>
    private sealed class CallerLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>A port cannot be had; the message says what to do.</summary>
public sealed class PortException(string message, Exception inner) : Exception(message, inner)
{
    internal static PortException? Explain(Exception exception, int port)
    {
        if (exception is IOException { InnerException: AddressInUseException })
        {
            return new PortException($"port {port} is taken; choose another with --port, or let the system choose with --port 0", exception);
        }

        return exception is SocketException { SocketErrorCode: SocketError.AccessDenied }
            ? new PortException($"port {port} may not be used by this user; choose one above 1023 with --port", exception)
            : null;
    }
}
