using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Tests.Running;

/// <summary>Alone, because what other tests take meanwhile counts as the script's.</summary>
[CollectionDefinition(nameof(MemoryMeterTests), DisableParallelization = true)]
public sealed class MemoryMeterAlone;

[Collection(nameof(MemoryMeterTests))]
public sealed class MemoryMeterTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ExecuteAsync_OfMuchGarbage_IsNoMatterOfMemory()
    {
        await using var session = JintHere.Executor.CreateSession(new CodeSessionOptions { Limits = { MaxBytes = 32 << 20, Timeout = TimeSpan.FromSeconds(60) } });
        var result = await session.ExecuteAsync(new CodeRequest("let s = 0; for (let i = 0; i < 1000000; i++) s += i / 2; s"), None);
        Assert.Equal((ExecutionStatus.Ok, "249999750000"), (result.Status, result.Value));
    }

    [Fact]
    public async Task ExecuteAsync_HoldingMoreAndMoreInTimers_HitsTheMemory()
    {
        await using var session = JintHere.Executor.CreateSession(new CodeSessionOptions { Limits = { MaxBytes = 32 << 20 } });
        var result = await session.ExecuteAsync(new CodeRequest("const a = []; setInterval(() => { for (let i = 0; i < 50; i++) a.push(new Array(1000).fill(i)); }, 1)"), None);
        Assert.Equal(ExecutionStatus.MemoryLimit, result.Status);
    }
}
