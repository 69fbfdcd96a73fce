using Microsoft.Extensions.AI;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Replies;
using R1CI.Sdk.Models.Sampling;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Tests.Replies;

/// <summary>A reply is sampled from logits alone: whose they are, and on which thread, is the engine's affair.</summary>
public sealed class ReplyTokensTests
{
    private static readonly LocalModel Model = TinyModel.Client.GetService<LocalModel>()!;

    [Fact]
    public void Accept_UpToTheEndToken_ReturnsTheTextOfTheTokens()
    {
        int[] script = [.. Model.Conversations.EncodeReply("It is 23 °C."), Model.Info.EosIds[0]];
        var reply = Reply(new ChatOptions { Temperature = 0 });
        var scratch = new float[Model.Info.VocabularySize];
        var shown = "";
        for (var i = 0; i < script.Length; i++)
        {
            Assert.Null(reply.Stop);
            shown += reply.Accept(Certain(script[i]), 10 + i, scratch);
        }

        Assert.Equal("It is 23 °C.", shown);
        Assert.Equal(shown, reply.Text);
        Assert.Equal(GenerationStop.EndOfText, reply.Stop);
        Assert.Equal(script, reply.SampledIds);
        Assert.All(reply.LogProbs, logProb => Assert.Equal(0, logProb, 1e-5));
    }

    [Fact]
    public void Accept_AtTheLastPlaceOfTheContext_StopsThere()
    {
        var reply = Reply(new ChatOptions { Temperature = 0 });

        reply.Accept(Certain(Model.Conversations.EncodeReply("a")[0]), Model.Info.ContextLength - 1, new float[Model.Info.VocabularySize]);

        Assert.Equal(GenerationStop.ContextFull, reply.Stop);
    }

    [Fact]
    public void Accept_OfRepliesThatTakeTurnsWithOneScratch_DrawsWhatEachDrawsAlone()
    {
        ChatOptions[] options = [new() { Temperature = 1, Seed = 1 }, new() { Temperature = 0.7f, TopK = 9, Seed = 2 }, new() { Temperature = 1, TopP = 0.8f, Seed = 3 }];
        var together = options.Select(Reply).ToArray();
        var scratch = new float[Model.Info.VocabularySize];
        for (var length = 5; length < 25; length++)
        {
            foreach (var reply in together)
            {
                if (reply.Stop is null) reply.Accept(Logits(length), length, scratch);
            }
        }

        Assert.All(together.Zip(options), pair =>
        {
            var alone = Reply(pair.Second);
            for (var length = 5; length < 25 && alone.Stop is null; length++)
            {
                alone.Accept(Logits(length), length, new float[Model.Info.VocabularySize]);
            }

            Assert.Equal(alone.SampledIds, pair.First.SampledIds);
            Assert.Equal(alone.LogProbs, pair.First.LogProbs);
        });
    }

    private static ReplyTokens Reply(ChatOptions options) => new(Model, GenerationSettings.From(options, Model.DefaultSampling, "a client"));

    private static float[] Certain(int token)
    {
        var logits = new float[Model.Info.VocabularySize];
        logits[token] = 100;
        return logits;
    }

    private static float[] Logits(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Model.Info.VocabularySize).Select(_ => (float)((random.NextDouble() * 8) - 4))];
    }
}
