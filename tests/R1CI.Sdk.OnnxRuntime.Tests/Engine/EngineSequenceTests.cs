using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

public sealed class EngineSequenceTests : IDisposable
{
    private readonly BatchEngine _engine = EngineModel.CreateEngine(lanes: 2);
    private readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task GenerateAsync_WhenTheSinkStops_HasReadAllButTheLastToken()
    {
        using var sequence = _engine.Begin();
        var (prompt, sink) = (EngineModel.Tokens(1, 20), new GreedySink(5));

        await sequence.GenerateAsync(prompt, sink, _cancellation);

        Assert.Equal((int[])[.. prompt, .. sink.Tokens[..4]], sequence.Ids.ToArray());
        Assert.Equal((24, 24), (sequence.Length, sequence.Cached));
    }

    [Fact]
    public async Task Fork_OfAConversation_GoesOnLikeAnUnforkedOneWithoutReadingAgain()
    {
        using var trunk = _engine.Begin();
        await trunk.GenerateAsync(EngineModel.Tokens(1, 300), new GreedySink(1), _cancellation);
        var forks = Enumerable.Range(0, 6).Select(_ => trunk.Fork()).ToArray();
        var read = _engine.ReadStatistics().PassTokens;

        var sinks = forks.Select(_ => new GreedySink(20)).ToArray();
        await Task.WhenAll(forks.Zip(sinks, (fork, sink) => fork.GenerateAsync(EngineModel.Ids(11), sink, _cancellation)));
        var expected = new GreedySink(20);
        await trunk.GenerateAsync(EngineModel.Ids(11), expected, _cancellation);

        Assert.All(sinks, sink => Assert.Equal(expected.Seen, sink.Seen));
        Assert.Equal(read, _engine.ReadStatistics().PassTokens);
        Array.ForEach(forks, fork => fork.Dispose());
    }

    [Fact]
    public async Task Fork_ThatGoesAnotherWay_LeavesTheParentAsItWas()
    {
        using var trunk = _engine.Begin();
        using var other = _engine.Begin();
        var prompt = EngineModel.Tokens(2, 100);
        await trunk.GenerateAsync(prompt, new GreedySink(1), _cancellation);
        await other.GenerateAsync(prompt, new GreedySink(1), _cancellation);
        using var fork = trunk.Fork();

        await fork.GenerateAsync(EngineModel.Tokens(3, 30), new GreedySink(10), _cancellation);
        var (after, untouched) = (new GreedySink(10), new GreedySink(10));
        await trunk.GenerateAsync(EngineModel.Ids(5, 6), after, _cancellation);
        await other.GenerateAsync(EngineModel.Ids(5, 6), untouched, _cancellation);

        Assert.Equal(untouched.Seen, after.Seen);
    }

    [Fact]
    public async Task Fork_WhoseParentIsGone_TakesItsRowOver()
    {
        var trunk = _engine.Begin();
        await trunk.GenerateAsync(EngineModel.Tokens(2, 100), new GreedySink(1), _cancellation);
        using var fork = trunk.Fork();
        trunk.Dispose();
        var before = _engine.ReadStatistics();

        await fork.GenerateAsync(EngineModel.Ids(5, 6), new GreedySink(3), _cancellation);

        var done = _engine.ReadStatistics() - before;
        Assert.Equal((0, 2), (done.CopiedTokens, done.PassTokens));
    }

    [Fact]
    public async Task GenerateAsync_ForAGroupWithOnePrompt_ReadsThePromptOnce()
    {
        var prompt = EngineModel.Tokens(5, 400);
        var sinks = Enumerable.Range(0, 8).Select(_ => new GreedySink(10)).ToArray();

        var group = await Task.WhenAll(sinks.Select(async sink =>
        {
            var sequence = _engine.Begin();
            await sequence.GenerateAsync(prompt, sink, _cancellation);
            return sequence;
        }));

        var done = _engine.ReadStatistics();
        Assert.Equal((400 + (7 * 2), 7 * 398), (done.PassTokens, done.CopiedTokens)); // the others read two tokens for their logits
        Assert.All(sinks, sink => Assert.Equal(sinks[0].Seen, sink.Seen));
        Array.ForEach(group, sequence => sequence.Dispose());
    }

    [Fact]
    public async Task TruncateTo_AnEarlierPlace_GoesOnFromThere()
    {
        using var sequence = _engine.Begin();
        using var fresh = _engine.Begin();
        var prompt = EngineModel.Tokens(6, 80);
        await sequence.GenerateAsync(prompt, new GreedySink(20), _cancellation);

        sequence.TruncateTo(50);
        var (again, expected) = (new GreedySink(8), new GreedySink(8));
        await sequence.GenerateAsync(EngineModel.Tokens(7, 9), again, _cancellation);
        await fresh.GenerateAsync((int[])[.. prompt[..50], .. EngineModel.Tokens(7, 9)], expected, _cancellation);

        Assert.Equal(expected.Seen, again.Seen);
    }

