using R1CI.Sdk.Benchmarks.Scale.Model;

namespace R1CI.Sdk.Benchmarks.Scale.Simulated;

/// <summary>
/// A run by discrete events: units go to shards by the hash, items draw their durations, machines read, start, work, fail and begin again, shards wait for places, and what was made is merged.
/// </summary>
/// <remarks>Durations belong to items: one that is worked on again takes as long. The same seed gives the same run.</remarks>
internal sealed class ScaleSimulation
{
    private readonly ScaleWork _work;
    private readonly ScaleCluster _cluster;
    private readonly Random _random;
    private readonly ulong _seed;
    private readonly PriorityQueue<Event, double> _events = new();
    private readonly SharedDisk _disk;
    private readonly SimulatedShard[] _shards;
    private readonly Queue<int> _waiting;
    private readonly int[] _free;
    private readonly bool[] _hasRead;
    private int _left;

    private ScaleSimulation(ScaleWork work, ScaleCluster cluster, int seed, IReadOnlyList<int>? unitsIn)
    {
        (_work, _cluster, _random, _seed) = (work, cluster, new Random(seed), (ulong)seed);
        _disk = new SharedDisk(cluster.SharedBytesPerSecond, cluster.MachineBytesPerSecond);
        _shards = [.. (unitsIn is null ? ShardLoads.Divide(work.Units, cluster.ShardCount) : ShardLoads.InTurn(unitsIn)).Select(units => new SimulatedShard(units, work.ItemsPerUnit))];
        _waiting = new Queue<int>(Enumerable.Range(0, _shards.Length));
        _free = [.. Enumerable.Repeat(cluster.Places / cluster.Machines, cluster.Machines)];
        _hasRead = new bool[cluster.Machines];
        _left = _shards.Length;
    }

    private enum What
    {
        Works,
        ItemDone,
        Fails,
        IsBack,
    }

    /// <summary>Gets how many items were worked on in vain.</summary>
    public int ItemsLost { get; private set; }

    /// <summary>Gets how many machines failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Gets when the last shard ended, seconds.</summary>
    public double ShardsEnd { get; private set; }

    /// <summary>Gets the wall time, seconds.</summary>
    public double Wall { get; private set; }

    /// <summary>Simulates one run.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="cluster">Where.</param>
    /// <param name="seed">Decides durations and failures.</param>
    /// <param name="unitsIn">How many units each shard has; without it the hash of their names says.</param>
    public static ScaleSimulation Run(ScaleWork work, ScaleCluster cluster, int seed, IReadOnlyList<int>? unitsIn = null)
    {
        var simulation = new ScaleSimulation(work, cluster, seed, unitsIn);
        simulation.Run();
        return simulation;
    }

    private void Run()
    {
        var begun = IntakeEnd();
        for (var machine = 0; machine < _cluster.Machines; machine++)
        {
            _disk.Read(machine, _work.ProgramBytes + (_work.Items * (_work.IsIntakeRepeated ? _work.InputBytesPerItem : (_work.InputBytesPerItem / _cluster.Machines) + _work.IndexBytesPerItem)), begun);
            Plan(What.Fails, machine, 0, begun + Lifetime());
        }

        while (_left > 0)
        {
            if (_disk.NextDone <= (_events.TryPeek(out _, out var next) ? next : double.PositiveInfinity)) AfterRead(_disk.NextDone, _disk.TakeDone());
            else if (_events.TryDequeue(out var happens, out var now)) Happen(happens, now);
        }

        Wall = ShardsEnd + MergeSeconds();
    }

    // The input is taken in once, on all cores of one machine, unless every shard does so itself.
    private double IntakeEnd() => _work.IsIntakeRepeated || _work.IntakeSecondsPerItem == 0 ? 0
        : (_work.Items * _work.InputBytesPerItem / Math.Min(_cluster.SharedBytesPerSecond, _cluster.MachineBytesPerSecond)) + (_work.Items * _work.IntakeSecondsPerItem / _cluster.Cores);

