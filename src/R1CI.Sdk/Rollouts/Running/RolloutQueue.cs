namespace R1CI.Sdk.Rollouts.Running;

/// <summary>Hands out rollouts to workers: a worker stays with its group, whose prompt its KV cache holds, and helps with others at the end.</summary>
/// <param name="problems">Read one at a time, as workers need them.</param>
/// <param name="options">The runner's options.</param>
/// <param name="policy">Gives the newest weights.</param>
/// <param name="sink">Knows what is there already.</param>
internal sealed class RolloutQueue(IEnumerable<RolloutProblem> problems, RolloutRunnerOptions options, Func<RolloutPolicy> policy, IRolloutSink sink) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly IEnumerator<(RolloutProblem Problem, int Index, AgentFrame Frame)> _next = Plan(problems, options).GetEnumerator();
    private readonly List<RolloutGroup> _open = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private bool _isDrained;

    /// <summary>Takes the next rollout.</summary>
    /// <param name="mine">The worker's group; another one when that has nothing left.</param>
    /// <param name="sample">The sample of it.</param>
    /// <returns>Whether there is any.</returns>
    public bool TryTake(ref RolloutGroup? mine, out int sample)
    {
        if (mine is not null && mine.TryTake(out sample)) return true;
        lock (_gate)
        {
            while (!_isDrained && Open() is { } group)
            {
                if (group.TryTake(out sample))
                {
                    mine = group;
                    return true;
                }
            }

            foreach (var group in _open)
            {
                if (group.TryTake(out sample))
                {
                    mine = group;
                    return true;
                }
            }
        }

        sample = 0;
        return false;
    }

    /// <summary>Takes note that a rollout is over.</summary>
    public void End(RolloutGroup group)
    {
        if (!group.End()) return;
        lock (_gate)
        {
            _open.Remove(group);
        }

        group.Policy.End();
        group.Dispose();
    }

    /// <summary>Ends the groups that were given up with rollouts still to run, so that nobody waits for their weights. No worker is left by now.</summary>
    public void Dispose()
    {
        foreach (var group in _open)
        {
            group.Policy.End();
            group.Dispose();
        }

        _open.Clear();
        _next.Dispose();
    }

    private static IEnumerable<(RolloutProblem, int, AgentFrame)> Plan(IEnumerable<RolloutProblem> problems, RolloutRunnerOptions options)
    {
        var index = 0;
        foreach (var problem in problems)
        {
            foreach (var frame in options.Frames)
            {
                if (options.Shard.Contains(problem.Problem.Id)) yield return (problem, index, frame);
                index++;
            }
        }
    }

    private RolloutGroup? Open()
    {
        while (_next.MoveNext())
        {
            var (problem, index, frame) = _next.Current;
            CheckId(problem.Problem.Id, frame);
            if (options.SkipsWholeGroups && sink.ContainsGroup(index)) continue;
            var current = policy();
            while (!current.TryBegin())
            {
                current = policy();
            }

            var group = Create(problem, index, frame, current);
            if (group is not null)
            {
                _open.Add(group);
                return group;
            }

            current.End();
        }

        _isDrained = true;
        return null;
    }

    private RolloutGroup? Create(RolloutProblem problem, int index, AgentFrame frame, RolloutPolicy current)
    {
        try
        {
            var keys = Enumerable.Range(0, options.GroupSize + options.Oversampling).Select(sample => new RolloutKey(problem.Problem.Id, frame, current.Version, sample)).ToList();
            CheckSeeds(keys);
            var samples = keys.Where(key => !sink.Contains(key, index)).Select(key => key.Sample).ToList();
            var missing = options.GroupSize - (keys.Count - samples.Count);
            return missing > 0 ? new RolloutGroup(problem, index, frame, current, samples, missing) : null;
        }
        catch
        {
            current.End();
            throw;
        }
    }

    // Two problems of one name would be given the same seeds, and records of the same name.
    private void CheckId(string id, AgentFrame frame)
    {
        if (frame == options.Frames[0] && !_ids.Add(id)) throw new ArgumentException($"The ids of problems must differ, and '{id}' comes again.", nameof(id));
    }

    // Members of one group that drew the same numbers would all be the same run.
    private void CheckSeeds(List<RolloutKey> keys)
    {
        if (keys.Select(key => key.SeedOf(options.Seed)).Distinct().Count() < keys.Count)
        {
            throw new InvalidOperationException($"Two rollouts of group '{keys[0].GroupId}' have the same seed. Choose another seed than {options.Seed}.");
        }
    }
}
