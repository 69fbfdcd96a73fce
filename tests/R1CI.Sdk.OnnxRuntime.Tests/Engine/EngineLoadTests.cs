using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>Many sequences, few rows, and callers that change their minds.</summary>
public sealed class EngineLoadTests
{
    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task GenerateAsync_WithMoreSequencesThanRows_QueuesThem()
    {
        using var engine = EngineModel.CreateEngine(rows: 2);
        var sinks = Enumerable.Range(0, 20).Select(_ => new GreedySink(10)).ToArray();

        await Task.WhenAll(sinks.Select(async (sink, i) =>
        {
            var sequence = engine.Begin(); // not disposed: its row is taken from it
            await sequence.GenerateAsync(EngineModel.Tokens(i, 20), sink, _cancellation);
        }));

        Assert.Equal(2, engine.Rows);
        Assert.All(sinks, sink => Assert.Equal(10, sink.Tokens.Count));
    }

    [Fact]
    public async Task GenerateAsync_OfAForkWithoutAnotherRow_TakesThatOfItsIdleParent()
    {
        using var engine = EngineModel.CreateEngine(rows: 1);
        using var trunk = engine.Begin();
        await trunk.GenerateAsync(EngineModel.Tokens(1, 30), new GreedySink(1), _cancellation);
        using var fork = trunk.Fork();
        await trunk.GenerateAsync(EngineModel.Ids(3), new GreedySink(5), _cancellation);
        var (forked, again) = (new GreedySink(5), new GreedySink(5));

        await fork.GenerateAsync(EngineModel.Ids(3), forked, _cancellation);
        trunk.TruncateTo(30);
        await trunk.GenerateAsync(EngineModel.Ids(3), again, _cancellation);

        Assert.Equal(forked.Tokens, again.Tokens);
    }

    [Fact]
    public async Task GenerateAsync_WhenItsPromptIsTheOnlyRowThere_TakesTheRow()
    {
        using var engine = EngineModel.CreateEngine(rows: 1);
        using var first = engine.Begin();
        using var second = engine.Begin();
        var prompt = EngineModel.Tokens(1, 50);
        var (one, other) = (new GreedySink(4), new GreedySink(4));

        await first.GenerateAsync(prompt, one, _cancellation);
        await second.GenerateAsync(prompt, other, _cancellation);

        Assert.Equal(one.Tokens, other.Tokens);
        Assert.Equal(0, first.Cached);
    }

    [Fact]
    public async Task Cancellation_OfAnySequence_LeavesTheOthersTokensAsTheyAre()
    {
        using var engine = EngineModel.CreateEngine(lanes: 2, chunkTokens: 16);
        var expected = await RunAsync(engine, cancelled: _ => false);

        var others = await RunAsync(engine, cancelled: i => i % 3 == 1);

        Assert.All(Enumerable.Range(0, 18).Where(i => i % 3 != 1), i => Assert.Equal(expected[i], others[i]));
        Assert.All(Enumerable.Range(0, 18).Where(i => i % 3 == 1), i => Assert.Null(others[i]));
    }

