using Microsoft.Extensions.AI;

namespace R1CI.Sdk.OnnxRuntime.Tests;

public sealed class OnnxRuntimeChatClientOptionsTests
{
    public static TheoryData<string, OnnxRuntimeChatClientOptions> OutOfRange => new()
    {
        { "MaxContextTokens is 3; it must be from 4", new() { MaxContextTokens = 3 } },
        { "Threads is 0; it must be from 1 to 256", new() { Threads = 0 } },
        { "MaxBatch is 1025; it must be from 1 to 1024", new() { MaxBatch = 1025 } },
        { "CachedConversations is -1; it must be from 0 to 1024", new() { CachedConversations = -1 } },
        { "CacheBytes is 0; it must be from 1", new() { CacheBytes = 0 } },
        { "CacheBytes is 100000, and one conversation of 1024 tokens needs 3145728 bytes", new() { CacheBytes = 100_000 } },
    };

    [Theory]
    [MemberData(nameof(OutOfRange), DisableDiscoveryEnumeration = true)]
    public void Load_WithAnOptionOutOfItsRange_SaysTheRuleAndTheValue(string says, OnnxRuntimeChatClientOptions options)
    {
        options.ModelFolder = TinyModel.Folder;
        var problem = Assert.ThrowsAny<ArgumentException>(() => OnnxRuntimeChatClient.Load(options));
        Assert.Contains("OnnxRuntimeChatClientOptions." + says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_WithRoomForOneConversationOnly_AnswersAllOfThemInTurn()
    {
        using var client = OnnxRuntimeChatClient.Load(new OnnxRuntimeChatClientOptions { ModelFolder = TinyModel.Folder, CacheBytes = 3 << 20 });
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => client.GetResponseAsync($"What is {number} + 1?", cancellationToken: TestContext.Current.CancellationToken)));
        using var roomy = OnnxRuntimeChatClient.Load(TinyModel.Folder);
        for (var number = 0; number < replies.Length; number++)
        {
            Assert.Equal((await roomy.GetResponseAsync($"What is {number} + 1?", cancellationToken: TestContext.Current.CancellationToken)).Text, replies[number].Text);
        }
    }
}
