// An agent whose code can call a function of yours. With a model folder as argument a real model answers:
//     dotnet run --project examples/ConsoleAgent -- models/some-instruct-model "Which is warmer, Oslo or Rome?"
// Without one the model is scripted, because the tiny model that ships was never taught to call functions it has not seen.
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.OnnxGenAI;

using IChatClient client = args.Length > 0 ? OnnxGenAIChatClient.Load(args[0]) : new ScriptedClient();
var question = args.Length > 1 ? args[1] : "Which is warmer, Oslo or Rome?";

var temperature = AIFunctionFactory.Create(Temperature, "temperature", "The temperature in a city, in degrees Celsius.");
var agent = new R1Agent(client, new R1AgentOptions { Session = new CodeSessionOptions { HostFunctions = [temperature] } });

await foreach (var happened in agent.RunStreamingAsync(question))
{
    switch (happened)
    {
        case TokenEvent token: Console.Write(token.Text); break;
        case ObservationEvent read: Console.Write(read.Observation.Text); break;
        case StoppedEvent stopped: Console.WriteLine($"\n\n{stopped.Trajectory.Stop}: {stopped.Trajectory.Answer}"); break;
    }
}

static double Temperature([Description("The city's name.")] string city) => city == "Rome" ? 21.5 : 4.0;

// Stands in for a model: writes one script, reads its result, answers with it.
internal sealed class ScriptedClient : IChatClient
{
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var read = messages.Last().Text;
        yield return new ChatResponseUpdate(ChatRole.Assistant, read.Contains("Code Execution Results:", StringComparison.Ordinal)
            ? $"The script compared both. <<<{read.Split('\n').First(line => line is "Oslo" or "Rome")}>>>"
            : "I ask for both temperatures.\n```python\nprint(max(['Oslo', 'Rome'], key=temperature))\n```\n");
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
