using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;

namespace R1CI.Sdk.Hosting.Tests;

public sealed class LoggingTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RunAsync_OfAnAgent_IsLoggedWithContentOnlyWhenAskedFor(bool logsContent)
    {
        using var log = new ListLogger();
        using var host = Hosts.Build(
            services =>
            {
                var agent = services.AddR1Agent("math").UseChatClient(_ => new ScriptedChatClient("```python\nprint('SECRET')\n```", "<<<SECRET>>>"));
                if (logsContent) agent.LogContent();
            },
            log);
        await Agent(host).RunAsync("SECRET?", None);

        var lines = log.Lines.Where(line => line.Id < 100).ToList();
        Assert.Equal([(LogLevel.Debug, 3), (LogLevel.Information, 1)], lines.Select(line => (line.Level, line.Id)));
        Assert.StartsWith("Agent math: script c0 in python ended as ok after ", lines[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Agent math: run ended as answer after 2 turns, 1 scripts, ", lines[1].Text, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotContain("SECRET", line.Text, StringComparison.Ordinal));
        Assert.Equal(logsContent ? 2 : 0, log.Lines.Count(line => line.Level == LogLevel.Trace && line.Text.Contains("SECRET", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RunAsync_OfABrokenModel_IsLoggedAsAnErrorWithoutItsMessage()
    {
        using var log = new ListLogger();
        using var host = Hosts.Build(services => services.AddR1Agent("math").UseChatClient(_ => new ScriptedChatClient { OnStart = (_, _) => throw new IOException("SECRET") }), log);
        await Agent(host).RunAsync("q", None);

        Assert.Equal((LogLevel.Error, 2, "Agent math: run failed in Model (IOException) after 0 turns"), Assert.Single(log.Lines));
    }

    [Fact]
    public async Task RunAsync_ThatIsCancelled_IsLoggedToo()
    {
        using var log = new ListLogger();
        using var source = new CancellationTokenSource();
        using var host = Hosts.Build(services => services.AddR1Agent("math").UseChatClient(_ => new ScriptedChatClient("x") { OnStart = (_, _) => new ValueTask(source.CancelAsync()) }), log);
        await Assert.ThrowsAsync<AgentCancelledException>(() => Agent(host).RunAsync("q", source.Token));

        Assert.Contains("ended as cancelled", Assert.Single(log.Lines).Text, StringComparison.Ordinal);
    }

    private static R1Agent Agent(Microsoft.Extensions.Hosting.IHost host) => host.Services.GetRequiredKeyedService<R1Agent>("math");
}
