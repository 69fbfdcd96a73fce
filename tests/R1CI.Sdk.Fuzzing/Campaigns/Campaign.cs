using System.Diagnostics;
using System.Text.Json;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Fuzzing.Campaigns;

/// <summary>Runs many programs in both interpreters, in lanes: a thread of ours with a process of CPython beside it.</summary>
internal sealed class Campaign(Figures figures, string python)
{
    private const int BatchSize = 100;

    private static readonly TimeSpan CheckpointInterval = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly HashSet<long> _done = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly double _secondsBefore = figures.Seconds, _ownBefore = figures.OwnProcessorSeconds;
    private long _next = figures.Next;
    private TimeSpan _lastCheckpoint;

    /// <summary>Gets or sets where the state is kept, so that a campaign can go on after its end or a failure.</summary>
    public string? CheckpointPath { get; init; }

    /// <summary>Gets or sets what is told how far the campaign is.</summary>
    public Action<Figures>? OnProgress { get; init; }

    public void Run(long count, int lanes)
    {
        var threads = Enumerable.Range(0, lanes).Select(_ => new Thread(() => RunLane(count), Embedded.StackBytes)).ToList();
        threads.ForEach(static t => t.Start());
        threads.ForEach(static t => t.Join());
        Checkpoint();
    }

    /// <summary>Runs what differed on earlier builds again on this one.</summary>
    public void RunFindsAgain(CPythonWorker worker)
    {
        foreach (var batch in figures.TakeFinds().Chunk(BatchSize))
        {
            var programs = batch.Select(i => ProgramGenerator.Generate(figures.Seed, i).Text).ToArray();
            var theirs = worker.Run(programs);
            for (var i = 0; i < batch.Length; i++)
            {
                figures.AddAgain(batch[i], theirs[i], Embedded.Run(programs[i]));
            }
        }

        Checkpoint();
    }

    private void RunLane(long count)
    {
        using var worker = new CPythonWorker(python);
        while (true)
        {
            var first = Interlocked.Add(ref _next, BatchSize) - BatchSize;
            if (first >= count)
            {
                return;
            }

            RunBatch(worker, first, (int)Math.Min(BatchSize, count - first));
        }
    }

    private void RunBatch(CPythonWorker worker, long first, int size)
    {
        var programs = Enumerable.Range(0, size).Select(i => ProgramGenerator.Generate(figures.Seed, first + i)).ToArray();
        worker.Send([.. programs.Select(static p => p.Text)]);
        var ours = programs.Select(static p => Embedded.Run(p.Text)).ToArray();
        var secondsBefore = worker.ProcessorSeconds;
        var theirs = worker.Receive(size);
        lock (_lock)
        {
            figures.CPythonProcessorSeconds += worker.ProcessorSeconds - secondsBefore;
            for (var i = 0; i < size; i++)
            {
                figures.Add(first + i, programs[i], theirs[i], ours[i]);
            }

            Finish(first, size);
        }
    }

    // A lane may be ahead of another: only what lies below every unfinished batch counts as done. A campaign that was killed runs the few others again.
    private void Finish(long first, int size)
    {
        _done.Add(first);
        while (_done.Remove(figures.Next))
        {
            figures.Next += figures.Next == first && size < BatchSize ? size : BatchSize;
        }

        figures.OwnProcessorSeconds = _ownBefore + Environment.CpuUsage.TotalTime.TotalSeconds;
        figures.Seconds = _secondsBefore + _watch.Elapsed.TotalSeconds;
        if (_watch.Elapsed - _lastCheckpoint > CheckpointInterval)
        {
            Checkpoint();
        }
    }

    private void Checkpoint()
    {
        _lastCheckpoint = _watch.Elapsed;
        OnProgress?.Invoke(figures);
        if (CheckpointPath is null)
        {
            return;
        }

        // Whole or not at all, however the process ends.
        File.WriteAllText(CheckpointPath + ".new", JsonSerializer.Serialize(figures));
        File.Move(CheckpointPath + ".new", CheckpointPath, overwrite: true);
    }
}
