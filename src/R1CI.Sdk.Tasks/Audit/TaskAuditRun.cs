using System.Runtime.ExceptionServices;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>Audits several tasks side by side, in a folder that a broken audit goes on in, or without one.</summary>
/// <remarks>
/// The folder has <c>audit.jsonl</c>, a line for each task in their order, and <c>manifest.json</c>: what was asked, the builds and, when all is done,
/// <c>complete</c>. Neither tells times, so the same tasks and options give the same bytes.
/// </remarks>
public static class TaskAuditRun
{
    /// <summary>Audits those tasks of a list that belong to a part: by the hash of their names.</summary>
    /// <param name="tasks">The tasks of all parts; those that need data have them.</param>
    /// <param name="options">How many items (at most those that a task has) and of which seed; <see langword="null"/> for the defaults.</param>
    /// <param name="shard">Which part; <see cref="Shard.Whole"/> for all.</param>
    /// <param name="output">The folder for the files, made if need be; <see langword="null"/> to write none.</param>
    /// <param name="resumes">Whether an audit that was broken off in the same folder goes on; otherwise the folder must be empty.</param>
    /// <param name="onReport">Told of each task in their order, as soon as those before it are done; <see langword="null"/> when nobody listens.</param>
    /// <param name="cancellationToken">Breaks the audit off; it can go on later.</param>
    /// <returns>The reports of the part's tasks, in the order of the list.</returns>
    /// <exception cref="InvalidOperationException">The folder holds something else.</exception>
    /// <exception cref="IOException">The disk is full or broken, or another process audits in the folder.</exception>
    public static IReadOnlyList<TaskAuditReport> Run(
        IReadOnlyList<ReasoningTask> tasks, TaskAuditOptions? options, Shard shard, string? output = null, bool resumes = false, Action<TaskAuditReport>? onReport = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var chosen = (options ?? new()) with { };
        using var folder = output is null ? null : AuditFolder.Open(output, AuditManifest.Of(tasks, chosen, shard), resumes);
        List<TaskAuditReport> reports = [];
        try
        {
            foreach (var report in tasks.Where(task => shard.Contains(task.Info.Name)).ToArray().AsParallel().AsOrdered().WithCancellation(cancellationToken).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(Audit))
            {
                reports.Add(report);
                onReport?.Invoke(report);
            }
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Capture(failures.Flatten().InnerExceptions[0]).Throw();
        }

        folder?.Finish();
        return reports;

        // Two tasks have nothing in common.
        TaskAuditReport Audit(ReasoningTask task)
        {
            if (folder?.Find(task.Info.Name) is { } done) return done;
            var report = TaskAudit.Run(task, chosen with { Items = (int)Math.Min(chosen.Items, task.Count ?? int.MaxValue) }, cancellationToken);
            return folder?.Add(report) ?? report;
        }
    }
}
