using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance;
using R1CI.Sdk.Conformance.Fakes;

namespace R1CI.Sdk.Tests.Agents.Chat;

/// <summary>The agent as a chat client keeps to what all chat clients do.</summary>
public sealed class R1AgentChatClientConformanceTests : ChatClientConformance
{
    protected override IChatClient CreateClient() => new R1AgentChatClient(new R1Agent(Models.Counting(), new R1AgentOptions { Executors = [FakeExecutor.Printing("168\n")] }));
}

/// <summary>So does a client with an interpreter in every call, prose and all.</summary>
public sealed class CodeInterpreterAlwaysConformanceTests : ChatClientConformance
{
    protected override IEnumerable<ChatOptions> UnsupportedOptions => base.UnsupportedOptions.Where(options => options.Tools is null); // a service's tools go on to it

    protected override IChatClient CreateClient() => Models.Counting().UseR1CodeInterpreter(options =>
    {
        options.Activation = CodeInterpreterActivation.Always;
        options.Agent.Executors = [FakeExecutor.Printing("168\n")];
    });
}

/// <summary>And one whose calls ask for none, which go on to the model as they are.</summary>
public sealed class CodeInterpreterUnaskedConformanceTests : ChatClientConformance
{
    protected override IEnumerable<ChatOptions> UnsupportedOptions => []; // the model's own affair

    protected override IChatClient CreateClient() => Models.Counting().UseR1CodeInterpreter();
}

/// <summary>The models of the suite.</summary>
internal static class Models
{
    /// <summary>A model that writes a script, reads it and answers, as often as it is asked, on many threads.</summary>
    public static ScriptedChatClient Counting() => new()
    {
        ReportsUsage = true,
        OnCall = call => call.Messages[^1].Text.Contains("Code Execution Results:", StringComparison.Ordinal)
            ? "It is \U0001F600 168. <<<168>>>"
            : "I count.\n```python\nprint(168)\n```",
        PieceChars = 4,
    };
}