    private double MergeSeconds()
    {
        var output = _work.Items * _work.OutputBytesPerItem;
        return _shards.Length == 1 ? 0 : _work.StartSeconds + Math.Max(output / _work.MergeBytesPerSecond, 2 * output / Math.Min(_cluster.SharedBytesPerSecond, _cluster.MachineBytesPerSecond));
    }

    private void AfterRead(double now, int machine)
    {
        _hasRead[machine] = true;
        Fill(machine, now);
    }

    private void Happen(Event happens, double now)
    {
        switch (happens.What)
        {
            case What.Works when IsCurrent(happens):
                for (var worker = 0; worker < _cluster.WorkersPerShard; worker++) Next(happens.Of, now);
                EndIfDone(happens.Of, now);
                break;
            case What.ItemDone when IsCurrent(happens):
                _shards[happens.Of].InFlight.Remove(happens.Item);
                _shards[happens.Of].WrittenAt = _disk.Write(_work.OutputBytesPerItem, now);
                Next(happens.Of, now);
                EndIfDone(happens.Of, now);
                break;
            case What.Fails:
                Fail(happens.Of, now);
                break;
            case What.IsBack:
                Resubmit(happens.Of, now);
                break;
        }
    }

    private bool IsCurrent(Event happens) => _shards[happens.Of].Attempt == happens.Attempt;

    private void Fill(int machine, double now)
    {
        while (_free[machine] > 0 && _waiting.TryDequeue(out var shard))
        {
            _free[machine]--;
            _shards[shard].Machine = machine;
            Plan(What.Works, shard, _shards[shard].Attempt, now + _work.BeforeFirstItem);
        }
    }

    private void Next(int shard, double now)
    {
        if (_shards[shard].TryTake(out var item)) _events.Enqueue(new Event(What.ItemDone, shard, _shards[shard].Attempt, item), now + DurationOf(item));
    }

    private void EndIfDone(int shard, double now)
    {
        var ended = _shards[shard];
        if (!ended.IsDone || ended.Machine < 0) return;
        var machine = ended.Machine;
        ended.Machine = -1;
        ended.Attempt++;
        _left--;
        _free[machine]++;
        ShardsEnd = Math.Max(ShardsEnd, Math.Max(now, ended.WrittenAt));
        Fill(machine, now);
    }

    private void Fail(int machine, double now)
    {
        if (!_hasRead[machine])
        {
            Plan(What.Fails, machine, 0, now + Lifetime()); // while it still reads nothing is lost but the reading, which is not modelled
            return;
        }

        Failures++;
        _hasRead[machine] = false;
        for (var shard = 0; shard < _shards.Length; shard++)
        {
            if (_shards[shard].Machine != machine) continue;
            ItemsLost += _shards[shard].Fail();
            _free[machine]++;
        }

        Plan(What.IsBack, machine, 0, now + _cluster.ResubmitSeconds);
    }

    // Anywhere there is a place; the machine itself has to read the program again.
    private void Resubmit(int machine, double now)
    {
        for (var shard = 0; shard < _shards.Length; shard++)
        {
            if (_shards[shard].Machine != machine) continue;
            _shards[shard].Machine = -1;
            _waiting.Enqueue(shard);
        }

        for (var other = 0; other < _hasRead.Length; other++)
        {
            if (_hasRead[other]) Fill(other, now);
        }

        _disk.Read(machine, _work.ProgramBytes, now);
        Plan(What.Fails, machine, 0, now + Lifetime());
    }

    private void Plan(What what, int of, int attempt, double at) => _events.Enqueue(new Event(what, of, attempt, default), at);

    private double Lifetime() => _cluster.FailuresPerMachineHour <= 0 ? double.PositiveInfinity : -Math.Log(1 - _random.NextDouble()) / _cluster.FailuresPerMachineHour * 3600;

    // SplitMix64 of the item's number: the same however the run goes.
    private double DurationOf((int Unit, int Item) item)
    {
        var z = (_seed * 0x9E3779B97F4A7C15) + ((((ulong)item.Unit * (ulong)_work.ItemsPerUnit) + (ulong)item.Item + 1) * 0xBF58476D1CE4E5B9);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return _work.Seconds.Quantile(((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53)));
    }

    private readonly record struct Event(What What, int Of, int Attempt, (int Unit, int Item) Item);
}
