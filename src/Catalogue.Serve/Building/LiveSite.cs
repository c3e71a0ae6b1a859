namespace Catalogue.Serve.Building;

/// <summary>The newest outcome, which one build loop sets and every request reads; waiting for the next costs nothing.</summary>
internal sealed class LiveSite
{
    private readonly Lock gate = new();
    private TaskCompletionSource changed = NewSignal();
    private BuildOutcome? current;

    /// <summary>Null until the first build is done.</summary>
    public BuildOutcome? Current => Volatile.Read(ref current);

    public void Show(BuildOutcome outcome)
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            Volatile.Write(ref current, outcome);
            waiting = changed;
            changed = NewSignal();
        }

        waiting.SetResult();
    }

    /// <summary>Waits until there is an outcome with another mark than the one given; null waits for the first.</summary>
    public async Task<BuildOutcome> OtherThan(string? mark, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                next = changed.Task;
                if (current is not null && current.Mark != mark)
                {
                    return current;
                }
            }

            await next.WaitAsync(cancellation);
        }
    }

    /// <summary>Who waits continues elsewhere: a slow visitor must not hold the build loop.</summary>
    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
