using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Hosting.Tests;

public sealed class WarmUpTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task StartAsync_WithWarmUp_LoadsTheModelAndRunsAScriptBeforeOtherServices(bool generates, int calls)
    {
        var (loaded, model) = (0, Hosts.Model("Hello you"));
        var executor = FakeExecutor.Printing("42\n");
        var others = new OtherService(() => (loaded, executor.Scripts.Count, model.Calls.Count));
        using var host = Hosts.Build(services =>
        {
            services.AddSingleton<IHostedService>(others);
            services.AddKeyedSingleton<CodeExecutor>("py", (_, _) => executor);
            services.AddR1Agent("math").UseExecutor("py").WarmUp(options => options.Generates = generates).UseChatClient(_ =>
            {
                loaded++;
                return model;
            });
        });
        await host.StartAsync(None);

        Assert.Equal((1, 1, calls), others.Seen);
        Assert.Equal("print(6 * 7)", Assert.Single(executor.Scripts));
        Assert.All(model.Calls, call => Assert.Equal(1, call.Options.MaxOutputTokens));
        Assert.Contains("dispose 0", executor.Log);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StartAsync_WhenTheModelCannotBeLoaded_StopsOrGoesOnAsTheOptionsSay(bool isRequired)
    {
        using var log = new ListLogger();
        using var host = Hosts.Build(
            services => services.AddR1Agent("math").WarmUp(options => options.IsRequired = isRequired).UseChatClient(_ => throw new IOException("no such folder")), log);
        var problem = await Record.ExceptionAsync(() => host.StartAsync(None));

        if (isRequired) Assert.Contains("Agent 'math' could not be warmed up: no such folder", Assert.IsType<InvalidOperationException>(problem).Message, StringComparison.Ordinal);
        else Assert.Contains(log.Lines, line => line.Id == 5 && line.Text.Contains("no such folder", StringComparison.Ordinal));
        Assert.Equal(isRequired, problem is not null);
    }

    [Fact]
    public async Task StartAsync_WhenAScriptFails_SaysWhichInterpreterSaidWhat()
    {
        var broken = new FakeExecutor { OnExecute = (_, _) => Task.FromResult(new ExecutionResult { Status = ExecutionStatus.Internal, Error = "it is gone" }) };
        using var host = Hosts.Build(services =>
        {
            services.AddModel().AddKeyedSingleton<CodeExecutor>("py", (_, _) => broken);
            services.AddR1Agent().UseExecutor("py").WarmUp();
        });
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(None));
        Assert.Contains("the python interpreter (fake-python@1) ended 'print(6 * 7)' as internal: it is gone", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_WithTheEmbeddedPython_WarmsUp()
    {
        using var log = new ListLogger();
        using var host = Hosts.Build(services => services.AddModel().AddR1Agent().WarmUp(), log);
        await host.StartAsync(None);
        Assert.StartsWith("The agent without a name is warm after ", Assert.Single(log.Lines).Text, StringComparison.Ordinal);
    }

    private sealed class OtherService(Func<(int, int, int)> look) : IHostedService
    {
        public (int Loaded, int Scripts, int Calls) Seen { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            Seen = look();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
