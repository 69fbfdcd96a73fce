namespace R1CI.Sdk.Tasks.Audit;

/// <summary>What an audit of one task found.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Items">How many items were judged.</param>
/// <param name="Kinds">How often each kind of check was made, by name; negative controls begin with <c>not_</c>.</param>
/// <param name="Defects">How many checks failed.</param>
/// <param name="Findings">The first defects of each kind.</param>
public sealed record TaskAuditReport(string Task, int Items, IReadOnlyDictionary<string, int> Kinds, int Defects, IReadOnlyList<TaskAuditFinding> Findings);

/// <summary>One defect.</summary>
/// <param name="Kind">The check that failed.</param>
/// <param name="Item">The item's id; empty when it is the task's as a whole.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record TaskAuditFinding(string Kind, string Item, string Problem)
{
    /// <inheritdoc/>
    public override string ToString() => Item.Length == 0 ? $"{Kind}: {Problem}" : $"{Kind} {Item}: {Problem}";
}

/// <summary>How an audit is done; read once.</summary>
public sealed record TaskAuditOptions
{
    /// <summary>Gets or sets how many items are made and judged.</summary>
    /// <value>At least 1. The default is 1,000.</value>
    public int Items { get; set; } = 1_000;

    /// <summary>Gets or sets the seed of the items; the next one gives the set they are compared with.</summary>
    public long Seed { get; set; } = 42;
}

/// <summary>Counts checks and keeps what failed.</summary>
internal sealed class AuditLog
{
    private const int MaxFindingsOfAKind = 5;

    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _failed = new(StringComparer.Ordinal);
    private readonly List<TaskAuditFinding> _findings = [];

    public void Check(string kind, bool holds, string item, Func<string> problem)
    {
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        if (holds) return;
        _failed[kind] = _failed.GetValueOrDefault(kind) + 1;
        if (_failed[kind] <= MaxFindingsOfAKind) _findings.Add(new TaskAuditFinding(kind, item, problem()));
    }

    public TaskAuditReport Close(string task, int items) => new(task, items, _kinds, _failed.Values.Sum(), _findings);
}
