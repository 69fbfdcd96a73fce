using System.Diagnostics;
using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

public sealed class EngineMemoryTests
{
    private const int Warmup = 250;
    private const long MaxGrowth = 24L << 20;

    // 10,000 sequences take some minutes.
    private static int Sequences => Environment.GetEnvironmentVariable("R1CI_ENGINE_SOAK") == "1" ? 10_000 : 1_000;

    // In a process of its own: other tests take memory too.
    [Fact]
    public async Task GenerateAsync_ForThousandsOfSequences_KeepsMemoryFlat()
    {
        var (exitCode, output, _) = await OwnProcess.RunAsync($"{typeof(EngineMemoryTests).FullName}.{nameof(Child_RunsThousandsOfSequences)}");

        Assert.True(exitCode == 0, output);
    }

    [Fact(Explicit = true)] // what a child process runs
    public async Task Child_RunsThousandsOfSequences()
    {
        using var engine = EngineModel.CreateEngine(lanes: 2, rows: 32);
        await RunAsync(engine, 0, Warmup);
        var (before, resident) = (GC.GetTotalMemory(forceFullCollection: true), Resident());

        await RunAsync(engine, Warmup, Sequences);

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.InRange(grown, long.MinValue, 1 << 20);
        Assert.InRange(Resident() - resident, long.MinValue, MaxGrowth);
    }

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    // Some are given up, the others fork.
    private static async Task RunAsync(BatchEngine engine, int start, int end)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await Parallel.ForAsync(start, end, new ParallelOptions { MaxDegreeOfParallelism = 24, CancellationToken = cancellation }, async (i, _) =>
        {
            using var sequence = engine.Begin();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var sink = new ScriptedSink((_, length) =>
            {
                if (i % 7 == 0) stop.Cancel();
                return length < 12 + (i % 9) ? 5 : null;
            });
            try
            {
                await sequence.GenerateAsync(EngineModel.Tokens(i, 4 + (i % 7)), sink, stop.Token);
                using var fork = sequence.Fork();
                await fork.GenerateAsync(EngineModel.Ids(1, 2), new GreedySink(2), cancellation);
            }
            catch (OperationCanceledException) when (i % 7 == 0)
            {
            }
        });
    }
}
