using R1CI.Sdk.Agents;

// The snippet is what a newcomer copies, and that has no test's token.
#pragma warning disable xUnit1051

namespace R1CI.Sdk.OnnxGenAI.Tests.Conversations;

public sealed class TypedAnswerTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_OfANumberOnTheShippedModel_GivesIt()
    {
        var agent = new R1Agent(TinyModel.Client);

        // snippet: typed-answer
        var answer = await agent.RunAsync<int>("What is 17 * 23?");
        var product = answer.Value;                                  // 391; throws what does not fit, and where, when there is no such value
        // end

        Assert.Equal(391, product);
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
