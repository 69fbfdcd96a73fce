using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Hosting.Tests;

public sealed class RegistrationTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddR1Agent_WithAndWithoutNames_GivesEachItsOwnModelAndOptions()
    {
        using var host = Hosts.Build(services =>
        {
            services.AddModel("<<<plain>>>").AddKeyedSingleton<IChatClient>("big", (_, _) => Hosts.Model("<<<big>>>"));
            services.AddR1Agent(options => options.MaxTurns = 3);
            services.AddR1Agent("math").UseChatClient("big");
            services.AddR1Agent("made").UseChatClient(_ => Hosts.Model("<<<made>>>")).Configure(options => options.MaxTurns = 5).Configure(options => options.MaxTurns++);
        });
        await host.StartAsync(None);

        Assert.Equal("plain", (await host.Services.GetRequiredService<R1Agent>().RunAsync("q", None)).Answer);
        Assert.Equal("big", (await Agent(host.Services, "math").RunAsync("q", None)).Answer);
        Assert.Equal("made", (await Agent(host.Services, "made").RunAsync("q", None)).Answer);
        Assert.Same(Agent(host.Services, "math"), Agent(host.Services, "math"));
        var options = host.Services.GetRequiredService<IOptionsMonitor<R1AgentOptions>>();
        Assert.Equal((3, "r1ci", 6, "made"), (options.Get("").MaxTurns, options.Get("").Name, options.Get("made").MaxTurns, options.Get("made").Name));
    }

    [Theory]
    [InlineData("math", "Agent 'math' is registered already")]
    [InlineData("", "The agent without a name is registered already")]
    public void AddR1Agent_TwiceOfOneName_ThrowsAtOnce(string name, string message)
    {
        var services = new ServiceCollection();
        Add();
        Assert.Contains(message, Assert.Throws<InvalidOperationException>(Add).Message, StringComparison.Ordinal);

        void Add() => _ = name.Length == 0 ? services.AddR1Agent() : services.AddR1Agent(name);
    }

    [Fact]
    public async Task StartAsync_WithoutAChatClient_SaysWhatToRegister()
    {
        using var host = Hosts.Build(services => services.AddR1Agent("math"));
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(None));

        Assert.Contains("Agent 'math': the container has no IChatClient. Register one with services.AddSingleton<IChatClient>(...)", problem.Message, StringComparison.Ordinal);
        Assert.Equal(problem.Message, Assert.Throws<OptionsValidationException>(() => Agent(host.Services, "math")).Message);
    }

    [Fact]
    public async Task StartAsync_WithManyThingsWrong_NamesThemAllAtOnce()
    {
        using var host = Hosts.Build(services =>
        {
            services.AddR1Agent("math", options => (options.MaxTurns, options.Deadline, options.Session.Limits.MaxBytes) = (0, TimeSpan.Zero, 1)).UseChatClient("big").UseExecutor("basic");
            services.AddR1Agent("prose", options => options.MaxTokens = 0);
        });
        var problem = await Assert.ThrowsAsync<AggregateException>(() => host.StartAsync(None));

        var failures = problem.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures).ToList();
        string[] expected = ["MaxTurns must be 1 to 256 turns. It is 0.", "Deadline", "MaxBytes", "no IChatClient with the key 'big'", "no CodeExecutor with the key 'basic'", "MaxTokens", "no IChatClient."];
        Assert.Equal(expected.Length, failures.Count);
        Assert.All(expected.Zip(failures), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(["math", "prose"], problem.InnerExceptions.Cast<OptionsValidationException>().Select(inner => inner.OptionsName));
    }

    [Fact]
    public async Task UseExecutor_OfKeyedExecutors_GivesTheAgentTheirLanguages()
    {
        var fake = FakeExecutor.Printing("7\n");
        fake.Name = "basic";
        using var host = Hosts.Build(services =>
        {
            services.AddKeyedSingleton<CodeExecutor>("py", (_, _) => new PythonExecutor()).AddKeyedSingleton<CodeExecutor>("basic", (_, _) => fake);
            services.AddR1Agent("math").UseExecutor("py").UseExecutor("basic").UseChatClient(_ => new ScriptedChatClient("```basic\nPRINT 7\n```", "<<<7>>>"));
        });
        var run = await Agent(host.Services, "math").RunAsync("q", None);

        Assert.Equal(("7", "PRINT 7"), (run.Answer, Assert.Single(fake.Scripts)));
    }

    [Fact]
    public async Task AddFunction_FromTheContainer_CanBeCalledByCodeAfterApproval()
    {
        using var host = Hosts.Build(services =>
        {
            services.AddSingleton(TimeProvider.System);
            services.AddR1Agent("desk", options => options.ApproveFunction = (call, _) => ValueTask.FromResult<ApprovalReply>(call.Name == "pay"))
                .AddFunction(provider => new ApprovalRequiredAIFunction(AIFunctionFactory.Create((int amount) => $"{amount} paid, {provider.GetRequiredService<TimeProvider>().GetUtcNow().Year > 2000}", "pay")))
                .AddFunction(_ => new ApprovalRequiredAIFunction(AIFunctionFactory.Create(() => "fired", "fire")))
                .UseChatClient(_ => new ScriptedChatClient("```python\nprint(pay(5))\nfire()\n```", "<<<done>>>"));
        });
        var run = await Agent(host.Services, "desk").RunAsync("q", None);

        Assert.Equal("5 paid, True\n", run.Calls.Single().Result!.Stdout);
        Assert.Contains("fire was not called: the host did not approve it", run.Calls.Single().Result!.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsChatClient_UnderAKey_IsTheAgentAndNotAModel()
    {
        using var host = Hosts.Build(services =>
        {
            services.AddModel();
            services.AddR1Agent("math").AsChatClient("math-chat");
        });
        var response = await host.Services.GetRequiredKeyedService<IChatClient>("math-chat").GetResponseAsync("q", cancellationToken: None);

        Assert.Equal("42", response.Text);
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddR1Agent("a").UseChatClient("k").AsChatClient("k"));
    }

    private static R1Agent Agent(IServiceProvider services, string name) => services.GetRequiredKeyedService<R1Agent>(name);
}
