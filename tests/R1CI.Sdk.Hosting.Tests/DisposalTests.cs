using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;

namespace R1CI.Sdk.Hosting.Tests;

/// <summary>The end of a container: runs first, then the models they use; what the application made stays its own.</summary>
public sealed class DisposalTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Dispose_WithARunInFlight_EndsItBeforeTheModelIsDisposed(bool isAsync, bool isMadeByTheBuilder)
    {
        List<string> order = [];
        var started = new TaskCompletionSource();
        var services = new ServiceCollection();
        var agent = services.AddR1Agent("math");
        if (isMadeByTheBuilder) agent.UseChatClient(_ => Model());
        else services.AddSingleton(_ => Model());
        var provider = services.BuildServiceProvider();
        var run = provider.GetRequiredKeyedService<R1Agent>("math").RunAsync("q", None);
        await started.Task;
        if (isAsync) await provider.DisposeAsync();
        else provider.Dispose();

        Assert.Equal(["generation over", "model disposed"], order);
        await Assert.ThrowsAsync<AgentCancelledException>(() => run);

        IChatClient Model() => new WatchedClient(order, new ScriptedChatClient("x")
        {
            OnStart = async (_, token) =>
            {
                started.SetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    await Task.Yield();
                    lock (order) order.Add("generation over");
                }
            },
        });
    }

    [Fact]
    public async Task Dispose_OfAModelRegisteredAsAnInstance_IsLeftToTheApplication()
    {
        List<string> order = [];
        using var model = new WatchedClient(order, Hosts.Model("<<<1>>>"));
        var services = new ServiceCollection();
        services.AddSingleton<IChatClient>(model).AddR1Agent();
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<R1Agent>().RunAsync("q", None);
        }

        Assert.Empty(order);
    }

    private sealed class WatchedClient(List<string> order, IChatClient inner) : DelegatingChatClient(inner)
    {
        protected override void Dispose(bool disposing)
        {
            lock (order) order.Add("model disposed");
            base.Dispose(disposing);
        }
    }
}
