using System.Runtime.Intrinsics.X86;
using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>What of <see cref="BitEqualityTests"/> holds for float16 and for quantized weights, as docs/engine.md says.</summary>
public sealed class NumberFormatTests(RandomModels models) : IClassFixture<RandomModels>
{
    private const int Context = 512;
    private const int Conversations = 7;
    private static readonly int[] SharedPrompt = EngineModel.Tokens(99, 90);

    [Theory]
    [InlineData("float16")]
    [InlineData("int8")]
    [InlineData("int4")]
    [InlineData("int8 float16")]
    [InlineData("int4 float16")]
    public void Step_InABatchOfAnySize_GivesTheBitsOfABatchOfOne(string format)
    {
        SkipOnOtherKernels();
        var alone = StepAlone(format, 32);

        Assert.All([2, 3, 8, 17, 32], rows => Assert.Equal(alone[..rows], StepTogether(format, rows)));
    }

    [Theory]
    [InlineData("float16")]
    [InlineData("float16 large")]
    [InlineData("int8")]
    [InlineData("int4")]
    [InlineData("int8 float16")]
    [InlineData("int4 float16")]
    [InlineData("int8 level 1")]
    [InlineData("int4 level 0")]
    public void Pass_CutIntoTwoOfEvenLengths_GivesTheBitsOfOnePass(string format)
    {
        SkipOnOtherKernels();
        using var model = new LaneModel(models.Model(format), 1, 160, Context);

        BitEqualityTests.AssertCutsGiveTheBitsOfOnePass(model, step: 4);
    }

    // Heads of 64 are taken 128 tokens at a time.
    [Theory]
    [InlineData(65)]
    [InlineData(129)]
    [InlineData(257)]
    public async Task GenerateAsync_OfAPromptThatLeavesALoneToken_GivesTheSameBitsForLargerHeads(int length)
    {
        SkipOnOtherKernels();
        var seen = await BitEqualityTests.ReadInManyWaysAsync(models.Model("float32 heads of 64"), length);

        Assert.All(seen, each => Assert.Equal(seen[0], each));
    }

    // The kernel for one row is another one than that for several.
    [Theory]
    [InlineData("float16 large", 2e-2)]
    [InlineData("int8 level 1", 1e-4)]
    [InlineData("int4 level 0", 1e-4)]
    public void Step_OfAFormatWithAKernelForOneRow_GivesTheBitsOfAnyBatchOfTwoOrMore(string format, double fromAlone)
    {
        SkipOnOtherKernels();
        var together = StepTogether(format, 32);

        Assert.All([2, 3, 8, 17], rows => Assert.Equal(together[..rows], StepTogether(format, rows)));
        Assert.All(StepAlone(format, 32).Zip(together), pair => Assert.InRange(Furthest(pair.First, pair.Second), 0, fromAlone));
    }

    [Theory]
    [InlineData("float16", 2, 3)]
    [InlineData("int8", 2, 3)]
    [InlineData("int4", 1, 64)]
    [InlineData("int8 float16", 1, 64)]
    public async Task GenerateAsync_InAnyCompany_GivesTheBitsOfASequenceAlone(string format, int lanes, int rows)
    {
        SkipOnOtherKernels();
        var alone = new List<(int, double)>[Conversations];
        for (var i = 0; i < Conversations; i++)
        {
            using var own = CreateEngine(format, 1, 64, 1000);
            alone[i] = await ConverseAsync(own, i);
        }

        using var engine = CreateEngine(format, lanes, rows, 16);
        var together = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(i => ConverseAsync(engine, i)));

        Assert.Equal(alone, together);
    }

    // The quantized kernels choose by the processor; of others nothing was measured.
    private static void SkipOnOtherKernels() => Assert.SkipUnless(
        Avx512F.IsSupported && HasVnni(), "What is equal bit for bit in float16, int8 and int4 was measured on x64 with AVX-512 VNNI only, which this processor lacks.");

    // AVX512_VNNI: leaf 7, register ECX, bit 11.
    private static bool HasVnni() => ((X86Base.CpuId(7, 0).Ecx >> 11) & 1) == 1;

    private static double Furthest(float[] one, float[] other) => one.Zip(other, (a, b) => Math.Abs((double)a - b)).Max();

    private static int ReadBefore(int row) => 2 + (row * 13 % 90);

    private float[][] StepTogether(string format, int rows)
    {
        using var model = new LaneModel(models.Model(format), rows, 128, Context);
        var read = Enumerable.Range(0, rows).Select(ReadBefore).ToArray();
        for (var row = 0; row < rows; row++)
        {
            model.Pass(row, EngineModel.Tokens(row, read[row]), 0);
        }

        model.Step(0, EngineModel.Tokens(5, rows), read);
        return [.. Enumerable.Range(0, rows).Select(row => model.ReadLogits(row).ToArray())];
    }

    private float[][] StepAlone(string format, int rows)
    {
        using var model = new LaneModel(models.Model(format), 1, 128, Context);
        var next = EngineModel.Tokens(5, rows);
        return [.. Enumerable.Range(0, rows).Select(row =>
        {
            model.Pass(0, EngineModel.Tokens(row, ReadBefore(row)), 0);
            model.Step(0, [next[row]], [ReadBefore(row)]);
            return model.ReadLogits(0).ToArray();
        })];
    }

    private BatchEngine CreateEngine(string format, int lanes, int rows, int chunkTokens)
    {
        var model = models.Model(format);
        return BatchEngine.Create(model, new EngineOptions
        {
            Lanes = lanes, ChunkTokens = chunkTokens, ContextTokens = Context, CacheBytes = rows * model.Graph.CacheBytesPerToken * Context,
        });
    }

    // Every other one has a prompt in common; each goes on after a pause.
    private static async Task<List<(int, double)>> ConverseAsync(BatchEngine engine, int number)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var own = EngineModel.Tokens(number, 2 + (number * 11));
        var sink = new DrawingSink(number) { Left = 1 + (number * 5 % 12) };
        using var sequence = engine.Begin();
        await sequence.GenerateAsync(number % 2 == 0 ? own : [.. SharedPrompt, .. own], sink, cancellation);
        await Task.Delay(number % 3, cancellation); // its code runs
        sink.Left = 8;
        await sequence.GenerateAsync((int[])[sink.Drawn[^1].Token, .. EngineModel.Tokens(-number, number % 4)], sink, cancellation);
        return sink.Drawn;
    }
}