    [Fact]
    public async Task ReadAllAsync_OfAStream_ShowsTheLogitsAfterEachToken()
    {
        var ids = EngineModel.Tokens(8, 150);
        using var sequence = _engine.Begin();
        var (places, last) = (new List<int>(), Array.Empty<float>());

        await sequence.ReadAllAsync(ids, (place, logits) => { places.Add(place); last = logits.ToArray(); }, _cancellation);

        using var other = _engine.Begin();
        var sink = new GreedySink(1);
        await other.GenerateAsync(ids, sink, _cancellation);
        Assert.Equal(Enumerable.Range(0, 150), places);
        Assert.Equal(sink.LastLogits, last);
        Assert.Equal(ids, sequence.Ids.ToArray());
    }

    [Fact]
    public async Task GenerateAsync_PastTheContext_StopsWithATypedError()
    {
        using var engine = EngineModel.CreateEngine(context: 32, rows: 3);
        using var sequence = engine.Begin();
        using var full = engine.Begin();
        using var beside = engine.Begin();
        var besideSink = new GreedySink(25);

        var neighbour = beside.GenerateAsync(EngineModel.Tokens(3, 4), besideSink, _cancellation);
        var late = await Assert.ThrowsAsync<ContextOverflowException>(() => sequence.GenerateAsync(EngineModel.Tokens(1, 20), new GreedySink(99), _cancellation));
        var early = await Assert.ThrowsAsync<ContextOverflowException>(() => full.GenerateAsync(EngineModel.Tokens(2, 33), new GreedySink(1), _cancellation));
        await neighbour;

        Assert.Equal((33, 32, 32), (late.Tokens, late.ContextLength, sequence.Length));
        Assert.Equal((33, 32, 0), (early.Tokens, early.ContextLength, full.Length));
        Assert.Equal(25, besideSink.Tokens.Count);
    }

    [Fact]
    public async Task GenerateAsync_BesideARowThatIsFull_LeavesItWhole()
    {
        using var engine = EngineModel.CreateEngine(context: 32, rows: 3);
        using var low = engine.Begin();
        using var full = engine.Begin();
        using var high = engine.Begin();
        foreach (var (sequence, tokens) in new[] { (low, 4), (full, 32), (high, 4) })
        {
            await sequence.GenerateAsync(EngineModel.Tokens(tokens, tokens), new GreedySink(1), _cancellation);
        }

        await Task.WhenAll(low.GenerateAsync(EngineModel.Ids(1), new GreedySink(9), _cancellation), high.GenerateAsync(EngineModel.Ids(1), new GreedySink(9), _cancellation));
        full.TruncateTo(31);
        var (sink, expected) = (new GreedySink(1), new GreedySink(1));
        await full.GenerateAsync(EngineModel.Ids(9), sink, _cancellation);

        using var fresh = engine.Begin();
        await fresh.GenerateAsync(EngineModel.Tokens(32, 32).AsMemory(0, 31), new GreedySink(1), _cancellation);
        await fresh.GenerateAsync(EngineModel.Ids(9), expected, _cancellation);
        Assert.Equal(expected.LastLogits, sink.LastLogits);
    }

    [Fact]
    public async Task GenerateAsync_WithIdsThatAreNoTokens_SaysWhichOne()
    {
        using var sequence = _engine.Begin();

        await Assert.ThrowsAsync<ArgumentException>(() => sequence.GenerateAsync(ReadOnlyMemory<int>.Empty, new GreedySink(1), _cancellation));
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => sequence.GenerateAsync(EngineModel.Ids(1, -1), new GreedySink(1), _cancellation));
        var large = await Assert.ThrowsAsync<ArgumentException>(() => sequence.GenerateAsync(EngineModel.Ids(TinyModel.Vocabulary), new GreedySink(1), _cancellation));

        Assert.Contains("Id -1 is not in the vocabulary of 2048", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Id 2048", large.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_WhileAnotherRuns_AreRefused()
    {
        using var sequence = _engine.Begin();
        using var stop = new CancellationTokenSource();
        var running = sequence.GenerateAsync(EngineModel.Ids(1, 2), ScriptedSink.Endless(), stop.Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => sequence.GenerateAsync(EngineModel.Ids(1), new GreedySink(1), _cancellation));
        Assert.Throws<InvalidOperationException>(sequence.Fork);
        Assert.Throws<InvalidOperationException>(() => sequence.TruncateTo(0));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
