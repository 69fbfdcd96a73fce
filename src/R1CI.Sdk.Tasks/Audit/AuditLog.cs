namespace R1CI.Sdk.Tasks.Audit;

/// <summary>Counts checks and keeps what failed. One thread checks; another may look at the steps and close.</summary>
internal sealed class AuditLog
{
    private const int MaxFindingsOfAKind = 5;

    private readonly Lock _guard = new();
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _failed = new(StringComparer.Ordinal);
    private readonly List<TaskAuditFinding> _findings = [];
    private (string Kind, string Item) _step = ("start", "");
    private long _steps;
    private bool _isClosed;

    /// <summary>Gets how many steps have begun, and what the last one does.</summary>
    public (long Count, string Kind, string Item) Step
    {
        get
        {
            lock (_guard) return (_steps, _step.Kind, _step.Item);
        }
    }

    /// <summary>Gets how many kinds of check were made whose name begins so.</summary>
    public int KindsOf(string prefix) => _kinds.Keys.Count(kind => kind.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Does a step that belongs to the task: whatever it throws is a defect of that kind.</summary>
    /// <param name="kind">The kind of check the step is for.</param>
    /// <param name="item">The item's id.</param>
    /// <param name="subject">Who throws, such as <c>the verifier</c>.</param>
    /// <param name="step">The step.</param>
    /// <returns>What the step gives; <see langword="null"/> when it throws.</returns>
    /// <exception cref="OperationCanceledException">The log is closed: nobody waits for the result.</exception>
    public T? Try<T>(string kind, string item, string subject, Func<T> step)
        where T : class
    {
        lock (_guard)
        {
            if (_isClosed) throw new OperationCanceledException();
            _steps++;
            _step = (kind, item);
        }

        try
        {
            return step();
        }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Check(kind, false, item, () => $"{subject} throws {problem.GetType().Name}: {problem.Message}");
            return null;
        }
    }

    public void Check(string kind, bool holds, string item, Func<string> problem)
    {
        lock (_guard)
        {
            if (_isClosed) throw new OperationCanceledException();
            _steps++;
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
            if (holds) return;
            _failed[kind] = _failed.GetValueOrDefault(kind) + 1;
            if (_failed[kind] <= MaxFindingsOfAKind) _findings.Add(new TaskAuditFinding(kind, item, problem()));
        }
    }

    public TaskAuditReport Close(string task, int items)
    {
        lock (_guard)
        {
            _isClosed = true;
            return new TaskAuditReport(task, items, _kinds, _failed, _findings);
        }
    }
}
