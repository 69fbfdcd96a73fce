using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Conformance;

/// <summary>What every executor keeps to; a new executor's tests inherit this and the suites derived from the same base.</summary>
public abstract class CodeExecutorSuite
{
    protected abstract CodeExecutor Executor { get; }

    protected abstract GuestPrograms Programs { get; }

    /// <summary>Gets whether a session that has executed scripts can be forked; where it cannot, <see cref="CodeSession.Fork"/> refuses it by name.</summary>
    protected virtual bool CanForkUsedSessions => true;

    /// <summary>Gets how many sessions run side by side in the tests of that.</summary>
    protected virtual int ManySessions => 100;

    protected static CancellationToken None => TestContext.Current.CancellationToken;

    protected CodeSession Create(Action<CodeSessionOptions>? configure = null)
    {
        var options = new CodeSessionOptions();
        configure?.Invoke(options);
        return Executor.CreateSession(options);
    }

    protected static Task<ExecutionResult> RunAsync(CodeSession session, string code, string stdin = "") =>
        session.ExecuteAsync(new CodeRequest(code) { Stdin = new StringReader(stdin) }, None);
}

/// <summary>Results and sessions.</summary>
public abstract class CodeExecutorConformance : CodeExecutorSuite
{
    [Fact]
    public void Names_OfTheExecutor_AreThere()
    {
        Assert.Matches("^[a-z]+$", Executor.Language);
        Assert.Matches("^[^@ ]+@[^@ ]+$", Executor.Interpreter);
    }

