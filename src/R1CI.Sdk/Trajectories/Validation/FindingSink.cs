namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Counts findings and hands them on.</summary>
internal sealed class FindingSink(Action<ValidationFinding> onFinding)
{
    /// <summary>Gets or sets the line that is under test.</summary>
    public long Line { get; set; }

    public long Findings { get; private set; }

    public long Warnings { get; private set; }

    public void Add(string rule, string field, string problem)
    {
        Findings++;
        onFinding(new ValidationFinding(Line, field, rule, problem));
    }

    public void Warn(string rule, string field, string problem)
    {
        Warnings++;
        onFinding(new ValidationFinding(Line, field, rule, problem) { IsWarning = true });
    }
}
