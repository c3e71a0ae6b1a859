using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Catalogue.Emit;
using Catalogue.Render;

namespace Catalogue.Build;

/// <summary>Does something with every item of a stage, on all processors, each with a buffer that it uses again.</summary>
internal sealed class ParallelStages(BuildProgress? progress, CancellationToken cancellation)
{
    private readonly ParallelOptions options = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>In any order.</summary>
    /// <exception cref="OutputException">The output cannot be written.</exception>
    public void Run<T>(string stage, IReadOnlyList<T> items, Action<T, PageWriter> work) =>
        Run(stage, items, work, step => Parallel.ForEach(items, options, NewBuffer, step, Dispose));

    /// <summary>Items are begun nearly in their order, so that what is ready early does not wait long for its turn.</summary>
    /// <exception cref="OutputException">The output cannot be written.</exception>
    public void RunInTurn<T>(string stage, IReadOnlyList<T> items, Action<T, PageWriter> work) =>
        Run(stage, items, work, step => Parallel.ForEach(Partitioner.Create(items, EnumerablePartitionerOptions.None), options, NewBuffer, step, Dispose));

    private void Run<T>(string stage, IReadOnlyList<T> items, Action<T, PageWriter> work, Action<Func<T, ParallelLoopState, PageWriter, PageWriter>> loop)
    {
        var done = 0;
        try
        {
            loop(Step);
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions.FirstOrDefault(inner => inner is OutputException or IOException) is { } refused)
        {
            // A full disk fails every writer at once; the first says all there is to say.
            ExceptionDispatchInfo.Throw(refused);
        }

        PageWriter Step(T item, ParallelLoopState state, PageWriter buffer)
        {
            buffer.Clear();
            work(item, buffer);
            progress?.Invoke(stage, Interlocked.Increment(ref done), items.Count);
            return buffer;
        }
    }

    private static PageWriter NewBuffer() => new();

    private static void Dispose(PageWriter buffer) => buffer.Dispose();
}
