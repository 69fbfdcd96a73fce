using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Benchmarks.Rollouts;

/// <summary>A policy that costs next to nothing: some scripts, then the answer, with tokens as a model's.</summary>
/// <param name="scripts">How many scripts it writes in each rollout.</param>
internal sealed class FastPolicy(int scripts) : IChatClient
{
    private const string Script = "I compute.\n```python\nprint(sum(x * x for x in range(10)))\n```";
    private const string Answer = "So it is <<<285>>>";

    private static readonly int[] Prompt = [.. Enumerable.Range(100, 60)];
    private static readonly int[] Observation = [.. Enumerable.Range(200, 20)];
    private static readonly int[] Sampled = [.. Enumerable.Range(300, 40)];
    private static readonly float[] LogProbs = [.. Enumerable.Range(1, 40).Select(i => -1f / i)];

    private static readonly ModelInfo Model = new()
    {
        Name = "fast", Type = "test", ContextLength = 4096, VocabularySize = 65536, EosIds = [3], SpecialTokens = new Dictionary<string, int>(), HasChatTemplate = true,
        Device = "cpu", Engine = "none", EngineVersion = "1.0.0", Dtype = "fp32", WeightsBytes = 0, CacheBytesPerToken = 0,
        Digests = new Lazy<ModelDigests>(new ModelDigests(new string('a', 64), new string('b', 64), new string('c', 64))),
    };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        var turn = messages.Sum(message => message.Contents.Count(content => content is TokenSpanContent));
        var isLast = turn >= scripts;
        var span = new TokenSpanContent
        {
            Context = [new ContextSegment(turn == 0 ? ContextKind.Prompt : ContextKind.Tool, turn == 0 ? Prompt : Observation)],
            SampledIds = Sampled,
            LogProbs = LogProbs,
            Stop = isLast ? GenerationStop.EndOfText : GenerationStop.StopSequence,
            Sampling = new TokenSampling(1, 0, 1, options?.Seed ?? 0),
        };
        yield return new ChatResponseUpdate(ChatRole.Assistant, [new TextContent(isLast ? Answer : Script), span]) { FinishReason = ChatFinishReason.Stop };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ModelInfo) ? Model : null;

    public void Dispose()
    {
    }
}
