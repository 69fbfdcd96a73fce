namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

public sealed class EngineExitTests
{
    private const int ExitCode = 9;

    [Fact]
    public async Task Exit_WhileLanesCompute_EndsTheProcessQuietly()
    {
        var (exitCode, _, errors) = await OwnProcess.RunAsync($"{typeof(EngineExitTests).FullName}.{nameof(Child_ExitsWhileLanesCompute)}");

        Assert.Equal((ExitCode, ""), (exitCode, errors));
    }

    [Fact(Explicit = true)] // what a child process runs
    public async Task Child_ExitsWhileLanesCompute()
    {
        var engine = EngineModel.CreateEngine(lanes: 2);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = Enumerable.Range(0, 8).Select(i => engine.Begin().GenerateAsync(EngineModel.Tokens(i, 10), ScriptedSink.Endless(() => begun.TrySetResult()), CancellationToken.None)).ToArray();
        await begun.Task;
        Assert.Equal(8, calls.Length);
        Environment.Exit(ExitCode);
    }
}
