using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxRuntime.Tests.Engine;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxRuntime.Tests;

/// <summary>Where a conversation ends that is not its own end: the context, an error of the model, the client's.</summary>
public sealed class ClientLimitTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetResponseAsync_AtTheEndOfTheContext_StopsSoAndLeavesTheOthers()
    {
        using var client = OnnxRuntimeChatClient.Load(new OnnxRuntimeChatClientOptions { ModelFolder = TinyModel.Folder, MaxContextTokens = 96 });
        ChatMessage[] question = [new(ChatRole.User, "Count: " + string.Join(' ', Enumerable.Range(0, 12)))];
        var options = new ChatOptions { Temperature = 100, Seed = 1 }; // nearly any token: no end within the context

        var replies = await Task.WhenAll(client.GetResponseAsync(question, options, None), client.GetResponseAsync("2 + 2", new ChatOptions { Temperature = 0, MaxOutputTokens = 8 }, None));

        var span = SpanOf(replies[0]);
        Assert.Equal((GenerationStop.ContextFull, ChatFinishReason.Length), (span.Stop, replies[0].FinishReason));
        Assert.Equal(96, span.Context.Sum(segment => segment.Ids.Count) + span.SampledIds.Count);
        Assert.NotEqual(GenerationStop.ContextFull, SpanOf(replies[1]).Stop);
        var problem = await Assert.ThrowsAsync<ContextOverflowException>(() => client.GetResponseAsync([.. question, .. replies[0].Messages, new(ChatRole.User, "And on?")], options, None));
        Assert.Equal(96, problem.ContextLength);
    }

    [Fact]
    public async Task GetResponseAsync_WhenTheModelFails_ThrowsAndTheClientStaysUsable()
    {
        using var client = OnnxRuntimeChatClient.Load(new OnnxRuntimeChatClientOptions { ModelFolder = TinyModel.Folder, Weights = TrapModel.File });
        var span = SpanOf(await client.GetResponseAsync("2 + 2", new ChatOptions { Temperature = 0, MaxOutputTokens = 4 }, None));
        int[] ids = [.. span.Context.SelectMany(segment => segment.Ids), TrapModel.Token];

        var problem = await Assert.ThrowsAsync<GenerationException>(() => client.ScoreAsync(ids, cancellationToken: None));
        var scores = await client.ScoreAsync(ids.AsSpan(..^1).ToArray(), cancellationToken: None);

        Assert.Contains("ONNX Runtime could not read", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ids.Length - 1, scores.Length);
    }

    [Fact]
    public async Task Dispose_With32RepliesThatRunAnd32ThatWait_EndsThemAll()
    {
        var client = OnnxRuntimeChatClient.Load(new OnnxRuntimeChatClientOptions { ModelFolder = TinyModel.Folder, CacheBytes = 32L * 1024 * 3072 });
        var (count, begun) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var replies = Enumerable.Range(0, 64).Select(number => AskAsync(client, number, () =>
        {
            if (Interlocked.Increment(ref count) == 32) begun.TrySetResult();
        })).ToList();
        await begun.Task;

        client.Dispose();

        await Task.WhenAll(replies.Select(async reply => await ((Task)reply).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing)));
        var stopped = replies.Select(reply => reply.Exception?.InnerException).OfType<ObjectDisposedException>().ToList();
        Assert.Equal(64, stopped.Count + replies.Count(reply => reply.IsCompletedSuccessfully));
        Assert.True(stopped.Count > 32, $"{stopped.Count} replies were stopped.");
        Assert.Equal([typeof(OnnxRuntimeChatClient).FullName], stopped.Select(problem => problem.ObjectName).Distinct());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => AskAsync(client, 1, () => { }));
    }

    [Theory]
    [InlineData(SelfCheckMode.Prompted)]
    [InlineData(SelfCheckMode.Enforced)]
    public async Task RunAsync_WithASelfCheck_ReadsEveryTokenOnce(SelfCheckMode mode)
    {
        using var client = OnnxRuntimeChatClient.Load(TinyModel.Folder);
        var agent = new R1Agent(client, new R1AgentOptions { SelfCheck = mode, ChatOptions = new ChatOptions { Temperature = 0 } });
        var before = client.Engine.ReadStatistics();

        var run = await agent.RunAsync("How many prime numbers are there between 1 and 1000?", None);

        var (ids, done) = (TokenSequence.Of(run).Ids, client.Engine.ReadStatistics() - before);
        Assert.Contains(run.Turns, turn => turn.Phase == TurnPhase.SelfCheck);
        Assert.Equal((ids.Count - 1, 0, 0), (done.PassTokens + done.StepTokens, done.ReReadTokens, done.CopiedTokens)); // nobody reads the last token
    }

    private static Task<ChatResponse> AskAsync(OnnxRuntimeChatClient client, int number, Action begin)
    {
        var hasBegun = false;
        var options = new ChatOptions { Temperature = 100, Seed = number };
        options.SetStopCondition(_ =>
        {
            if (!hasBegun) begin();
            hasBegun = true;
            return false;
        });
        return client.GetResponseAsync($"Number {number}", options, None);
    }

    private static TokenSpanContent SpanOf(ChatResponse reply) => reply.Messages.SelectMany(message => message.Contents).OfType<TokenSpanContent>().Single();
}
