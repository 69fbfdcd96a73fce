using System.ComponentModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using FunctionInvocationContext = Microsoft.SemanticKernel.FunctionInvocationContext;

namespace R1CI.Sdk.SemanticKernel.Tests.Kernels;

public sealed class R1KernelExtensionsTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddR1CodeInterpreter_InvokedByTheKernel_RunsTheCode()
    {
        var kernel = new Kernel();
        var plugin = kernel.Plugins.AddR1CodeInterpreter();
        var result = await kernel.InvokeAsync("code", "run_python", new KernelArguments { ["code"] = "print(6 * 7)" }, None);

        Assert.Equal("42", result.GetValue<object>()?.ToString());
        Assert.Contains("sandbox", plugin["run_python"].Description, StringComparison.Ordinal);
        Assert.Equal("code", Assert.Single(plugin["run_python"].Metadata.Parameters).Name);
    }

    [Fact]
    public async Task AddR1CodeInterpreter_WithLimits_KeepsThem()
    {
        var kernel = new Kernel();
        kernel.Plugins.AddR1CodeInterpreter(session: new CodeSessionOptions { Limits = new ExecutionLimits { MaxSteps = 1_000 } }, pluginName: "sandbox");
        var result = await kernel.InvokeAsync("sandbox", "run_python", new KernelArguments { ["code"] = "while True: pass" }, None);

        Assert.Contains("steps", result.GetValue<object>()?.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => kernel.Plugins.AddR1CodeInterpreter(session: new CodeSessionOptions { Limits = new ExecutionLimits { MaxSteps = 0 } }, pluginName: "other"));
    }

    [Fact]
    public async Task AsKernelFunction_OfAnAgent_AnswersAQuestion()
    {
        using var model = new ScriptedChatClient("<<<42>>>");
        var function = new R1Agent(model).AsKernelFunction("oracle", "Knows.");
        var result = await new Kernel().InvokeAsync(function, new KernelArguments { ["question"] = "6*7?" }, None);

        Assert.Equal(("42", "oracle", "Knows."), (result.GetValue<object>()?.ToString(), function.Name, function.Description));
    }

    [Fact]
    public async Task AddR1Agent_OnABuilder_AnswersPromptsAsAChatService()
    {
        using var model = new ScriptedChatClient("```python\nprint(6*7)\n```", "<<<42>>>", "<<<43>>>") { ReportsUsage = true };
        var builder = Kernel.CreateBuilder();
        builder.AddR1Agent(new R1Agent(model));
        var kernel = builder.Build();

        var history = new ChatHistory("Be brief.");
        history.AddUserMessage("6*7?");
        var reply = await kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history, kernel: kernel, cancellationToken: None);
        Assert.Equal("42", reply.Content);
        Assert.Equal("43", (await kernel.InvokePromptAsync("And one more?", cancellationToken: None)).ToString());
        Assert.Contains("Be brief.", model.Calls[0].Messages[0].Text, StringComparison.Ordinal);
        Assert.NotNull(kernel.Services.GetRequiredService<IChatClient>().GetService<R1Agent>());
    }

    [Fact]
    public async Task AddR1Agent_StreamedByTheKernel_GivesTheAnswerOnce()
    {
        using var model = new ScriptedChatClient("```python\nprint(6*7)\n```", "<<<42>>>");
        var builder = Kernel.CreateBuilder();
        builder.AddR1Agent(new R1Agent(model), "r1");
        var kernel = builder.Build();
        var text = "";
        await foreach (var piece in kernel.GetRequiredService<IChatCompletionService>("r1").GetStreamingChatMessageContentsAsync("6*7?", cancellationToken: None)) text += piece.Content;

        Assert.Equal("42", text);
    }

    [Fact]
    public async Task AddR1Agent_PromptedWithTheKernelsFunctions_LetsItsCodeCallThem()
    {
        using var model = new ScriptedChatClient("```python\nprint(shop_price('tea', 2))\n```", "<<<6.5>>>");
        var builder = Kernel.CreateBuilder();
        builder.AddR1Agent(new R1Agent(model));
        builder.Plugins.AddFromType<Shop>("shop");
        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        var answer = await builder.Build().InvokePromptAsync("What do two teas cost?", new KernelArguments(settings), cancellationToken: None);

        Assert.Equal("6.5", answer.ToString());
        Assert.Contains("\n6.5\n", model.Calls[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateR1Agent_OverAChatServiceOfTheKernel_RunsCodeThatCallsItsFunctionsThroughItsFilters()
    {
        using var model = new ScriptedChatClient("```python\nprint(shop_price('tea', 2))\ntry:\n    shop_order('tea')\nexcept Exception as e:\n    print(e)\n```", "<<<6.5>>>");
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(model.AsChatCompletionService());
        var filter = new NoOrders();
        builder.Services.AddSingleton<IFunctionInvocationFilter>(filter);
        builder.Plugins.AddFromType<Shop>("shop");
        var kernel = builder.Build();

        await using var agent = kernel.CreateR1Agent(new R1AgentOptions { MaxTurns = 4 }, functions: kernel.Plugins["shop"]);
        var run = await agent.RunAsync("What do two teas cost?", None);

        Assert.Equal("6.5", run.Answer);
        Assert.Equal("6.5\nshop_order failed (UnauthorizedAccessException)\n", run.Calls.Single().Result!.Stdout);
        Assert.Equal(["price", "order"], filter.Seen);
        Assert.EndsWith("\nshop_price(name: str, count: int = ...) -> float\n    What so many cost, in euros.\n    count: (default value: 1)\nshop_order(name: str) -> str", model.Calls[0].Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void CreateR1Agent_OfAKernelWithoutAService_SaysWhatToAdd()
    {
        Assert.Contains("has no chat service. Add one", Assert.Throws<InvalidOperationException>(() => new Kernel().CreateR1Agent()).Message, StringComparison.Ordinal);
        Assert.Contains("'big'", Assert.Throws<InvalidOperationException>(() => new Kernel().CreateR1Agent(serviceId: "big")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseR1CodeInterpreter_InAChatClientBuilder_IsOneLine()
    {
        using var model = new ScriptedChatClient("I add.\n```python\nprint(20 + 3)\n```", "It is 23.");
        using var client = new ChatClientBuilder(model).Use(inner => inner.UseR1CodeInterpreter()).UseFunctionInvocation().Build();
        var response = await client.GetResponseAsync("20 + 3", new ChatOptions { Tools = [new HostedCodeInterpreterTool()] }, None);

        Assert.Equal("I add.\nIt is 23.", response.Text);
    }

    private sealed class Shop
    {
        [KernelFunction("price"), Description("What so many cost, in euros.")]
        public static double Price(string name, int count = 1) => name == "tea" ? 3.25 * count : 0;

        [KernelFunction("order")]
        public static string Order(string name) => $"{name} is on its way";
    }

    private sealed class NoOrders : IFunctionInvocationFilter
    {
        public List<string> Seen { get; } = [];

        public Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
        {
            Seen.Add(context.Function.Name);
            return context.Function.Name == "order" ? throw new UnauthorizedAccessException("no orders") : next(context);
        }
    }
}
