using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>What a collection came to so far.</summary>
public sealed record RolloutProgress
{
    /// <summary>Gets how many rollouts the sink took.</summary>
    public int Finished { get; init; }

    /// <summary>Gets how many of them could be scored.</summary>
    public int Scored { get; init; }

    /// <summary>Gets how many of them answered right.</summary>
    public int Succeeded { get; init; }

    /// <summary>Gets how many of them ended because something broke.</summary>
    public int Failed { get; init; }

    /// <summary>Gets how many rollouts have no record, by why they have none.</summary>
    public IReadOnlyDictionary<SkipKind, int> Skipped { get; init; } = new Dictionary<SkipKind, int>();

    /// <summary>Gets how many runs failed and were tried again.</summary>
    public int Retries { get; init; }

    /// <summary>Gets how many tokens the policy sampled.</summary>
    public long SampledTokens { get; init; }

    /// <summary>Gets how many scripts were executed.</summary>
    public long CodeCalls { get; init; }

    /// <summary>Gets the wall time since the start.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Gets the wall time of all workers together.</summary>
    public TimeSpan WorkerTime { get; init; }

    /// <summary>Gets the part of it in which the policy generated.</summary>
    public TimeSpan ModelTime { get; init; }

    /// <summary>Gets the part of it in which scripts ran.</summary>
    public TimeSpan CodeTime { get; init; }

    /// <summary>Gets the part of it in which verifiers scored.</summary>
    public TimeSpan RewardTime { get; init; }

    /// <summary>Gets the part of it in which the reference policy scored tokens.</summary>
    public TimeSpan ReferenceTime { get; init; }

    /// <summary>Gets how long the sink took for the rollouts, the count of their drift included: beside the workers, and no part of their time, unless it fell behind.</summary>
    public TimeSpan SinkTime { get; init; }

    /// <summary>Gets the rest: the loop, and of the records and files what workers had to do themselves.</summary>
    public TimeSpan OverheadTime => WorkerTime - ModelTime - CodeTime - RewardTime - ReferenceTime;
}

/// <summary>Adds up what workers report.</summary>
/// <param name="progress">Told after every rollout; <see langword="null"/> when nobody watches.</param>
/// <param name="stop">Cancelled by the first error.</param>
internal sealed class RolloutTally(IProgress<RolloutProgress>? progress, CancellationTokenSource stop)
{
    private readonly Lock _gate = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private RolloutProgress _sum = new();
    private ExceptionDispatchInfo? _error;

    public RolloutProgress Progress
    {
        get
        {
            lock (_gate)
            {
                return _sum with { Elapsed = Stopwatch.GetElapsedTime(_start) };
            }
        }
    }

    public void Add(Rollout rollout, TimeSpan referenceTime, TimeSpan sinkTime)
    {
        var run = rollout.Trajectory;
        var tokens = run.Turns.Sum(turn => turn.Tokens?.SampledIds.Count ?? 0);
        var model = run.Turns.Aggregate(TimeSpan.Zero, (sum, turn) => sum + turn.ModelTime);
        var code = run.Calls.Aggregate(TimeSpan.Zero, (sum, call) => sum + (call.Result?.Duration ?? TimeSpan.Zero));
        Change(sum => sum with
        {
            Finished = sum.Finished + 1,
            Scored = sum.Scored + (rollout.Reward.Total is null ? 0 : 1),
            Succeeded = sum.Succeeded + (rollout.IsCorrect ? 1 : 0),
            Failed = sum.Failed + (run.Failure is null ? 0 : 1),
            Retries = sum.Retries + rollout.Retries,
            SampledTokens = sum.SampledTokens + (tokens > 0 ? tokens : run.Usage.OutputTokenCount ?? 0),
            CodeCalls = sum.CodeCalls + run.CodeCalls,
            ModelTime = sum.ModelTime + model,
            CodeTime = sum.CodeTime + code,
            RewardTime = sum.RewardTime + rollout.Reward.Duration,
            ReferenceTime = sum.ReferenceTime + referenceTime,
            SinkTime = sum.SinkTime + sinkTime,
        });
    }

    public void Add(SkippedRollout skipped) => Change(sum => sum with
    {
        Skipped = new Dictionary<SkipKind, int>(sum.Skipped) { [skipped.Kind] = sum.Skipped.GetValueOrDefault(skipped.Kind) + 1 },
        Retries = sum.Retries + skipped.Retries,
    });

    public void AddWorkerTime(TimeSpan time)
    {
        lock (_gate)
        {
            _sum = _sum with { WorkerTime = _sum.WorkerTime + time };
        }
    }

    public bool HasError => Volatile.Read(ref _error) is not null;

    public void SetError(Exception exception)
    {
        lock (_gate)
        {
            _error ??= ExceptionDispatchInfo.Capture(exception);
        }

        stop.Cancel();
    }

    public void ThrowFirstError() => _error?.Throw();

    private void Change(Func<RolloutProgress, RolloutProgress> change)
    {
        RolloutProgress now;
        lock (_gate)
        {
            now = _sum = change(_sum);
        }

        progress?.Report(now with { Elapsed = Stopwatch.GetElapsedTime(_start) });
    }
}
