namespace R1CI.Sdk.Rollouts.Running;

/// <summary>The rollouts of one problem in one frame by one policy, while they are run.</summary>
internal sealed class RolloutGroup : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _surplus = new();
    private readonly Queue<int> _pending;
    private int _running;
    private int _missing;

    /// <param name="problem">What is asked.</param>
    /// <param name="index">The group's position in the collection.</param>
    /// <param name="frame">How the model is asked to work.</param>
    /// <param name="policy">Stays the same for the whole group.</param>
    /// <param name="samples">The samples that are not there yet, those beyond the group's size included.</param>
    /// <param name="missing">How many of them the group needs.</param>
    public RolloutGroup(RolloutProblem problem, int index, AgentFrame frame, RolloutPolicy policy, IEnumerable<int> samples, int missing)
    {
        (Problem, Index, Frame, Policy, _missing) = (problem, index, frame, policy, missing);
        _pending = new Queue<int>(samples);
    }

    public RolloutProblem Problem { get; }

    public int Index { get; }

    public AgentFrame Frame { get; }

    public RolloutPolicy Policy { get; }

    /// <summary>Gets the token that stops rollouts which the group does not need any more.</summary>
    public CancellationToken Surplus => _surplus.Token;

    public RolloutKey KeyOf(int sample) => new(Problem.Problem.Id, Frame, Policy.Version, sample);

    public bool TryTake(out int sample)
    {
        lock (_gate)
        {
            if (!_pending.TryDequeue(out sample)) return false;
            _running++;
            return true;
        }
    }

    /// <summary>Claims a place in the group for a rollout that finished.</summary>
    /// <returns>Whether the group still needs it.</returns>
    public bool TryFill()
    {
        lock (_gate)
        {
            if (_missing == 0) return false;
            if (--_missing > 0) return true;
            _pending.Clear();
        }

        _surplus.Cancel();
        return true;
    }

    /// <summary>Takes note that a rollout is over, however it ended.</summary>
    /// <returns>Whether the group is over with it.</returns>
    public bool End()
    {
        lock (_gate)
        {
            return --_running == 0 && _pending.Count == 0;
        }
    }

    public void Dispose() => _surplus.Dispose();
}
