using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Rewards;

/// <summary>What the problem's own verifier says of the answer.</summary>
/// <param name="weight">What the score is multiplied by.</param>
public sealed class CorrectReward(double weight = 1) : IRewardPart
{
    /// <inheritdoc/>
    public string Name => "correct";

    /// <inheritdoc/>
    public double Weight => weight;

    /// <inheritdoc/>
    public string VerifierOf(RolloutProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Verifier.Id;
    }

    /// <inheritdoc/>
    public RewardScore Score(RolloutProblem problem, Trajectory run)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(run);
        return RewardScore.Of(problem.Verifier.Verify(problem.Problem, run.Answer));
    }
}

/// <summary>1 when every response but the last keeps to the format, else -1, times the weight: plus or minus.</summary>
/// <remarks>
/// A response before the last keeps to the format when it ends with one script that was executed, whatever that script did, or proposes an answer
/// that is to be checked. A reminder, a refusal or a language nobody serves break it.
/// </remarks>
/// <param name="weight">What the score is multiplied by.</param>
public sealed class FormatReward(double weight = 0.1) : IRewardPart
{
    /// <inheritdoc/>
    public string Name => "format";

    /// <inheritdoc/>
    public double Weight => weight;

    /// <inheritdoc/>
    public string VerifierOf(RolloutProblem problem) => "format@1";

    /// <inheritdoc/>
    public RewardScore Score(RolloutProblem problem, Trajectory run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var bad = run.Turns.SkipLast(1).FirstOrDefault(turn => turn.Observation?.Kind is not (ObservationKind.CodeResult or ObservationKind.SelfCheckRequest or ObservationKind.Guidance));
        return bad is null ? RewardScore.Of(1) : RewardScore.Of(-1, $"turn {bad.Index} has neither executed code nor an answer to check");
    }
}

/// <summary>1, times a weight below 0, when a run took more turns than it should.</summary>
/// <param name="maxTurns">How many turns cost nothing.</param>
/// <param name="weight">What the score is multiplied by.</param>
public sealed class ManyTurnsPenalty(int maxTurns = 6, double weight = -0.1) : IRewardPart
{
    /// <inheritdoc/>
    public string Name => "many_turns";

    /// <inheritdoc/>
    public double Weight => weight;

    /// <inheritdoc/>
    public string VerifierOf(RolloutProblem problem) => $"more_than_{maxTurns}_turns@1";

    /// <inheritdoc/>
    public RewardScore Score(RolloutProblem problem, Trajectory run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return RewardScore.Of(run.Turns.Count > maxTurns ? 1 : 0);
    }
}
