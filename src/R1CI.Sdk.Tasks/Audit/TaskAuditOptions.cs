namespace R1CI.Sdk.Tasks.Audit;

/// <summary>How an audit is done; read once.</summary>
public sealed record TaskAuditOptions
{
    /// <summary>Gets or sets how many items are made and judged.</summary>
    /// <value>At least 1. The default is 1,000.</value>
    public int Items { get; set; } = 1_000;

    /// <summary>Gets or sets the seed of the items; the next one gives the set they are compared with.</summary>
    public long Seed { get; set; } = 42;

    /// <summary>Gets or sets how long a verifier may think about one hostile answer, the best of four times.</summary>
    /// <value>Greater than zero. The default is 1 s, ten times the bound of the benchmark <c>tasks</c>: a busy machine is no defect of a task.</value>
    public TimeSpan SlowestAnswer { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets how long one item may be in the making, or one answer be judged, before the audit of the task gives up: a defect of its own.</summary>
    /// <value>Greater than zero. The default is 60 s.</value>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);
}
