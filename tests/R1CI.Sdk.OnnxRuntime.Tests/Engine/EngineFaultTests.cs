using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>A run of the model that fails, and a call that is given up while others wait for what it reads.</summary>
public sealed class EngineFaultTests
{
    private static readonly int[] Prompt = EngineModel.Tokens(31, 400);

    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task GenerateAsync_WhenAPassFails_EndsThatCallAndNoOther()
    {
        using var engine = CreateEngine(TrapModel.Instance);
        using var bad = engine.Begin();
        using var good = engine.Begin();
        var (beside, after) = (new GreedySink(20), new GreedySink(5));

        var running = good.GenerateAsync(EngineModel.Ids(1, 2, 3), beside, _cancellation);
        var problem = await Assert.ThrowsAsync<GenerationException>(() => bad.GenerateAsync((int[])[.. Prompt[..40], TrapModel.Token], new GreedySink(5), _cancellation));
        await running;
        await bad.GenerateAsync(Prompt.AsMemory(bad.Length, 60), after, _cancellation);

        Assert.StartsWith("ONNX Runtime could not read 9 tokens in each of 1 sequences: ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(await SeenAsync(EngineModel.Ids(1, 2, 3), 20), beside.Seen);
        Assert.Equal(await SeenAsync(Prompt.AsMemory(0, 32 + 60), 5), after.Seen); // two chunks were read before
    }

    [Fact]
    public async Task GenerateAsync_WhenAStepFails_EndsTheCallsOfThatStepAndLeavesTheirSequencesWhole()
    {
        using var engine = CreateEngine(TrapModel.Instance);
        using var held = await HeldLane.TakeAsync(engine, _cancellation);
        using var bad = engine.Begin();
        using var beside = engine.Begin();
        using var reading = engine.Begin();
        var (read, after) = (new GreedySink(5), new GreedySink(5));
        ScriptedSink[] sinks = [new((_, length) => length == 12 ? TrapModel.Token : 4), new((_, _) => 4)];
        var calls = new[] { bad, beside }.Zip(sinks, (sequence, sink) => sequence.GenerateAsync(Prompt.AsMemory(0, 10), sink, _cancellation)).ToArray();
        await held.RunAsync(2, _cancellation);
        var prefill = reading.GenerateAsync(EngineModel.Tokens(5, 300), read, _cancellation);

        held.Dispose();
        foreach (var call in calls)
        {
            var problem = await Assert.ThrowsAsync<GenerationException>(() => call);
            Assert.StartsWith("ONNX Runtime could not read 1 tokens in each of ", problem.Message, StringComparison.Ordinal);
        }

        await prefill;
        Assert.Equal(12, bad.Length);
        await bad.GenerateAsync(EngineModel.Ids(4), after, _cancellation);
        Assert.Equal(await SeenAsync(EngineModel.Tokens(5, 300), 5), read.Seen);
        Assert.Equal(await SeenAsync(Prompt.AsMemory(0, 10), 5, 4, 4, 4), after.Seen);
    }

    [Theory]
    [InlineData(false)] // its reader is cancelled
    [InlineData(true)] // its reader comes to a token that the model cannot read
    public async Task GenerateAsync_WhenTheReaderOfAPromptEndsEarly_IsReadOnByTheNextOfThoseThatWait(bool fails)
    {
        using var engine = CreateEngine(TrapModel.Instance);
        using var stop = new CancellationTokenSource();
        using var held = await HeldLane.TakeAsync(engine, _cancellation);
        using var reader = engine.Begin();
        var before = engine.ReadStatistics();
        int[] prompt = fails ? [.. Prompt[..60], TrapModel.Token, .. Prompt[61..]] : Prompt;
        var reading = reader.GenerateAsync(prompt, new GreedySink(5), stop.Token);
        await held.RunAsync(1, _cancellation);
        var (waiting, sinks) = (Enumerable.Range(0, 7).Select(_ => engine.Begin()).ToArray(), Enumerable.Range(0, 7).Select(_ => new GreedySink(5)).ToArray());
        var calls = waiting.Zip(sinks, (sequence, sink) => sequence.GenerateAsync(Prompt, sink, _cancellation)).ToArray();
        await held.RunAsync(2, _cancellation);
        Assert.Equal((48, 0, 0), (reader.Length, waiting.Sum(sequence => sequence.Length), engine.ReadStatistics().CopiedTokens));

        if (!fails) await stop.CancelAsync();
        held.Dispose();
        if (fails) await Assert.ThrowsAsync<GenerationException>(() => reading);
        else await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await Task.WhenAll(calls);

        var (expected, done) = (await SeenAsync(Prompt, 5), engine.ReadStatistics() - before);
        Assert.All(sinks, sink => Assert.Equal(expected, sink.Seen));
        Assert.InRange(done.PassTokens, 400, 400 + (6 * 16)); // what the first had read was copied, and the others read a chunk at most
        Array.ForEach(waiting, sequence => sequence.Dispose());
    }

    [Fact]
    public async Task Cancellation_OfAParentThatGoesOn_LeavesItsForksAsTheyAre()
    {
        using var engine = EngineModel.CreateEngine(lanes: 2, rows: 6);
        using var stop = new CancellationTokenSource();
        using var parent = engine.Begin();
        await parent.GenerateAsync(Prompt, new GreedySink(1), _cancellation);
        EngineSequence[] forks = [parent.Fork(), parent.Fork()];
        GreedySink[] sinks = [new(60), new(60)];
        var going = parent.GenerateAsync(EngineModel.Ids(9), new ScriptedSink((_, length) =>
        {
            if (length == 410) stop.Cancel();
            return 7;
        }), stop.Token);

        await Task.WhenAll(forks.Zip(sinks, (fork, sink) => fork.GenerateAsync(EngineModel.Ids(9), sink, _cancellation)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => going);
        parent.TruncateTo(400);
        var again = new GreedySink(60);
        await parent.GenerateAsync(EngineModel.Ids(9), again, _cancellation);

        Assert.All(sinks, sink => Assert.Equal(again.Seen, sink.Seen));
        using var fresh = engine.Begin();
        var expected = new GreedySink(60);
        await fresh.GenerateAsync(EngineModel.Tokens(31, 400), new GreedySink(1), _cancellation);
        await fresh.GenerateAsync(EngineModel.Ids(9), expected, _cancellation);
        Assert.Equal(expected.Seen, again.Seen);
        Array.ForEach(forks, fork => fork.Dispose());
    }

    [Fact]
    public async Task TruncateTo_OneTokenBehindThoseReadAgain_ReadsItInAPassAsBefore()
    {
        using var engine = EngineModel.CreateEngine(rows: 2, chunkTokens: 16);
        using var held = await HeldLane.TakeAsync(engine, _cancellation);
        using var sequence = engine.Begin();
        using var other = engine.Begin();
        using var stop = new CancellationTokenSource();
        foreach (var (each, seed) in new[] { (sequence, 31), (other, 32) })
        {
            var reading = each.GenerateAsync(EngineModel.Tokens(seed, 60), new GreedySink(1), _cancellation);
            await held.RunAsync(5, _cancellation); // the other takes the row
            await reading;
        }

        var cancelled = sequence.GenerateAsync(EngineModel.Ids(9), new GreedySink(1), stop.Token);
        await held.RunAsync(1, _cancellation);
        await stop.CancelAsync();
        await held.RunAsync(1, _cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal((60, 16), (sequence.Length, sequence.Cached));
        sequence.TruncateTo(17);
        held.Dispose();
        var sink = new GreedySink(3);
        await sequence.GenerateAsync(EngineModel.Ids(9), sink, _cancellation);

        Assert.Equal(await SeenAsync(EngineModel.Tokens(31, 60).AsMemory(0, 17), 3, 9), sink.Seen);
    }

    [Fact]
    public async Task GenerateAsync_BehindManyThatWaitForAnotherLane_IsTakenByItsOwn()
    {
        const int crowd = 100; // more than a lane looks at of those who need a row
        using var engine = BatchEngine.Create(EngineModel.Instance, new EngineOptions { Lanes = 2, MaxBatch = 1, ContextTokens = 8, CacheBytes = 4 * crowd * 8 * EngineModel.Instance.Graph.CacheBytesPerToken });
        using SemaphoreSlim first = new(0), rest = new(0);
        var lone = engine.Begin();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var holding = lone.GenerateAsync(EngineModel.Ids(1, 2), Held(first, begun), _cancellation);
        await begun.Task;
        var many = Enumerable.Range(0, crowd).Select(_ => engine.Begin()).ToArray();
        foreach (var sequence in many) await sequence.GenerateAsync(EngineModel.Ids(1, 2), new GreedySink(1), _cancellation);
        first.Release();
        await holding;

        var calls = many.Select(sequence => sequence.GenerateAsync(EngineModel.Ids(3), Held(rest), _cancellation)).ToArray();
        var last = lone.GenerateAsync(EngineModel.Ids(3), new GreedySink(1), _cancellation);
        await Task.WhenAny(last, Task.Delay(TimeSpan.FromMinutes(1), _cancellation));
        var (isTaken, ended) = (last.IsCompletedSuccessfully, calls.Count(call => call.IsCompleted));
        rest.Release(crowd);
        await Task.WhenAll(calls);

        Assert.Equal((true, 0), (isTaken, ended));
    }

    // Keeps the lane until it is let go, and stops.
    private ScriptedSink Held(SemaphoreSlim until, TaskCompletionSource? begun = null) => new((_, _) =>
    {
        begun?.TrySetResult();
        until.Wait(_cancellation);
        return null;
    });

    // Lanes as narrow as the tests count them.
    private static BatchEngine CreateEngine(OrtModel model) => BatchEngine.Create(model, new EngineOptions
    {
        Lanes = 1,
        ChunkTokens = 16,
        ContextTokens = EngineModel.Context,
        CacheBytes = 16 * EngineModel.RowBytes,
    });

    // What a sequence that is alone sees after a prompt, with these tokens sampled first.
    private async Task<float[]> SeenAsync(ReadOnlyMemory<int> prompt, int tokens, params int[] given)
    {
        using var engine = EngineModel.CreateEngine(rows: 1);
        using var sequence = engine.Begin();
        var (sink, place) = (new GreedySink(tokens), 0);
        if (given.Length > 0)
        {
            await sequence.GenerateAsync(prompt, new ScriptedSink((_, _) => place < given.Length - 1 ? given[place++] : null), _cancellation);
            prompt = given.AsMemory(^1..);
        }

        await sequence.GenerateAsync(prompt, sink, _cancellation);
        return sink.Seen;
    }
}
