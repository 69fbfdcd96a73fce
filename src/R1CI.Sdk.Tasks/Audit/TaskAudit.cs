using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>Checks of a task that need no knowledge of it: its verifier against answers of known score, its items against one another.</summary>
public static class TaskAudit
{
    // What a thread of the pool has on Windows: an answer that needs more would end a process there.
    private const int StackBytes = 1 << 20;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Audits a task.</summary>
    /// <param name="task">The task; it has its data if it needs any.</param>
    /// <param name="options">How many items and of which seed; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the audit between two checks.</param>
    /// <remarks>
    /// A generator or verifier that throws is a defect like any other. One that does not return ends the task's audit with a defect; the thread it runs
    /// on is left behind and ends with the process.
    /// </remarks>
    public static TaskAuditReport Run(ReasoningTask task, TaskAuditOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        var chosen = (options ?? new()) with { };
        ArgumentOutOfRangeException.ThrowIfLessThan(chosen.Items, 1, nameof(options));
        var log = new AuditLog();
        Exception? failure = null;
        var thread = new Thread(() => failure = Caught(() => CheckAll(task, chosen, log)), StackBytes) { IsBackground = true, Name = $"audit {task.Info.Name}" };
        thread.Start();
        Wait(thread, log, task.Info.Name, chosen.Patience, cancellationToken);
        var report = log.Close(task.Info.Name, chosen.Items);
        cancellationToken.ThrowIfCancellationRequested();
        return failure is null ? report : throw new InvalidOperationException($"The audit of {task.Info.Name} failed: {failure.Message}", failure);
    }

    private static void CheckAll(ReasoningTask task, TaskAuditOptions options, AuditLog log)
    {
        var items = ItemAudit.Create(task, options, log);
        if (items.Length == 0) return;
        var answers = new AnswerAudit(log, options.SlowestAnswer);
        foreach (var (at, item) in items.Index()) answers.Check(item, items[(at + 1) % items.Length].Problem.Answer!);
        answers.CheckTotals(items[0].Task);
        if (!task.Info.NeedsData) ItemAudit.CheckGenerated(task, items, options, log);
    }

    // Counts looks and not time: a process that stood still for a minute has judged nothing meanwhile.
    private static void Wait(Thread thread, AuditLog log, string task, TimeSpan patience, CancellationToken cancellationToken)
    {
        var (last, looks) = (log.Step, 0);
        while (!thread.Join(Look) && !cancellationToken.IsCancellationRequested)
        {
            var step = log.Step;
            looks = step.Count == last.Count ? looks + 1 : 0;
            last = step;
            if (looks * Look < patience) continue;
            log.Check("endless", false, step.Item, () => $"'{step.Kind}' has not returned after {patience.TotalSeconds} s; the rest of the audit of {task} is left out");
            return;
        }
    }

    private static Exception? Caught(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
#pragma warning disable CA1031 // A thread's exception would end the process; this one is thrown again by who waits.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure;
        }
    }
}
