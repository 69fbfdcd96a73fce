using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>A sequence's tokens and log-probabilities are its own: who runs beside it, and how, changes no bit (docs/engine.md).</summary>
public sealed class BitEqualityTests
{
    private const int Conversations = 18;
    private static readonly int[] SharedPrompt = EngineModel.Tokens(99, 200);
    private static readonly Lazy<Task<List<(int, double)>[]>> Alone = new(RunAloneAsync);

    [Theory]
    [InlineData(1, 64, 128, 64)] // all at once
    [InlineData(2, 64, 16, 64)] // on two threads, prompts cut into pieces
    [InlineData(2, 6, 64, 64)] // fewer rows than sequences: rows are taken away, and read again
    [InlineData(1, 1, 128, 64)] // one after the other
    [InlineData(1, 3, 7, 64)] // pieces that leave single tokens if nobody cares
    [InlineData(1, 64, 128, 3)] // small batches
    public async Task GenerateAsync_InAnyCompany_GivesTheBitsOfASequenceAlone(int lanes, int rows, int chunkTokens, int maxBatch)
    {
        SkipOnOtherKernels();
        using var engine = EngineModel.CreateEngine(lanes, rows, chunkTokens, maxBatch);

        var together = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(i => ConverseAsync(engine, i)));

        Assert.Equal(await Alone.Value, together);
    }

    // The way of a GPU's cache, with memory that the session's provider for the CPU allocates: rows are copied and exchanged by the runtime.
    [Theory]
    [InlineData(1, 64)]
    [InlineData(2, 6)]
    public async Task GenerateAsync_WithTheCacheInTheProvidersMemory_GivesTheBitsOfASequenceAlone(int lanes, int rows)
    {
        SkipOnOtherKernels();
        using var model = EngineModel.Load(TinyModel.Folder, OrtMemoryInfo.DefaultInstance);
        using var engine = EngineModel.CreateEngine(lanes, rows, chunkTokens: 16, model: model);

        var together = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(i => ConverseAsync(engine, i)));

        Assert.Equal(await Alone.Value, together);
        Assert.True(engine.ReadStatistics() is { CopiedTokens: > 0 });
    }

    [Fact]
    public void Swap_OfRowsInTheProvidersMemory_ExchangesWhatTheyHold()
    {
        SkipOnOtherKernels();
        using var loaded = EngineModel.Load(TinyModel.Folder, OrtMemoryInfo.DefaultInstance);
        using var model = new LaneModel(loaded, 3, 128, EngineModel.Context);
        var (one, other, next) = (EngineModel.Tokens(1, 40), EngineModel.Tokens(2, 25), EngineModel.Tokens(3, 1));
        model.Pass(0, one, 0);
        model.Pass(2, other, 0);
        model.Step(0, next, [40]);
        var afterOne = model.ReadLogits(0).ToArray();
        model.Step(2, next, [25]);
        var afterOther = model.ReadLogits(0).ToArray();

        model.Cache.Swap(0, 2, 41);

        model.Step(2, next, [40]);
        Assert.Equal(afterOne, model.ReadLogits(0).ToArray());
        model.Step(0, next, [25]);
        Assert.Equal(afterOther, model.ReadLogits(0).ToArray());
    }

    [Fact]
    public async Task GenerateAsync_WithoutRoomForAll_ReadsDroppedTokensAgain()
    {
        using var engine = EngineModel.CreateEngine(rows: 2);

        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(i => ConverseAsync(engine, i)));

        Assert.True(engine.ReadStatistics().ReReadTokens > 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(17)]
    [InlineData(32)]
    public void Step_InABatchOfAnySize_GivesTheBitsOfABatchOfOne(int rows)
    {
        SkipOnOtherKernels();
        using var model = new LaneModel(EngineModel.Instance, rows + 1, 128, EngineModel.Context);
        var read = Enumerable.Range(0, rows).Select(row => 2 + (row * 13 % 90)).ToArray();
        for (var row = 0; row < rows; row++)
        {
            model.Pass(row, EngineModel.Tokens(row, read[row]), 0);
        }

        model.Step(0, EngineModel.Tokens(5, rows), read);
        var together = Enumerable.Range(0, rows).Select(row => model.ReadLogits(row).ToArray()).ToArray();

        for (var row = 0; row < rows; row++)
        {
            model.Pass(rows, EngineModel.Tokens(row, read[row]), 0);
            model.Step(rows, [EngineModel.Tokens(5, rows)[row]], [read[row]]);
            Assert.Equal(model.ReadLogits(0).ToArray(), together[row]);
        }
    }

    [Fact]
    public void Step_OverRowsThatRideAlong_LeavesWhatTheyHold()
    {
        SkipOnOtherKernels();
        using var model = new LaneModel(EngineModel.Instance, 4, 128, EngineModel.Context);
        var (prompt, next) = (EngineModel.Tokens(1, 40), EngineModel.Tokens(2, 3));
        model.Pass(3, prompt, 0);
        model.Step(3, [next[0]], [40]);
        var expected = model.ReadLogits(0).ToArray();
        model.Pass(0, EngineModel.Tokens(3, 60), 0);
        model.Pass(1, prompt, 0);

        for (var i = 0; i < 3; i++)
        {
            model.Step(0, [next[i], 0, 0], [60 + i, 40, 0]); // rows 1 and 2 have no token of their own
        }

        model.Step(1, [next[0]], [40]);
        Assert.Equal(expected, model.ReadLogits(0).ToArray());
    }

    [Fact]
    public void Pass_CutIntoTwoOfEvenLengths_GivesTheBitsOfOnePass()
    {
        SkipOnOtherKernels();
        using var model = new LaneModel(EngineModel.Instance, 1, 256, EngineModel.Context);

        AssertCutsGiveTheBitsOfOnePass(model, step: 2);
    }

    // The attention takes 64 tokens at a time of a model with heads of 32: of these lengths one is left, and would be computed as in a step.
    [Theory]
    [InlineData(33)]
    [InlineData(65)]
    [InlineData(129)]
    [InlineData(193)]
    public async Task GenerateAsync_OfAPromptThatLeavesALoneToken_GivesTheSameBitsHoweverItIsRead(int length)
    {
        SkipOnOtherKernels();
        var seen = await ReadInManyWaysAsync(EngineModel.Instance, length);

        Assert.All(seen, each => Assert.Equal(seen[0], each));
    }

    /// <summary>Reads a prompt in one pass, and in two that are cut at every so many tokens.</summary>
    internal static void AssertCutsGiveTheBitsOfOnePass(LaneModel model, int step)
    {
        var prompt = EngineModel.Tokens(4, 150);
        model.Pass(0, prompt, 0);
        var whole = model.ReadLastLogits(prompt.Length).ToArray();

        for (var first = 2; first < prompt.Length; first += step)
        {
            model.Pass(0, prompt.AsSpan(0, first), 0);
            model.Pass(0, prompt.AsSpan(first), first);

            Assert.Equal(whole, model.ReadLastLogits(prompt.Length - first).ToArray());
        }
    }

    /// <summary>Makes engines read a prompt in passes of several lengths, and in each a group of three.</summary>
    internal static async Task<List<float[]>> ReadInManyWaysAsync(OrtModel model, int length)
    {
        var (cancellation, prompt, seen) = (TestContext.Current.CancellationToken, EngineModel.Tokens(length, length), new List<float[]>());
        foreach (var chunkTokens in new[] { 1000, 128, 66, 64, 16 })
        {
            using var engine = EngineModel.CreateEngine(rows: 4, chunkTokens: chunkTokens, context: 512, model: model);
            GreedySink[] sinks = [new(3), new(3), new(3)]; // the first reads the prompt, the others copy it
            await Task.WhenAll(sinks.Select(sink => engine.Begin().GenerateAsync(prompt, sink, cancellation)));
            seen.AddRange(sinks.Select(sink => sink.Seen));
        }

        return seen;
    }

    // Other processors have other kernels, of which nothing was measured.
    private static void SkipOnOtherKernels() => Assert.SkipUnless(
        RuntimeInformation.ProcessArchitecture == Architecture.X64, $"What is equal bit for bit was measured on x64 only, and this is {RuntimeInformation.ProcessArchitecture}.");

    private static async Task<List<(int, double)>[]> RunAloneAsync()
    {
        var alone = new List<(int, double)>[Conversations];
        for (var i = 0; i < Conversations; i++)
        {
            using var engine = EngineModel.CreateEngine(chunkTokens: 1000);
            alone[i] = await ConverseAsync(engine, i);
        }

        return alone;
    }

    // A third have one prompt in common, a third begin with it.
    private static async Task<List<(int, double)>> ConverseAsync(BatchEngine engine, int number)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var own = EngineModel.Tokens(number, 2 + (number * 11));
        int[] prompt = (number % 3) switch { 0 => SharedPrompt, 1 => [.. SharedPrompt, .. own], _ => own };
        var sink = new DrawingSink(number) { Left = 1 + (number * 7 % 30) };
        using var sequence = engine.Begin();
        await sequence.GenerateAsync(prompt, sink, cancellation);
        await Task.Delay(number % 5, cancellation); // its code runs
        sink.Left = 20;
        await sequence.GenerateAsync((int[])[sink.Drawn[^1].Token, .. EngineModel.Tokens(-number, number % 4)], sink, cancellation);
        return sink.Drawn;
    }
}
