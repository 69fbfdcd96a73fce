using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntimeGenAI;
using R1CI.Sdk.Conformance.Models.Decoders;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.OnnxRuntime.Engine;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>Folders of every number format run in both engines, and both compute the same.</summary>
public sealed class RandomDecoderTests(RandomModels models) : IClassFixture<RandomModels>
{
    private const int Greedy = 12;

    [Fact]
    public void Write_OfTheShippedShape_HasTheSignatureOfTheShippedModel()
    {
        var shipped = OnnxFile.Read(Path.Combine(TinyModel.Folder, "model.onnx"));
        var folder = Directory.CreateTempSubdirectory("r1ci-random-").FullName;
        try
        {
            var decoder = RandomDecoder.Write(folder, DecoderShape.Shipped);
            var written = OnnxFile.Read(Path.Combine(folder, "model.onnx"));

            Assert.Equal(shipped.Inputs.Select(Describe), written.Inputs.Select(Describe));
            Assert.Equal(shipped.Outputs.Select(Describe), written.Outputs.Select(Describe));
            Assert.Equal((2048 * 192) + (6 * ((192 * (192 + 64 + 64 + 192 + (3 * 448))) + (2 * 192))) + 192, decoder.Parameters);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Write_OfQuantizedRowsThatAreNotWholeBlocks_SaysTheRule()
    {
        var shape = new DecoderShape(1, 48, 2, 1, 16, 64, 64) { QuantizedBits = 8 };

        var problem = Assert.Throws<ArgumentException>(() => RandomDecoder.Write(models.Folder("float32"), shape));

        Assert.Contains("Width = 48", problem.Message, StringComparison.Ordinal);
        Assert.Contains("whole blocks of 32", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("float32", "fp32")]
    [InlineData("float16", "fp16")]
    [InlineData("float16 tied", "fp16")]
    [InlineData("int8", "int8")]
    [InlineData("int4", "int4")]
    [InlineData("int8 float16", "int8")]
    [InlineData("float32 last logits", "fp32")]
    public async Task GetResponseAsync_OfAnyFormat_SamplesTokens(string format, string dtype)
    {
        using var client = OnnxRuntimeChatClient.Load(models.Folder(format));

        var reply = await client.GetResponseAsync("2 + 3", new ChatOptions { Temperature = 1, Seed = 3, MaxOutputTokens = 20 }, TestContext.Current.CancellationToken);

        var span = reply.Messages[^1].Contents.OfType<TokenSpanContent>().Single();
        Assert.Equal(dtype, ((ModelInfo)client.GetService(typeof(ModelInfo))!).Dtype);
        Assert.NotEmpty(span.SampledIds);
        Assert.All(span.LogProbs, logProb => Assert.InRange(logProb, -30, 0));
    }

    [Fact]
    public async Task GenerateAsync_WhileTheSameTokensAreScored_DoesNotWaitForThem()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var engine = BatchEngine.Create(models.Model("float32 last logits"), new EngineOptions { Lanes = 1, CacheBytes = 64 << 20 });
        using var held = await HeldLane.TakeAsync(engine, cancellation);
        using var scored = engine.Begin();
        using var sequence = engine.Begin();
        var (ids, sink) = (EngineModel.Tokens(3, 60), new GreedySink(2));

        var scoring = scored.ReadAllAsync(ids, static (_, _) => { }, cancellation);
        await held.RunAsync(2, cancellation);
        var generating = sequence.GenerateAsync(ids, sink, cancellation);
        await held.RunAsync(2, cancellation);

        Assert.Equal((false, 60), (scoring.IsCompleted, Math.Min(60, sequence.Length)));
        held.Dispose();
        await Task.WhenAll(scoring, generating);
        Assert.Equal(2, sink.Tokens.Count);
    }

    [Theory]
    [InlineData("float32", 1e-4)]
    [InlineData("float16", 2e-2)]
    [InlineData("int8", 1e-4)]
    [InlineData("int4", 1e-4)]
    [InlineData("int8 level 1", 1e-4)]
    [InlineData("int8 float16", 2e-2)]
    public async Task GenerateAsync_OfAnyFormat_GivesTheLogitsOfGenAI(string format, double tolerance)
    {
        using var engine = BatchEngine.Create(models.Model(format), new EngineOptions { Lanes = 1, CacheBytes = 64 << 20 });
        var prompt = EngineModel.Tokens(8, 60);
        var logits = new List<float[]>();
        var tokens = new List<int>();
        using var sequence = engine.Begin();
        await sequence.GenerateAsync(prompt, new ScriptedSink((next, _) =>
        {
            logits.Add(next.ToArray());
            tokens.Add(GreedySink.Best(next));
            return logits.Count < Greedy ? tokens[^1] : null;
        }), TestContext.Current.CancellationToken);

        var other = RunGenAI(models.Folder(format), prompt, tokens);

        Assert.All(logits.Zip(other), pair => Assert.InRange(pair.First.Zip(pair.Second, (a, b) => Math.Abs((double)a - b)).Max(), 0, tolerance));
    }

    private static string Describe(OnnxValue value) => $"{value.Name} {value.ElementType} [{string.Join(", ", value.Dimensions)}]";

    // The same tokens, so that one near tie does not make two conversations of it.
    private static List<float[]> RunGenAI(string folder, int[] prompt, List<int> tokens)
    {
        using var config = new Config(folder);
        config.Overlay("""{"model":{"decoder":{"session_options":{"intra_op_num_threads":1}}}}""");
        using var model = new Model(config);
        using var parameters = new GeneratorParams(model);
        parameters.SetSearchOption("max_length", 256);
        using var generator = new Generator(model, parameters);
        var all = new List<float[]>();
        for (var i = 0; i < tokens.Count; i++)
        {
            generator.AppendTokens(i == 0 ? prompt : [tokens[i - 1]]);
            using var logits = generator.GetOutput("logits");
            all.Add(logits.Type() == ElementType.float16
                ? Array.ConvertAll(logits.GetData<Half>()[^TinyModel.Vocabulary..].ToArray(), value => (float)value)
                : logits.GetData<float>()[^TinyModel.Vocabulary..].ToArray());
        }

        return all;
    }
}
