using System.Collections.Concurrent;
using R1CI.Sdk.Fuzzing.Comparing;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Fuzzing.Campaigns;

/// <summary>A program on which the two interpreters differ.</summary>
internal sealed record Find(ulong Seed, long Index, Difference Difference);

/// <summary>Runs many programs in both interpreters and gathers what differs.</summary>
internal sealed class Campaign(ulong seed, long count, int lanes, string python)
{
    private const int BatchSize = 100;

    private long _next;

    /// <summary>Gets what differed, known reasons included.</summary>
    public ConcurrentQueue<Find> Finds { get; } = [];

    /// <summary>Gets the figures gathered.</summary>
    public Figures Figures { get; } = new();

    public void Run()
    {
        var threads = Enumerable.Range(0, lanes).Select(_ => new Thread(RunLane, Embedded.StackBytes)).ToList();
        threads.ForEach(static t => t.Start());
        threads.ForEach(static t => t.Join());
    }

    private void RunLane()
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
        var programs = Enumerable.Range(0, size).Select(i => ProgramGenerator.Generate(seed, first + i)).ToArray();
        worker.Send([.. programs.Select(static p => p.Text)]);
        var ours = programs.Select(static p => Embedded.Run(p.Text)).ToArray();
        var theirs = worker.Receive(size);
        for (var i = 0; i < size; i++)
        {
            Figures.Add(first + i, programs[i], theirs[i], ours[i]);
            if (Comparison.Of(theirs[i], ours[i]) is { } difference)
            {
                Finds.Enqueue(new Find(seed, first + i, difference));
            }
        }
    }
}
