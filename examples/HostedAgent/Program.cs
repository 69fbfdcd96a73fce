// Two named agents in a generic host, which is how a web service would have them too.
//     dotnet run --project examples/HostedAgent
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Hosting;
using R1CI.Sdk.OnnxGenAI;

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });

// The model that ships, with options from appsettings.json. It is loaded and tried while the host starts, and disposed when no run needs it any more.
builder.Services.AddR1Agent("math", builder.Configuration.GetSection("Agents:math"))
    .UseChatClient(_ => OnnxGenAIChatClient.Load(Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny")))
    .WarmUp();

// An agent whose code can call a function of the host, one that requires approval. Its model is scripted: the tiny one was never taught to call functions.
builder.Services.AddR1Agent("desk", options => options.ApproveFunction = Desk.ApproveAsync)
    .AddFunction(_ => new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Desk.Refund, "refund")))
    .UseChatClient(_ => new ScriptedClient());

builder.Services.AddHostedService<Questions>();
await builder.Build().RunAsync();

internal sealed class Questions([FromKeyedServices("math")] R1Agent math, [FromKeyedServices("desk")] R1Agent desk, IHostApplicationLifetime life) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var primes = await math.RunAsync("How many prime numbers are there between 1 and 1000?", stoppingToken);
        Console.WriteLine($"math: {primes.Answer}, by {primes.CodeCalls} script");

        var refunds = await desk.RunAsync("Pay back what orders 1 and 2 cost: 20 and 500 euros.", stoppingToken);
        Console.WriteLine($"desk: {refunds.Answer}\n{refunds.Calls.Single().Result!.Stdout}");
        life.StopApplication();
    }
}

internal static class Desk
{
    [Description("Pays an amount of euros back.")]
    public static string Refund([Description("The number of the order.")] int order, decimal amount) => $"order {order}: {amount} euros paid back";

    // Here a rule decides; it could as well ask a person, whose time counts as the script's (ExecutionLimits.Timeout).
    public static ValueTask<ApprovalReply> ApproveAsync(FunctionCallContent call, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ApprovalReply>(decimal.Parse(call.Arguments!["amount"]!.ToString()!, System.Globalization.CultureInfo.InvariantCulture) <= 50);
}

// Stands in for a model: writes one script, reads its result, answers.
internal sealed class ScriptedClient : IChatClient
{
    private const string Script =
        """
        ```python
        for order, amount in [(1, 20), (2, 500)]:
            try:
                print(refund(order, amount))
            except Exception as e:
                print(e)
        ```
        """;

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var isDone = messages.Last().Text.Contains("Code Execution Results:", StringComparison.Ordinal);
        yield return new ChatResponseUpdate(ChatRole.Assistant, isDone ? "<<<one of two>>>" : Script);
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
