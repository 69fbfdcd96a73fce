using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Selection;

/// <summary>What filters look at.</summary>
[Flags]
internal enum RecordTraits
{
    None = 0,
    Correct = 1,
    Truncated = 2,

    /// <summary>A turn has neither code nor an answer.</summary>
    Void = 4,

    /// <summary>The model, the executor, a tool or the approval broke, or the run was stopped before its first reply.</summary>
    Failed = 8,

    /// <summary>A part of the reward could not be computed.</summary>
    Unscored = 16,

    /// <summary>A script failed and a later one worked.</summary>
    Repaired = 32,

    /// <summary>At least two scripts.</summary>
    MultiTurn = 64,
    Tokens = 128,
    Inline = 256,

    /// <summary>Top-k or top-p cut what could be drawn.</summary>
    Cut = 512,
    Reference = 1024,

    /// <summary>It cut, and by how much is not recorded.</summary>
    CutWithoutMass = 2048,

    /// <summary>Its log-probabilities are not those at temperature 1.</summary>
    OtherTemperature = 4096,
}

/// <summary>What is kept in memory of each record while a file is surveyed.</summary>
/// <param name="Name">The record's name, hashed.</param>
/// <param name="Problem">The problem's number.</param>
/// <param name="Task">The task's number.</param>
/// <param name="Group">The group's number.</param>
/// <param name="Reward">NaN when there is none.</param>
/// <param name="Traits">What filters look at.</param>
internal readonly record struct RecordFacts(UInt128 Name, int Problem, int Task, int Group, double Reward, RecordTraits Traits)
{
    public bool Has(RecordTraits traits) => (Traits & traits) == traits;

    public static UInt128 HashOf(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return new UInt128(BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, 8));
    }

    /// <summary>Whether the answer is right: the part of the reward named <c>correct</c> says so, else the first part, else the reward.</summary>
    public static bool IsCorrect(TrajectoryRecord record) =>
        (record.Rewards.FirstOrDefault(part => part.Name == "correct") ?? (record.Rewards is [var first, ..] ? first : null)) is { } part
            ? part.Score >= 1
            : record.Reward >= 1;

    /// <summary>Whether the code of a turn ran and worked; <see langword="null"/> for a turn without code.</summary>
    public static bool? HasWorked(Turn turn) => turn.Call is { } call ? call.Result?.Status == ExecutionStatus.Ok : null;

    public static RecordTraits TraitsOf(TrajectoryRecord record, TokenSequence stream)
    {
        var run = record.Run;
        bool[] worked = [.. run.Turns.Select(HasWorked).OfType<bool>()];
        var firstFailure = Array.IndexOf(worked, false);
        return When(IsCorrect(record), RecordTraits.Correct)
            | When(TrajectoryWords.IsTruncated(TrajectoryWords.StopOf(run)), RecordTraits.Truncated)
            | When(run.Turns.Any(turn => turn is { Call: null, Answer: null, Stop: not null }), RecordTraits.Void)
            | When(run.Failure is not null || run.Turns.All(turn => turn.Stop is null), RecordTraits.Failed)
            | When(record.Reward is null || record.Rewards.Any(part => part.Status != RewardStatus.Ok && part.Weight != 0), RecordTraits.Unscored)
            | When(firstFailure >= 0 && Array.LastIndexOf(worked, true) > firstFailure, RecordTraits.Repaired)
            | When(worked.Length >= 2, RecordTraits.MultiTurn)
            | When(stream.Segments.Any(segment => segment.Kind == SegmentKind.Model), RecordTraits.Tokens)
            | When(run.Placement == ObservationPlacement.Inline && run.Turns.Count > 1, RecordTraits.Inline)
            | When(stream.IsTruncated, RecordTraits.Cut)
            | When(record.Reference is not null, RecordTraits.Reference)
            | When(run.Turns.Any(IsCutWithoutMass), RecordTraits.CutWithoutMass)
            | When(run.Turns.Any(turn => turn.Tokens is { } span && (span.Sampling?.Temperature ?? span.Temperature) != 1), RecordTraits.OtherTemperature);
    }

    private static bool IsCutWithoutMass(Turn turn) =>
        turn.Tokens is { LogSurvivingMass: null, Sampling: { Temperature: > 0 } sampling } && (sampling.TopK > 0 || sampling.TopP < 1);

    private static RecordTraits When(bool holds, RecordTraits trait) => holds ? trait : RecordTraits.None;
}
