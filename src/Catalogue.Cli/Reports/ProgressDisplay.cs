using Catalogue.Build;
using Spectre.Console;

namespace Catalogue.Cli.Reports;

/// <summary>Shows how far a build is, on a terminal; elsewhere it is silent.</summary>
internal static class ProgressDisplay
{
    public static T Run<T>(Terminal terminal, Func<BuildProgress?, T> work)
    {
        if (!terminal.ShowsProgress)
        {
            return work(null);
        }

        return terminal.ConsoleOver(terminal.Error).Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var gate = new Lock();
                var tasks = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
                return work((stage, done, total) =>
                {
                    lock (gate)
                    {
                        if (!tasks.TryGetValue(stage, out var task))
                        {
                            tasks[stage] = task = context.AddTask(Markup.Escape(stage), autoStart: true, maxValue: total);
                        }

                        task.Value = Math.Max(task.Value, done);
                    }
                });
            });
    }
}
