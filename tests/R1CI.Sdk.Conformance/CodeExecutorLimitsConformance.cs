using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Conformance;

/// <summary>Limits and cancellation.</summary>
public abstract class CodeExecutorLimitsConformance : CodeExecutorSuite
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets whether the language has a step count.</summary>
    protected virtual bool HasSteps => true;

    [Fact]
    public async Task ExecuteAsync_OverTheSteps_EndsAndKeepsTheOutput()
    {
        Assert.SkipUnless(HasSteps, "This executor has no step count.");
        await using var session = Create(options => options.Limits.MaxSteps = 100_000);
        var result = await RunAsync(session, Programs.RunForever);

        Assert.Equal(ExecutionStatus.StepLimit, result.Status);
        Assert.Equal("before\n", result.Stdout);
        Assert.NotEmpty(result.Error!);
        await AssertUsableAsync(session);
    }

    [Fact]
    public async Task ExecuteAsync_OverTheTime_EndsAndKeepsTheOutput()
    {
        await using var session = Create(options => (options.Limits.Timeout, options.Limits.MaxSteps) = (Short, long.MaxValue));
        var result = await RunAsync(session, Programs.RunForever);

        Assert.Equal(ExecutionStatus.Timeout, result.Status);
        Assert.Equal("before\n", result.Stdout);
        await AssertUsableAsync(session);
    }

    [Fact]
    public async Task ExecuteAsync_OfAScriptThatCatchesEverything_StillEnds()
    {
        await using var session = Create(options => (options.Limits.Timeout, options.Limits.MaxSteps) = (Short, long.MaxValue));
        Assert.Equal(ExecutionStatus.Timeout, (await RunAsync(session, Programs.RefuseToEnd)).Status);
        await AssertUsableAsync(session);
    }

    [Fact]
    public async Task ExecuteAsync_OverTheMemory_Ends()
    {
        await using var session = Create(options => options.Limits.MaxBytes = 4 << 20);
        Assert.Equal(ExecutionStatus.MemoryLimit, (await RunAsync(session, Programs.TakeMemory)).Status);
        session.Reset();
        await AssertUsableAsync(session);
    }

    [Fact]
    public async Task ExecuteAsync_OverTheMemoryWithBuffers_Ends()
    {
        await using var session = Create(options => options.Limits.MaxBytes = 32 << 20);
        Assert.Equal(ExecutionStatus.MemoryLimit, (await RunAsync(session, Programs.TakeBuffers)).Status);
        session.Reset();
        await AssertUsableAsync(session);
    }

    [Theory]
    [InlineData(ExecutionStatus.Timeout)]
    [InlineData(ExecutionStatus.MemoryLimit)]
    [InlineData(ExecutionStatus.OutputLimit)]
    public async Task ExecuteAsync_AfterALimit_HasTheNamesOrHasSaidThatTheyAreLost(ExecutionStatus limit)
    {
        await using var session = Create(options =>
            (options.Limits.Timeout, options.Limits.MaxSteps, options.Limits.MaxOutputChars, options.Limits.MaxBytes) =
            (limit == ExecutionStatus.Timeout ? Short : TimeSpan.FromSeconds(60), long.MaxValue, 10_000, 32 << 20));
        await RunAsync(session, Programs.Define("x", 5));
        var ended = await RunAsync(session, limit switch
        {
            ExecutionStatus.Timeout => Programs.RunForever,
            ExecutionStatus.MemoryLimit => Programs.TakeBuffers,
            _ => Programs.Flood,
        });
        var next = await RunAsync(session, Programs.PrintName("x"));

        Assert.Equal(limit, ended.Status);
        if (ended.IsStateLost)
        {
            Assert.Equal(ExecutionStatus.Error, next.Status);
        }
        else if (limit != ExecutionStatus.MemoryLimit)
        {
            Assert.Equal("5\n", next.Stdout);
        }
    }

    [Fact]
    public async Task ExecuteAsync_OverTheOutput_EndsWithWhatFits()
    {
        await using var session = Create(options => options.Limits.MaxOutputChars = 1000);
        var result = await RunAsync(session, Programs.Flood);

        Assert.Equal(ExecutionStatus.OutputLimit, result.Status);
        Assert.InRange(result.Stdout.Length, 900, 1000);
        await AssertUsableAsync(session);
    }

    [Fact]
    public async Task ExecuteAsync_OfTooLongASource_DoesNotParseIt()
    {
        await using var session = Create(options => options.Limits.MaxSourceChars = 100);
        Assert.Equal(ExecutionStatus.SourceLimit, (await RunAsync(session, Programs.Print(new string('x', 101)))).Status);
        await AssertUsableAsync(session);
    }

    [Fact]
    public async Task ExecuteAsync_OfEndlessRecursion_Ends()
    {
        await using var session = Create();
        Assert.True((await RunAsync(session, Programs.Recurse)).Status is ExecutionStatus.Error or ExecutionStatus.DepthLimit);
        await AssertUsableAsync(session);
    }

    [Fact]
    public void CreateSession_WithLimitsOutOfRange_NamesLimitValueAndRange()
    {
        AssertRefused(limits => limits.MaxSteps = 0, "MaxSteps", "at least 1 step");
        AssertRefused(limits => limits.Timeout = TimeSpan.Zero, "Timeout", "longer than zero");
        AssertRefused(limits => limits.Timeout = TimeSpan.FromDays(2), "Timeout", "at most 1 day");
        AssertRefused(limits => limits.MaxBytes = 1000, "MaxBytes", "at least 1,048,576 bytes");
        AssertRefused(limits => limits.MaxCallDepth = 1, "MaxCallDepth", "at least 16 calls");
        AssertRefused(limits => limits.MaxOutputChars = 0, "MaxOutputChars", "1 to 536,870,912");
        AssertRefused(limits => limits.MaxHostCalls = -1, "MaxHostCalls", "at least 0 calls");
        AssertRefused(limits => limits.MaxSourceChars = 0, "MaxSourceChars", "1 to 536,870,912");
    }

    [Fact]
    public async Task ExecuteAsync_WhenCancelledBefore_Throws()
    {
        await using var session = Create();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.ExecuteAsync(new CodeRequest(Programs.Print("x")), source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
        await AssertUsableAsync(session);
    }

    [Fact]
    public async Task ExecuteAsync_WhenCancelledWhileRunning_Throws()
    {
        await using var session = Create(options => options.Limits.MaxSteps = long.MaxValue);
        using var source = new CancellationTokenSource();
        var request = new CodeRequest(Programs.RunForever) { OnOutput = _ => source.Cancel() };
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.ExecuteAsync(request, source.Token));

        Assert.Equal(source.Token, exception.CancellationToken);
        await AssertUsableAsync(session);
    }

    [Fact]
    public async Task ExecuteAsync_Of64RunawayScripts_LeavesTheThreadPoolFree()
    {
        using var source = new CancellationTokenSource();
        var sessions = Enumerable.Range(0, 64)
            .Select(_ => Create(options => (options.Limits.MaxSteps, options.Limits.Timeout) = (long.MaxValue, TimeSpan.FromHours(1)))).ToList();
        var runaways = sessions.ConvertAll(session => session.ExecuteAsync(new CodeRequest(Programs.RunForever), source.Token));

        // Work of the thread pool goes on while all of them run.
        Assert.Equal(1000, (await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => i)))).Length);
        Assert.DoesNotContain(runaways, runaway => runaway.IsCompleted);
        await source.CancelAsync();
        foreach (var runaway in runaways)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => runaway);
        }
    }

    private async Task AssertUsableAsync(CodeSession session) => Assert.Equal("still here\n", (await RunAsync(session, Programs.Print("still here"))).Stdout);

    private void AssertRefused(Action<ExecutionLimits> configure, string name, string range)
    {
        var message = Assert.Throws<ArgumentOutOfRangeException>(() => Create(options => configure(options.Limits))).Message;
        Assert.Contains($"ExecutionLimits.{name} must be ", message, StringComparison.Ordinal);
        Assert.Contains(range, message, StringComparison.Ordinal);
    }
}
