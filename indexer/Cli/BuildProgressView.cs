using System.Diagnostics;
using KnowledgeBase.Indexer.Knowledge;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Shows how far a build is, on standard error: a bar where it can be drawn, else a plain line now and then.</summary>
internal static class BuildProgressView
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Runs <paramref name="build"/> under a progress display.</summary>
    public static BuildReport Show(Terminal terminal, string title, Func<IProgress<BuildProgress>, BuildReport> build)
    {
        if (!terminal.Animated) return build(new Lines(terminal.Error, title));
        return terminal.ProgressScreen.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => build(new Bar(context.AddTask(Markup.Escape(title)), title)));
    }

    private sealed class Bar(ProgressTask task, string title) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            task.MaxValue = Math.Max(1, value.FilesTotal);
            task.Value = value.FilesDone;
            task.Description = Markup.Escape($"{title} {value.FilesDone}/{value.FilesTotal} 个文件，{value.Entries} 条");
        }
    }

    private sealed class Lines(TextWriter writer, string title) : IProgress<BuildProgress>
    {
        private readonly Lock _lock = new();
        private long _last = Stopwatch.GetTimestamp();

        public void Report(BuildProgress value)
        {
            lock (_lock)
            {
                if (Stopwatch.GetElapsedTime(_last) < BetweenLines) return;
                _last = Stopwatch.GetTimestamp();
                writer.WriteLine($"{title}：{value.FilesDone}/{value.FilesTotal} 个文件，{value.Entries} 条");
            }
        }
    }
}
