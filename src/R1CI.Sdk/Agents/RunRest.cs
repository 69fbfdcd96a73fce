namespace R1CI.Sdk.Agents;

/// <summary>Where a run paused, between two turns: all it needs to go on there, as often as one likes.</summary>
internal sealed record RunRest
{
    public required Conversation Conversation { get; init; }

    public required RunRecord Record { get; init; }

    public required SelfCheck Check { get; init; }

    public required ProgressWatch Progress { get; init; }

    public required RunCounts Counts { get; init; }

    /// <summary>Gets what the model reads next, such as the result of its last script.</summary>
    public FollowUp? Next { get; init; }

    public string? TextAnswer { get; init; }

    /// <summary>Gets how long the run took until now.</summary>
    public TimeSpan Time { get; init; }

    /// <inheritdoc cref="RunTerms.Correct"/>
    public Func<string, string?>? Correct { get; init; }

    /// <summary>Copies what a run changes.</summary>
    public RunRest Copy() => this with { Conversation = Conversation.Copy(), Record = Record.Copy(), Check = Check.Copy(), Progress = Progress.Copy() };
}

/// <summary>What a run counts against its limits.</summary>
internal record struct RunCounts
{
    /// <summary>Gets or sets how many scripts the model wrote, the refused ones included.</summary>
    public int Scripts { get; set; }

    /// <summary>Gets or sets how many were executed, self-checks aside.</summary>
    public int Runs { get; set; }

    /// <summary>Gets or sets how many of the current self-check were executed.</summary>
    public int CheckRuns { get; set; }

    public int Corrections { get; set; }

    public int Guidance { get; set; }

    /// <summary>Gets or sets whether scripts are not executed any more.</summary>
    public bool IsCodeOff { get; set; }
}