    [Fact]
    public async Task ExecuteAsync_OfAPrintingScript_ReturnsItsOutput()
    {
        await using var session = Create();
        var result = await RunAsync(session, Programs.Print("hello é\U0001F600"));

        Assert.Equal(ExecutionStatus.Ok, result.Status);
        Assert.Equal("hello é\U0001F600\n", result.Stdout);
        Assert.Null(result.Error);
        Assert.Equal("", result.ErrorType);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.HostCalls);
        Assert.True(result.Duration > TimeSpan.Zero);
    }

    [Fact]
    public async Task ExecuteAsync_OfAScriptThatPrintsMuch_ReturnsAllOfIt()
    {
        await using var session = Create(options => options.Limits.MaxOutputChars = 8 << 20);
        var result = await RunAsync(session, Programs.PrintLines(50_000));

        Assert.Equal(ExecutionStatus.Ok, result.Status);
        Assert.Equal(5_000_000, result.Stdout.Length);
        Assert.True(result.Stdout.AsSpan().Count('x') == 4_950_000 && result.Stdout.AsSpan().Count('\n') == 50_000, "Lines are not what was printed.");
    }

    [Fact]
    public async Task ExecuteAsync_OfAScriptThatPrintsNoUnicode_GoesOn()
    {
        await using var session = Create();
        var result = await RunAsync(session, Programs.PrintLoneSurrogate + "\n" + Programs.Print("after"));

        // As it is, replaced, or refused as an error of the guest: never a broken executor.
        Assert.True(result.Status is ExecutionStatus.Ok or ExecutionStatus.Error, result.Error);
        Assert.Equal("after\n", (await RunAsync(session, Programs.Print("after"))).Stdout);
    }

    [Fact]
    public async Task ExecuteAsync_OfAnEmptyScript_IsOk()
    {
        await using var session = Create();
        Assert.Equal(ExecutionStatus.Ok, (await RunAsync(session, "")).Status);
    }

    [Fact]
    public async Task ExecuteAsync_OfAFailingScript_ReturnsTheErrorAndTheOutputBefore()
    {
        await using var session = Create();
        var result = await RunAsync(session, Programs.Fail("wrong way"));

        Assert.Equal(ExecutionStatus.Error, result.Status);
        Assert.Equal("before\n", result.Stdout);
        Assert.Equal(Programs.FailureType, result.ErrorType);
        Assert.Contains($"{Programs.FailureType}: wrong way", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_OfAMalformedScript_IsAnErrorOfTheGuest()
    {
        await using var session = Create();
        var result = await RunAsync(session, Programs.Malformed);

        Assert.Equal(ExecutionStatus.Error, result.Status);
        Assert.Equal("SyntaxError", result.ErrorType);
        Assert.NotEmpty(result.Error!);
    }

    [Fact]
    public async Task ExecuteAsync_WhilePrinting_StreamsTheSameText()
    {
        await using var session = Create();
        var (pieces, wasPoolThread) = (new List<string>(), false);
        var request = new CodeRequest(Programs.Print("a") + "\n" + Programs.Print("b"))
        {
            OnOutput = piece =>
            {
                pieces.Add(piece);
                wasPoolThread |= Thread.CurrentThread.IsThreadPoolThread;
            },
        };
        var result = await session.ExecuteAsync(request, None);

        Assert.Equal(result.Stdout, string.Concat(pieces));
        Assert.False(wasPoolThread, "Guest code must not run on the .NET thread pool.");
    }

    [Fact]
    public async Task ExecuteAsync_WithStdin_ReadsIt()
    {
        await using var session = Create();
        Assert.Equal("given\n", (await RunAsync(session, Programs.PrintInput, "given\nmore\n")).Stdout);
        Assert.Equal(ExecutionStatus.Error, (await RunAsync(session, Programs.PrintInput)).Status);
    }

    [Fact]
    public async Task ExecuteAsync_InOneSession_KeepsNames()
    {
        await using var session = Create();
        await RunAsync(session, Programs.Define("x", 5));
        await RunAsync(session, Programs.Fail("between"));

        Assert.Equal("5\n", (await RunAsync(session, Programs.PrintName("x"))).Stdout);
    }

    [Fact]
    public async Task CreateSession_Twice_GivesSessionsApart()
    {
        await using var one = Create();
        await using var other = Create();
        await RunAsync(one, Programs.Define("x", 5));

        Assert.Equal(ExecutionStatus.Error, (await RunAsync(other, Programs.PrintName("x"))).Status);
    }

    [Fact]
    public async Task Reset_OfASession_DropsNames()
    {
        await using var session = Create();
        await RunAsync(session, Programs.Define("x", 5));
        session.Reset();

        Assert.Equal(ExecutionStatus.Error, (await RunAsync(session, Programs.PrintName("x"))).Status);
        Assert.Equal(ExecutionStatus.Ok, (await RunAsync(session, Programs.Print("again"))).Status);
    }

    [Fact]
    public async Task Fork_OfAFreshSession_GivesAnother()
    {
        await using var session = Create();
        await using var fork = session.Fork();
        await RunAsync(session, Programs.Define("x", 5));

        Assert.Equal(ExecutionStatus.Error, (await RunAsync(fork, Programs.PrintName("x"))).Status);
    }

    [Fact]
    public async Task Fork_OfAUsedSessionThatCannotBeForked_SaysWhatToDo()
    {
        Assert.SkipWhen(CanForkUsedSessions, "This executor's sessions can be forked.");
        await using var session = Create();
        await RunAsync(session, Programs.Define("x", 5));

        Assert.NotEmpty(Assert.Throws<NotSupportedException>(session.Fork).Message);
        Assert.Equal("5\n", (await RunAsync(session, Programs.PrintName("x"))).Stdout);
    }

    [Fact]
    public async Task Fork_OfASession_GivesEqualStateApart()
    {
        Assert.SkipUnless(CanForkUsedSessions, "This executor refuses to fork a session that has executed scripts.");
        await using var session = Create();
        await RunAsync(session, Programs.Define("x", 5));
        await using var fork = session.Fork();
        await RunAsync(session, Programs.Define("x", 6));
        await RunAsync(fork, Programs.Define("y", 7));

        Assert.Equal("5\n", (await RunAsync(fork, Programs.PrintName("x"))).Stdout);
        Assert.Equal("6\n", (await RunAsync(session, Programs.PrintName("x"))).Stdout);
        Assert.Equal(ExecutionStatus.Error, (await RunAsync(session, Programs.PrintName("y"))).Status);
    }

    [Fact]
    public async Task ExecuteAsync_OfTheSameScriptWithTheSameSeed_IsTheSame()
    {
        await using var one = Create(options => options.Seed = 1);
        await using var same = Create(options => options.Seed = 1);
        await using var other = Create(options => options.Seed = 2);
        var first = await RunAsync(one, Programs.PrintRandom);

        Assert.Equal(ExecutionStatus.Ok, first.Status);
        var second = await RunAsync(same, Programs.PrintRandom);
        Assert.Equal((first.Stdout, first.Steps), (second.Stdout, second.Steps));
        Assert.NotEqual(first.Stdout, (await RunAsync(other, Programs.PrintRandom)).Stdout);
    }

    [Fact]
    public async Task ExecuteAsync_OfManySessionsAtOnce_KeepsThemApart()
    {
        var outputs = await Task.WhenAll(Enumerable.Range(0, ManySessions).Select(async i =>
        {
            await using var session = Create();
            await RunAsync(session, Programs.Define("x", i));
            return (await RunAsync(session, Programs.PrintName("x"))).Stdout;
        }));

        Assert.Equal(Enumerable.Range(0, ManySessions).Select(i => $"{i}\n"), outputs);
    }

    [Fact]
    public async Task ExecuteAsync_WhileExecuting_Throws()
    {
        await using var session = Create();
        using var source = new CancellationTokenSource();
        var running = session.ExecuteAsync(new CodeRequest(Programs.RunForever), source.Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => session.ExecuteAsync(new CodeRequest(""), None));
        Assert.Throws<InvalidOperationException>(session.Fork);
        Assert.Throws<InvalidOperationException>(session.Reset);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task ExecuteAsync_AfterDispose_Throws()
    {
        var session = Create();
        await session.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => RunAsync(session, ""));
        Assert.Throws<ObjectDisposedException>(session.Fork);
    }

    [Fact]
    public async Task ExecuteAsync_OfNull_Throws()
    {
        await using var session = Create();
        await Assert.ThrowsAsync<ArgumentNullException>(() => session.ExecuteAsync(null!, None));
    }
}
