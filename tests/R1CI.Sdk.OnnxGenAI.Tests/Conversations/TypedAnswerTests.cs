using R1CI.Sdk.Agents;

namespace R1CI.Sdk.OnnxGenAI.Tests.Conversations;

public sealed class TypedAnswerTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_OfANumberOnTheShippedModel_GivesIt()
    {
        var answer = await new R1Agent(TinyModel.Client).RunAsync<int>("What is 17 * 23?", None);

        Assert.Equal(391, answer.Value);
        Assert.True(answer.Trajectory.HasTokens);
    }

    [Fact]
    public async Task RunAsync_OfANumberInAConversationOnTheShippedModel_GivesItInTheContextOfTheFirst()
    {
        await using var conversation = new R1Conversation(new R1Agent(TinyModel.Client));
        var first = await conversation.RunAsync<int>("What is 12 * 12?", None);
        var second = await conversation.RunAsync<long>("What is 13 * 13?", None);

        Assert.Equal((144, 169), (first.Value, second.Value));
        Assert.Equal(TinyModel.StreamOf(first.Trajectory.Messages), TinyModel.StreamOf(second.Trajectory.Messages).Take(TinyModel.StreamOf(first.Trajectory.Messages).Count));
    }
}
