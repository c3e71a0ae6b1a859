using System.IO.Pipelines;

namespace Catalogue.Import.Live;

/// <summary>
/// Passes on the lines of a server's output that can be messages, and drops the rest: banners, warnings, progress. It
/// stops at a number of bytes, so that nobody fills the memory with one endless line.
/// </summary>
internal sealed class JsonLines
{
    private readonly Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly int maximum;

    public JsonLines(Stream output, int maximum, CancellationToken cancellation)
    {
        this.maximum = maximum;
        Messages = pipe.Reader.AsStream();
        _ = Task.Run(() => PumpAsync(output, cancellation), CancellationToken.None);
    }

    /// <summary>The messages, a line each.</summary>
    public Stream Messages { get; }

    /// <summary>Whether the server said more than the limit.</summary>
    public bool IsTooMuch { get; private set; }

    private async Task PumpAsync(Stream output, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var line = new MemoryStream();
        var total = 0L;
        try
        {
            while (await output.ReadAsync(buffer, cancellation) is > 0 and var count)
            {
                total += count;
                if (total > maximum)
                {
                    IsTooMuch = true;
                    break;
                }

                var start = 0;
                for (var end = Array.IndexOf(buffer, (byte)'\n', 0, count); end >= 0; end = Array.IndexOf(buffer, (byte)'\n', start, count - start))
                {
                    line.Write(buffer, start, end - start + 1);
                    await PassAsync(line);
                    start = end + 1;
                }

                line.Write(buffer, start, count - start);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The server is gone, or was ended: so is its output.
        }

        await pipe.Writer.CompleteAsync();
    }

    private async Task PassAsync(MemoryStream line)
    {
        var bytes = line.ToArray();
        line.SetLength(0);
        var first = bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8);
        if (first >= 0 && bytes[first] == '{')
        {
            await pipe.Writer.WriteAsync(bytes, CancellationToken.None);
        }
    }
}
