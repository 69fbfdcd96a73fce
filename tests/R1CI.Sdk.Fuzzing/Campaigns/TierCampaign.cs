using System.Collections.Concurrent;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Running;
using R1CI.Sdk.Python;
using R1CI.Sdk.Python.Tier;

namespace R1CI.Sdk.Fuzzing.Campaigns;

/// <summary>Runs generated programs interpreted and compiled; every end, output, count of steps and peak of memory has to be the same.</summary>
internal sealed class TierCampaign(ulong seed)
{
    private long _next, _done;

    /// <summary>The indexes of programs that differ, with both ends.</summary>
    public ConcurrentQueue<(long Index, string Interpreted, string Compiled)> Finds { get; } = [];

    public long Done => Interlocked.Read(ref _done);

    public void Run(long count, int lanes)
    {
        var threads = Enumerable.Range(0, lanes).Select(_ => new Thread(() => RunLane(count), Embedded.StackBytes)).ToList();
        threads.ForEach(static t => t.Start());
        threads.ForEach(static t => t.Join());
    }

    private void RunLane(long count)
    {
        while (Interlocked.Increment(ref _next) - 1 is var index && index < count)
        {
            var program = ProgramGenerator.Generate(seed, index).Text;
            var (interpreted, compiled) = (End(program, TierUse.Off), End(program, TierUse.Always));
            if (interpreted != compiled)
            {
                Finds.Enqueue((index, interpreted, compiled));
            }

            Interlocked.Increment(ref _done);
        }
    }

    // Steps end a program, not time: time is not the same twice.
    private static string End(string program, TierUse use)
    {
        var options = new PythonSessionOptions
        {
            TimeProvider = TimeProvider.System,
            Tier = use,
            Limits = Embedded.Options.Limits with { MaxSteps = 1_000_000, Timeout = TimeSpan.FromMinutes(2) },
        };
        var result = new PythonSession(options).Execute(new PythonScript(program));
        return $"{result.Status} {result.Steps} {result.PeakBytes}\n{result.Stdout}\n{result.Error}";
    }
}