    [Fact]
    public async Task GenerateAsync_AfterACancelledCall_GoesOnFromWhatWasRead()
    {
        using var engine = EngineModel.CreateEngine();
        using var sequence = engine.Begin();
        using var stop = new CancellationTokenSource();
        var prompt = EngineModel.Tokens(1, 60);
        var sink = new ScriptedSink((_, length) =>
        {
            if (length == 70) stop.Cancel();
            return 9;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sequence.GenerateAsync(prompt, sink, stop.Token));
        var kept = sequence.Ids.ToArray();
        var (after, expected) = (new GreedySink(3), new GreedySink(3));
        await sequence.GenerateAsync(EngineModel.Ids(4, 5), after, _cancellation);

        using var fresh = engine.Begin();
        await fresh.GenerateAsync(prompt, new ScriptedSink((_, length) => length < kept.Length ? 9 : null), _cancellation);
        await fresh.GenerateAsync(EngineModel.Ids(4, 5), expected, _cancellation);
        Assert.Equal(expected.Seen, after.Seen);
    }

    [Fact]
    public async Task GenerateAsync_WhenASinkThrows_FailsThatSequenceOnly()
    {
        using var engine = EngineModel.CreateEngine();
        using var bad = engine.Begin();
        using var wild = engine.Begin();
        using var good = engine.Begin();
        var sink = new GreedySink(20);

        var running = good.GenerateAsync(EngineModel.Ids(1, 2, 3), sink, _cancellation);
        var thrown = Assert.ThrowsAsync<NotSupportedException>(() => bad.GenerateAsync(EngineModel.Ids(1, 2), new ScriptedSink((_, _) => throw new NotSupportedException("mine")), _cancellation));
        var outside = await Assert.ThrowsAsync<GenerationException>(() => wild.GenerateAsync(EngineModel.Ids(1, 2), new ScriptedSink((_, _) => 5000), _cancellation));
        await running;

        Assert.Equal("mine", (await thrown).Message);
        Assert.Contains("5000", outside.Message, StringComparison.Ordinal);
        Assert.Equal(20, sink.Tokens.Count);
        await bad.GenerateAsync(EngineModel.Ids(4), new GreedySink(2), _cancellation); // usable again
    }

    [Fact]
    public async Task Dispose_UnderLoad_EndsEveryCall()
    {
        var engine = EngineModel.CreateEngine(lanes: 2, rows: 6);
        var (sequences, begun) = (Enumerable.Range(0, 12).Select(_ => engine.Begin()).ToArray(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var calls = sequences.Select((sequence, i) => sequence.GenerateAsync(EngineModel.Tokens(i, 40), ScriptedSink.Endless(() => begun.TrySetResult()), _cancellation)).ToArray();
        await begun.Task;

        engine.Dispose();

        List<ObjectDisposedException> problems =
        [
            Assert.Throws<ObjectDisposedException>(engine.Begin),
            await Assert.ThrowsAsync<ObjectDisposedException>(() => sequences[0].GenerateAsync(EngineModel.Ids(1), new GreedySink(1), _cancellation)),
        ];
        foreach (var call in calls)
        {
            problems.Add(await Assert.ThrowsAsync<ObjectDisposedException>(() => call));
        }

        Assert.All(problems, problem => Assert.Equal(typeof(OnnxRuntimeChatClient).FullName, problem.ObjectName)); // what the caller has disposed
        Array.ForEach(sequences, sequence => sequence.Dispose());
        engine.Dispose();
    }

    [Fact]
    public async Task Dispose_OfASequenceThatGenerates_EndsItsCall()
    {
        using var engine = EngineModel.CreateEngine(rows: 1);
        var (sequence, begun) = (engine.Begin(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var call = sequence.GenerateAsync(EngineModel.Ids(1, 2), ScriptedSink.Endless(() => begun.TrySetResult()), _cancellation);
        using var waiting = engine.Begin();
        var next = waiting.GenerateAsync(EngineModel.Ids(1, 2), new GreedySink(3), _cancellation);
        await begun.Task;

        sequence.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        await next; // has its row
    }

    [Fact]
    public void Create_WithoutRoomForOneSequence_SaysHowMuchIsNeeded()
    {
        var problem = Assert.Throws<ArgumentException>(() => BatchEngine.Create(EngineModel.Instance, new EngineOptions { CacheBytes = 1 << 20 }));

        Assert.Contains("1048576, and one sequence of 1024 tokens needs 3145728 bytes", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 64, 128, 1024)]
    [InlineData(1, 0, 128, 1024)]
    [InlineData(1, 64, 3, 1024)]
    [InlineData(1, 64, 128, 1025)]
    public void Create_WithAnOptionOutOfRange_NamesIt(int lanes, int maxBatch, int chunkTokens, int context)
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => EngineModel.CreateEngine(lanes, 4, chunkTokens, maxBatch, context));

        Assert.Contains("EngineOptions.", problem.Message, StringComparison.Ordinal);
    }

    private async Task<List<int>?[]> RunAsync(BatchEngine engine, Func<int, bool> cancelled) =>
        await Task.WhenAll(Enumerable.Range(0, 18).Select(async i =>
        {
            using var sequence = engine.Begin();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
            var sink = new GreedySink(30);
            var count = 0;
            var cancelling = new ScriptedSink((logits, length) =>
            {
                if (++count > i) stop.Cancel();
                return 3;
            });
            try
            {
                await sequence.GenerateAsync(EngineModel.Tokens(i, 5 + (i * 9)), cancelled(i) ? cancelling : sink, stop.Token);
                return sink.Tokens;
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }));
}
