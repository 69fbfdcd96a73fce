// Agent Framework takes chat clients and functions as they are, so nothing stands between it and an R1 agent.
//     dotnet run --project examples/AgentFrameworkAgent
#pragma warning disable CA2007 // a console program has no context to come back to
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxGenAI;

internal static class Program
{
    private const string Question = "How many prime numbers are there between 1 and 1000?";

    private static async Task Main()
    {
        using var model = OnnxGenAIChatClient.Load(Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny"));

        // The R1 agent as an agent of the framework, with a conversation that the framework keeps.
        await using var r1 = new R1Agent(model);
        AIAgent math = new ChatClientAgent(r1.AsChatClient(), name: "math");
        var session = await math.CreateSessionAsync();
        Console.WriteLine($"agent: {(await math.RunAsync(Question, session)).Text}");

        // Or any chat client, with our interpreter in the place of a service's own, and a function that code can call.
        AITool[] tools = [new HostedCodeInterpreterTool(), AIFunctionFactory.Create((string item) => item.Length, "price")];
        AIAgent coder = new ChatClientAgent(model.UseR1CodeInterpreter(), name: "coder", tools: tools);
        Console.WriteLine($"interpreter: {(await coder.RunAsync(Question)).Text}");

        // The agent as a tool of other agents is r1.AsAIFunction().
    }
}
