// A shop's functions, called from code that a model writes. What costs money is asked of a person first, call by call.
//     dotnet run --project examples/HostFunctions                      (the model is scripted: the tiny one was never taught to call functions)
//     dotnet run --project examples/HostFunctions -- MODEL_FOLDER ["REQUEST"]
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.OnnxGenAI;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using IChatClient client = args.Length > 0 ? OnnxGenAIChatClient.Load(args[0]) : new ScriptedClient();
var request = args.Length > 1 ? args[1] : "Two of Ada's lamps came broken. Give her the money back, and order new ones if we have any.";

var agent = new R1Agent(client, new R1AgentOptions
{
    ApproveFunction = Desk.AskAsync,
    ApprovalTimeout = TimeSpan.FromMinutes(5),
    Session = new CodeSessionOptions
    {
        HostFunctions =
        [
            AIFunctionFactory.Create(Shop.Orders, "orders"),
            AIFunctionFactory.Create(Shop.Stock, "stock"),
            new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Shop.Refund, "refund")),
            new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Shop.Send, "send")),
        ],
    },
});

var run = await agent.RunAsync(request);
foreach (var call in run.Calls)
{
    Console.WriteLine($"\nThe model's script:\n{call.Code}\n\nIt printed:\n{call.Result!.Stdout}{call.Result.Error}");
    foreach (var host in call.Result.HostCalls) Console.WriteLine($"called {host.Name}{host.Arguments} -> {host.Result ?? host.Error}");
}

Console.WriteLine($"\n{run.Stop}: {run.Answer ?? run.StopMessage}");
return run.Answer is null ? 1 : 0;

internal static class Shop
{
    [Description("The orders of a customer, with number, item, pieces and the price of one in euros.")]
    public static object[] Orders([Description("The customer's first name.")] string customer) =>
        customer == "Ada" ? [new { number = 17, item = "lamp", pieces = 4, price = 19.5m }, new { number = 21, item = "desk", pieces = 1, price = 250m }] : [];

    [Description("How many pieces of an item there are.")]
    public static int Stock(string item) => item == "lamp" ? 3 : 0;

    [Description("Pays an amount of euros back.")]
    public static string Refund([Description("The number of the order.")] int order, decimal amount) => $"paid back {amount} euros for order {order}";

    [Description("Sends pieces of an item to a customer, free of charge.")]
    public static string Send(string item, int pieces, string customer) => $"{pieces} x {item} go to {customer}";
}

internal static class Desk
{
    // The reply holds for this call with these arguments only. The end of the input is a no.
    public static ValueTask<ApprovalReply> AskAsync(FunctionCallContent call, CancellationToken cancellationToken)
    {
        Console.Write($"May the script call {call.Name}{JsonSerializer.Serialize(call.Arguments)}? [y/N] ");
        var reply = Console.ReadLine();
        Console.WriteLine(reply);
        return ValueTask.FromResult(new ApprovalReply(reply is "y" or "yes") { By = "desk", Reason = reply is "y" or "yes" ? "" : "the desk said no" });
    }
}

// Stands in for a model: writes one script, reads what it printed, answers with its last line.
internal sealed class ScriptedClient : IChatClient
{
    private const string Script =
        "I look up the order, pay two lamps back, and send new ones if there are any.\n```python\nlamps = next(o for o in orders('Ada') if o['item'] == 'lamp')\nprint(refund(lamps['number'], 2 * lamps['price']))\n" +
        "try:\n    print(send('lamp', 2, 'Ada') if stock('lamp') >= 2 else 'no lamps left')\nexcept Exception as e:\n    print(e)\n```\n";

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var lines = messages.Last().Text.Trim().Split('\n');
        yield return new ChatResponseUpdate(ChatRole.Assistant, lines.Contains("Code Execution Results:") ? $"<<<{lines[^2]}>>>" : Script);
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
