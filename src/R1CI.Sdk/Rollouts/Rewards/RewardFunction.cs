using System.Diagnostics;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Rollouts.Rewards;

/// <summary>One part of a reward. Implementations are thread-safe, and give the same score for the same arguments.</summary>
public interface IRewardPart
{
    /// <summary>Gets the part's name, such as <c>correct</c>; recorded with every score.</summary>
    string Name { get; }

    /// <summary>Gets what the score is multiplied by in the sum; finite.</summary>
    double Weight { get; }

    /// <summary>Gets the name and version of what scores a problem, such as <c>exact@1</c>.</summary>
    /// <param name="problem">The problem.</param>
    string VerifierOf(RolloutProblem problem);

    /// <summary>Scores a run.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="run">What the model did about it.</param>
    RewardScore Score(RolloutProblem problem, Trajectory run);
}

/// <summary>What one part gives a run, before its weight.</summary>
/// <param name="Value">The score; <see langword="null"/> when there is none, which is never the same as 0.</param>
/// <param name="Status">Whether there is a score, and if not, why not.</param>
/// <param name="Reason">Why, for people; empty when the score says it all.</param>
public readonly record struct RewardScore(double? Value, RewardStatus Status, string Reason)
{
    /// <summary>Gets a score.</summary>
    /// <param name="value">Finite; anything else is recorded as <see cref="RewardStatus.Error"/>.</param>
    /// <param name="reason">Why, for people.</param>
    public static RewardScore Of(double value, string reason = "") =>
        double.IsFinite(value) ? new(value, RewardStatus.Ok, reason) : new(null, RewardStatus.Error, $"the score must be a finite number, and is {value}");

    /// <summary>Takes over what a verifier found.</summary>
    /// <param name="result">What it found.</param>
    public static RewardScore Of(VerifierResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.Reward, result.Status, result.Reason);
    }
}

/// <summary>What a rollout earns: the sum of named, weighted parts. Thread-safe.</summary>
public sealed class RewardFunction
{
    private readonly IRewardPart[] _parts;

    /// <summary>Creates a reward of parts.</summary>
    /// <param name="parts">At least one; their names are unique and their weights finite.</param>
    /// <exception cref="ArgumentException">The parts break these rules.</exception>
    public RewardFunction(params IReadOnlyList<IRewardPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        _parts = [.. parts];
        if (_parts.Length == 0) throw new ArgumentException("A reward must have at least one part, and has none.", nameof(parts));
        var twice = _parts.GroupBy(part => part.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new ArgumentException($"The parts of a reward must have names of their own, and '{twice.Key}' appears {twice.Count()} times.", nameof(parts));
        var odd = Array.Find(_parts, part => !double.IsFinite(part.Weight));
        if (odd is not null) throw new ArgumentException($"The weight of part '{odd.Name}' must be finite, and is {odd.Weight}.", nameof(parts));
    }

    /// <summary>Gets the reward of R1-Code-Interpreter's first version: 1 for a right answer, else 0 (arXiv:2505.21668v1).</summary>
    public static RewardFunction Outcome { get; } = new(new CorrectReward());

    /// <summary>
    /// Gets the reward of its second version: 1 for a right answer; 0.1 when every response before the last keeps to the format, else -0.1; -0.1
    /// for more than 6 turns.
    /// </summary>
    public static RewardFunction R1Ci { get; } = new(new CorrectReward(), new FormatReward(), new ManyTurnsPenalty());

    /// <summary>Gets the parts by name and weight, such as <c>correct*1</c>: what a collection records of its reward.</summary>
    public IEnumerable<string> Names => _parts.Select(part => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{part.Name}*{part.Weight}"));

    /// <summary>
    /// Scores a run. Never throws for a part that does, or that gives no finite number: such a part has no score, and says why. Nor has a run that failed:
    /// what a broken model, executor or tool left undone is not the policy's doing.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="run">What the model did about it.</param>
    public Reward Score(RolloutProblem problem, Trajectory run)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(run);
        var start = Stopwatch.GetTimestamp();
        TrajectoryReward[] parts = [.. _parts.Select(part => Score(part, problem, run))];
        // A part of weight 0 is there to be watched.
        var isScored = parts.All(part => part.Score is not null || part.Weight == 0);
        double? total = isScored ? parts.Sum(part => (part.Score ?? 0) * part.Weight) : null;
        return new Reward(parts, total, Stopwatch.GetElapsedTime(start));
    }

    private static TrajectoryReward Score(IRewardPart part, RolloutProblem problem, Trajectory run)
    {
        try
        {
            if (run.Failure is { } failure) return new TrajectoryReward(part.Name, null, part.Weight, RewardStatus.Skipped, part.VerifierOf(problem), $"the run failed: {failure.Message}");
            var score = part.Score(problem, run);
            return new TrajectoryReward(part.Name, score.Value, part.Weight, score.Status, part.VerifierOf(problem), score.Reason);
        }
#pragma warning disable CA1031 // Whatever a verifier throws, the run is unscorable, never wrong.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new TrajectoryReward(part.Name, null, part.Weight, RewardStatus.Error, part.VerifierOf(problem), $"{exception.GetType().Name}: {exception.Message}");
        }
    }
}
