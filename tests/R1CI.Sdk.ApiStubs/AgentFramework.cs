// Microsoft.Agents.AI 1.28: only what the sample uses. Read from the documentation file of the package.
#pragma warning disable CS1591, IDE0060, CA1822
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Microsoft.Agents.AI;

public abstract class AgentSession;

public class AgentRunOptions;

public class AgentResponse
{
    public string Text => throw null!;
}

public abstract class AIAgent
{
    public ValueTask<AgentSession> CreateSessionAsync(CancellationToken cancellationToken = default) => throw null!;

    public Task<AgentResponse> RunAsync(string message, AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
}

public sealed class ChatClientAgent : AIAgent
{
    public ChatClientAgent(
        IChatClient chatClient, string? instructions = null, string? name = null, string? description = null, IList<AITool>? tools = null,
        ILoggerFactory? loggerFactory = null, IServiceProvider? services = null) => throw null!;
}
