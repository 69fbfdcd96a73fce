using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>One run of a conversation: what it starts from, what it may use, and what it leaves.</summary>
internal sealed class ConversationTurn
{
    private readonly R1ConversationOptions _limits;
    private readonly SessionLoan _loan;
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _files;
    private readonly RunMeter _meter;
    private readonly bool _isRefused;
    private Trajectory? _trajectory;

    public ConversationTurn(string conversationId, R1AgentOptions agent, R1ConversationOptions limits, ConversationState state, ChatMessage message, Func<string, string?>? correct)
    {
        _limits = limits;
        var (attached, with) = Attach(message, agent, state);
        _files = with.Session.Files.Where(file => !agent.Session.Files.ContainsKey(file.Key)).ToDictionary();
        _loan = new SessionLoan(state.Sessions, with.Session, _files);
        _meter = new RunMeter(agent.TimeProvider);
        var refusal = ConversationBudget.FindSpent(limits, state.Used);
        _isRefused = refusal is not null;
        var (options, explain) = _isRefused ? (with, null) : ConversationBudget.Fit(with, limits, state.Used);
        Options = options with
        {
            Terms = new RunTerms { ConversationId = conversationId, Refusal = refusal, Explain = explain, OpenSession = _loan.Open, Correct = correct },
            // Another system message would rewrite what the model has read.
            SystemPrompt = state.Messages.Count == 0 ? options.SystemPrompt : null,
            DescribesFunctions = state.Messages.Count == 0 && options.DescribesFunctions,
        };
        Messages = [.. state.Messages, new ChatMessage(ChatRole.User, [.. Tell(state), .. attached.Contents])];
    }

    public R1AgentOptions Options { get; }

    public IReadOnlyList<ChatMessage> Messages { get; }

    public bool IsEnded { get; private set; }

    /// <summary>Makes files of what is attached to a message, beside those of earlier messages.</summary>
    /// <exception cref="ArgumentException">There are more or larger ones than the agent allows, or nothing here could open them.</exception>
    public static (ChatMessage Message, R1AgentOptions Options) Attach(ChatMessage message, R1AgentOptions agent, ConversationState state)
    {
        var (messages, options) = AttachedFiles.Take([message], agent with { Session = ConversationState.WithFiles(agent.Session, state.Files) }, state.Files);
        return (messages.Single(), options);
    }

    /// <summary>Takes note of an event; tells whether it is the last.</summary>
    public bool Observe(AgentEvent happened)
    {
        _meter.Observe(happened);
        _trajectory = (happened as StoppedEvent)?.Trajectory;
        return _trajectory is not null;
    }

    /// <summary>Gets the conversation after the run.</summary>
    public async ValueTask<ConversationState> EndAsync(ConversationState before)
    {
        IsEnded = true;
        if (_trajectory is { } run && IsPartOfTheConversation(run.Stop))
        {
            return before.After(run, _files, _loan.Keep(), _meter.Total, _limits.KeptSessionStates);
        }

        await _loan.DropAsync().ConfigureAwait(false);
        return _isRefused ? before : before.Without(_meter.Total, _loan.Losses);
    }

    // The last turn of these was interrupted or could not be read on, so that the next would stand on tokens nobody has.
    private static bool IsPartOfTheConversation(StopReason stop) =>
        stop is not (StopReason.Cancelled or StopReason.Failed or StopReason.ContextFull or StopReason.Deadline or StopReason.ConversationBudget);

    private static IEnumerable<AIContent> Tell(ConversationState state)
    {
        if (state.Runs.Count == 0 && state.Preface.Length > 0) yield return new TextContent(state.Preface);
        if (state.Untold.Count > 0) yield return new TextContent(R1Prompt.Losses(state.Untold.Select(static loss => loss.Message)));
    }
}
