using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Agents;

/// <summary>Gives any chat client a code interpreter in this process: a call that has one becomes a run of an agent whose model the client is.</summary>
internal sealed class CodeInterpreterChatClient : DelegatingChatClient
{
    private readonly R1Agent _agent;
    private readonly R1AgentChatClient _runs;
    private readonly bool _isAlwaysOn;

    public CodeInterpreterChatClient(IChatClient inner, CodeInterpreterOptions options)
        : base(inner)
    {
        _agent = new R1Agent(inner, options.Agent);
        _runs = new R1AgentChatClient(_agent, passesTools: true);
        _isAlwaysOn = options.Activation == CodeInterpreterActivation.Always;
    }

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        ClientFor(options).GetResponseAsync(messages, options, cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        ClientFor(options).GetStreamingResponseAsync(messages, options, cancellationToken);

    public override object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType == typeof(R1Agent) ? _agent : base.GetService(serviceType, serviceKey);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _runs.Dispose();
            _agent.Dispose();
        }

        base.Dispose(disposing);
    }

    private IChatClient ClientFor(ChatOptions? options) =>
        _isAlwaysOn || options?.Tools?.Any(static tool => tool is HostedCodeInterpreterTool) == true ? _runs : InnerClient;
}
