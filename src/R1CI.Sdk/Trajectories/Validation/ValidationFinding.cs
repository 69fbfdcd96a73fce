namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>One thing that is wrong with a line.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Field">The field, such as <c>segments[2].k</c>; empty when the whole line is meant.</param>
/// <param name="Rule">
/// <c>I1</c> to <c>I9</c>, the invariants of <c>ci.traj/1</c> that the remarks of <see cref="TrajectoryFileValidator"/> list, or <c>json</c>,
/// <c>torn</c>, <c>schema</c>, <c>chain</c>, <c>unique</c>, <c>group</c> or <c>facts</c>.
/// </param>
/// <param name="Problem">The rule, the value and where it helps the next step.</param>
public sealed record ValidationFinding(long Line, string Field, string Rule, string Problem)
{
    /// <summary>Gets whether the line is good as it stands, but trainers stumble over it.</summary>
    public bool IsWarning { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"line {Line}{(Field.Length == 0 ? "" : $", field '{Field}'")}: {Problem} [{Rule}]";
}

/// <summary>What a validation came to.</summary>
/// <param name="Records">How many lines the file has, the bad ones included.</param>
/// <param name="GoodRecords">How many of them have no finding but warnings.</param>
/// <param name="Bytes">How many bytes were read, decompressed.</param>
/// <param name="Findings">How many findings there are, warnings aside.</param>
/// <param name="Warnings">How many warnings there are.</param>
/// <param name="Groups">How many groups the records belong to.</param>
/// <param name="MaxRetokenizeDrift">The largest <c>audit.retokenize_drift</c>; -1 when no record has one.</param>
public sealed record ValidationReport(long Records, long GoodRecords, long Bytes, long Findings, long Warnings, long Groups, int MaxRetokenizeDrift)
{
    /// <summary>Gets whether there are no findings but warnings.</summary>
    public bool IsValid => Findings == 0;
}
