using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Replay;

/// <summary>What executing a recorded script again came to.</summary>
public enum ReplayOutcome
{
    /// <summary>The model would read the same text, and status, output and steps are the same.</summary>
    Equal,

    /// <summary>Something of it is not.</summary>
    Different,

    /// <summary>What was recorded had no end of its own making: the script was refused or cancelled, or the wall clock ended it.</summary>
    NotRepeatable,

    /// <summary>This process cannot execute it: it has another build of the interpreter, or none for the language, or other packages or files.</summary>
    NotPossibleHere,
}

/// <summary>One recorded script that was executed again.</summary>
/// <param name="Call">The recorded call.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Reason">What differs, with both values, or why it could not be executed; empty when all is equal.</param>
public sealed record CallReplay(CodeCall Call, ReplayOutcome Outcome, string Reason = "");

/// <summary>One record, the scripts of which were executed again.</summary>
/// <param name="Record">The record.</param>
/// <param name="Calls">One result for each call, in order.</param>
public sealed record RecordReplay(TrajectoryRecord Record, IReadOnlyList<CallReplay> Calls);
