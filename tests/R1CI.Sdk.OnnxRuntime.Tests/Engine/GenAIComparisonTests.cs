using Microsoft.ML.OnnxRuntimeGenAI;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>The engine computes what ONNX Runtime GenAI computes from the same folder.</summary>
public sealed class GenAIComparisonTests
{
    private const float Tolerance = 1e-4f;
    private const int FirstTurn = 16;
    private const int SecondTurn = 16;

    // 500 prompts take a minute.
    private static int Prompts => Environment.GetEnvironmentVariable("R1CI_ENGINE_SOAK") == "1" ? 500 : 40;

    [Fact]
    public async Task GenerateAsync_ForManyPromptsAtATime_ChoosesTheTokensOfGenAI()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var engine = EngineModel.CreateEngine(lanes: 2);

        var engineRuns = await Task.WhenAll(Enumerable.Range(0, Prompts).Select(async i =>
        {
            using var sequence = engine.Begin();
            var first = new GreedySink(FirstTurn);
            await sequence.GenerateAsync(Prompt(i), first, cancellation);
            var second = new GreedySink(SecondTurn);
            await sequence.GenerateAsync((int[])[first.Last, .. Observation(i)], second, cancellation);
            return (Tokens: (int[])[.. first.Tokens, .. second.Tokens], Logits: second.LastLogits);
        }));

        using var config = new Config(TinyModel.Folder);
        config.Overlay("""{"model":{"decoder":{"session_options":{"intra_op_num_threads":1,"session.intra_op.allow_spinning":"0"}}}}""");
        using var model = new Model(config);
        for (var i = 0; i < Prompts; i++)
        {
            var (tokens, logits) = RunGenAI(model, i);
            Assert.Equal(tokens, engineRuns[i].Tokens);
            Assert.All(logits.Zip(engineRuns[i].Logits), pair => Assert.InRange(pair.Second - pair.First, -Tolerance, Tolerance));
        }
    }

    private static int[] Prompt(int number) => EngineModel.Tokens(1000 + number, 2 + (number * 17 % 250));

    private static int[] Observation(int number) => EngineModel.Tokens(2000 + number, number % 23);

    private static (int[] Tokens, float[] Logits) RunGenAI(Model model, int number)
    {
        using var parameters = new GeneratorParams(model);
        parameters.SetSearchOption("max_length", EngineModel.Context);
        using var generator = new Generator(model, parameters);
        generator.AppendTokens(Prompt(number));
        var tokens = new List<int>();
        var logits = Sample(generator, FirstTurn, tokens);
        generator.AppendTokens((int[])[tokens[^1], .. Observation(number)]);
        logits = Sample(generator, SecondTurn, tokens);
        return ([.. tokens], logits);
    }

    private static float[] Sample(Generator generator, int count, List<int> tokens)
    {
        for (var i = 0; ; i++)
        {
            float[] last;
            using (var logits = generator.GetOutput("logits"))
            {
                last = logits.GetData<float>()[^TinyModel.Vocabulary..].ToArray();
            }

            tokens.Add(GreedySink.Best(last));
            if (i == count - 1)
            {
                return last;
            }

            generator.AppendTokens([tokens[^1]]);
        }
    }
}
