using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

public sealed partial class R1Conversation
{
    /// <summary>Begins a conversation that shares the first runs of this one and then goes its own way; this one stays as it is.</summary>
    /// <param name="runs">How many runs it shares, 0 to the number of <see cref="Runs"/>. One less than all is what a retry of the last message needs.</param>
    /// <returns>
    /// The branch, with this conversation's <see cref="Id"/> as its <see cref="ParentId"/> and with what this conversation has used so far. Its sessions are
    /// forks of those after the last shared run; where there are none to be had, its <see cref="Losses"/> say so.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer runs.</exception>
    public R1Conversation Branch(int runs)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var state = _state;
        if (runs < 0 || runs > state.Runs.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(runs), runs, $"A branch shares 0 to {state.Runs.Count} runs, which is all the conversation has.");
        }

        List<ConversationLoss> losses = runs == state.Runs.Count ? [.. state.Untold] : [];
        var sessions = ForkSessions(SessionsAfter(state, runs, losses), losses);
        return Begin(state with
        {
            Origin = state.Origin with { ParentId = Id, SharedRuns = runs },
            Runs = [.. state.Runs.Take(runs).Select((run, index) => index == runs - 1 ? run with { Sessions = sessions } : ConversationState.Forget(run))],
            Messages = runs == state.Runs.Count ? state.Messages : runs == 0 ? state.Opening : state.Runs[runs - 1].Run.Messages,
            Sessions = sessions,
            Untold = losses,
        }, _lease?.Fork());
    }

    /// <summary>Begins a conversation that goes on from the last questions alone, for one that fills the model's context.</summary>
    /// <param name="lastQuestions">How many of the last runs are told, 0 or more; of each, the user's message and the model's last text.</param>
    /// <returns>
    /// The branch. What its model has read is the system message and those texts, encoded anew: its first run is a branch record, whose <c>parent</c> is this
    /// conversation's last. Sessions go on as they are, as in <see cref="Branch"/>.
    /// </returns>
    /// <remarks>Repeat the message that did not fit in the branch. When it still does not, take fewer questions, or give a summary.</remarks>
    public R1Conversation BranchShortened(int lastQuestions = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lastQuestions);
        return Shorten([.. SystemMessages(_state), .. _state.Runs.TakeLast(lastQuestions).SelectMany(static run => QuestionAndAnswer(run.Run))], preface: "");
    }

    /// <summary>Begins a conversation that goes on from a summary, for one that fills the model's context.</summary>
    /// <param name="summary">What was said so far, in the caller's words; put in front of the branch's first message.</param>
    /// <inheritdoc cref="BranchShortened(int)"/>
    /// <exception cref="ArgumentException">The summary is empty, or is not valid Unicode text.</exception>
    public R1Conversation BranchShortened(string summary)
    {
        _ = PromptMessages.Create([PromptMessages.FromQuestion(summary)], systemPrompt: null);
        return Shorten([.. SystemMessages(_state)], R1Prompt.Summary(summary));
    }

    private R1Conversation Shorten(List<ChatMessage> opening, string preface)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var state = _state;
        List<ConversationLoss> losses = [.. state.Untold];
        var record = state.Runs.Count == 0 ? "" : ContentHash.NameOf(state.Runs[^1].Run, TokenSequence.Of(state.Runs[^1].Run));
        return Begin(new ConversationState
        {
            Origin = new ConversationOrigin(Id, 0, record),
            Opening = opening,
            Messages = opening,
            Preface = preface,
            Files = state.Files,
            Sessions = ForkSessions(state.Sessions, losses),
            Used = state.Used,
            Untold = losses,
        });
    }

    private R1Conversation Begin(ConversationState state, ConversationLease? lease = null, long? seed = null) =>
        new(_agent, _options, NewId(), state, state.Untold, lease, seed ?? _seed);

    private static IEnumerable<ChatMessage> SystemMessages(ConversationState state) => state.Messages.TakeWhile(static message => message.Role == ChatRole.System);

    private static IEnumerable<ChatMessage> QuestionAndAnswer(Trajectory run) =>
        [new(ChatRole.User, run.Prompt[^1].Text), new(ChatRole.Assistant, run.Turns[^1].Text)];

    private static IReadOnlyList<KeptSession> SessionsAfter(ConversationState state, int runs, List<ConversationLoss> losses)
    {
        if (runs == state.Runs.Count) return state.Sessions;
        if (runs == 0) return [];
        if (state.Runs[runs - 1].Sessions is { } kept) return kept;
        losses.Add(new ConversationLoss("", [], $"The sessions after run {runs} are not kept any more (R1ConversationOptions.KeptSessionStates), so the scripts' variables and files are gone. Create them again."));
        return [];
    }

    private static List<KeptSession> ForkSessions(IReadOnlyList<KeptSession> sessions, List<ConversationLoss> losses)
    {
        List<KeptSession> forks = [];
        foreach (var session in sessions)
        {
            if (session.Fork(out var obstacle) is { } fork)
            {
                forks.Add(new KeptSession(session.Language, fork));
            }
            else
            {
                losses.Add(new ConversationLoss(session.Language, [], $"The {session.Language} session's variables and files are gone, because {obstacle.TrimEnd('.')}. Create them again."));
            }
        }

        return forks;
    }
}
