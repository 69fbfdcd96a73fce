namespace R1CI.Sdk.Tasks.Audit;

/// <summary>What an audit of one task found.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Items">How many items were to be judged.</param>
/// <param name="Kinds">How often each kind of check was made, by name; negative controls begin with <c>not_</c>, right answers in another layout with <c>layout_</c>.</param>
/// <param name="Failed">How many checks of each kind failed; only kinds of which one did.</param>
/// <param name="Findings">The first defects of each kind.</param>
public sealed record TaskAuditReport(string Task, int Items, IReadOnlyDictionary<string, int> Kinds, IReadOnlyDictionary<string, int> Failed, IReadOnlyList<TaskAuditFinding> Findings)
{
    /// <summary>Gets how many checks failed.</summary>
    public int Defects => Failed.Values.Sum();

    /// <summary>Gets how many kinds of negative control were tried.</summary>
    public int NegativeKinds => Kinds.Keys.Count(kind => kind.StartsWith("not_", StringComparison.Ordinal));
}

/// <summary>One defect.</summary>
/// <param name="Kind">The check that failed.</param>
/// <param name="Item">The item's id; empty when it is the task's as a whole.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record TaskAuditFinding(string Kind, string Item, string Problem)
{
    /// <inheritdoc/>
    public override string ToString() => Item.Length == 0 ? $"{Kind}: {Problem}" : $"{Kind} {Item}: {Problem}";
}
