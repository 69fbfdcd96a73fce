using Microsoft.Extensions.AI;

namespace R1CI.Sdk.OnnxGenAI.Tests.Generation;

public sealed class ProcessExitTests
{
    private const int ExitCode = 7;

    [Fact]
    public async Task Exit_WhileRepliesAreGenerated_EndsTheProcessQuietly()
    {
        for (var i = 0; i < 3; i++)
        {
            var (exitCode, _, errors) = await OwnProcess.RunAsync(
                $"{typeof(ProcessExitTests).FullName}.{nameof(Child_ExitsWhileRepliesAreGenerated)}", new Dictionary<string, string>());

            Assert.Equal((ExitCode, ""), (exitCode, errors));
        }
    }

    [Fact(Explicit = true)] // what the child process runs
    public async Task Child_ExitsWhileRepliesAreGenerated()
    {
        var client = TinyModel.Load();
        for (var seed = 0; seed < 4; seed++)
        {
            var options = new ChatOptions { Temperature = 1, Seed = seed };
            _ = Task.Run(() => AskForEverAsync(client, options), TestContext.Current.CancellationToken);
        }

        await Task.Delay(300, TestContext.Current.CancellationToken);
        Environment.Exit(ExitCode);
    }

    private static async Task AskForEverAsync(OnnxGenAIChatClient client, ChatOptions options)
    {
        while (true)
        {
            await client.GetResponseAsync(
                [new ChatMessage(ChatRole.User, "How many prime numbers are there between 1 and 1000?")], options, TestContext.Current.CancellationToken);
        }
    }
}
