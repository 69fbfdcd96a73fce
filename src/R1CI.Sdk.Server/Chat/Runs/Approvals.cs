using System.Globalization;
using R1CI.Sdk.Server.Chat.Events;
using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Chat.Runs;

/// <summary>The questions for approval of one run. Each is about exactly one script or call, and is answered once.</summary>
/// <param name="run">The run's name.</param>
/// <param name="log">Where questions and answers are told.</param>
/// <param name="options">Gives how long a question stays open; the agent keeps to that.</param>
/// <param name="stopping">Cancelled when the run is to end.</param>
internal sealed class Approvals(string run, EventLog log, R1ChatOptions options, CancellationToken stopping)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Question> _questions = new(StringComparer.Ordinal);

    /// <summary>Gets whether a question waits for its answer.</summary>
    public bool IsAsking
    {
        get
        {
            lock (_lock) return _questions.Values.Any(static question => !question.Answer.Task.IsCompleted);
        }
    }

    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="what">What is to happen.</param>
    /// <param name="cancellationToken">Ends the wait, because the run ends or nobody waits for the answer any longer.</param>
    /// <returns>Whether the user approved it.</returns>
    public async ValueTask<bool> AskAsync(ApprovalSubject what, CancellationToken cancellationToken)
    {
        var question = new Question(what);
        string id;
        lock (_lock)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{run}-a{_questions.Count}");
            _questions[id] = question;
        }

        log.Add(ChatEvent.Approval(run, id, what, options.TimeProvider.GetUtcNow() + options.ApprovalTimeout));
        try
        {
            return await question.Answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false) == Approved;
        }
        catch (OperationCanceledException)
        {
            Decide(id, question, stopping.IsCancellationRequested ? Closed : TimedOut);
            throw;
        }
    }

    /// <summary>Answers a question.</summary>
    /// <param name="id">The question's name.</param>
    /// <param name="digest">What the answer is about, as the question gave it.</param>
    /// <param name="isApproved">The answer.</param>
    /// <returns>The word for the decision.</returns>
    /// <exception cref="ServerProblem">There is no such question, it was about something else, or it is answered already.</exception>
    public string Answer(string id, string digest, bool isApproved)
    {
        Question? question;
        lock (_lock) _questions.TryGetValue(id, out question);
        if (question is null) throw Unknown(id);
        if (digest != question.What.Digest)
        {
            throw new ServerProblem(409, "other_call", $"The digest is not that of question '{id}': the answer is about another script or call. Reload the page, read what is asked now, and answer that.");
        }

        var wanted = isApproved ? Approved : Denied;
        var isFirst = false;
        var decision = Decide(id, question, wanted, ref isFirst);
        return isFirst ? decision : throw new ServerProblem(409, "already_decided", $"Question '{id}' is decided: {decision.Replace('_', ' ')}. The first answer counts; nothing was changed.");
    }

    /// <summary>Closes the questions that are open, because what they were about has ended, before that is told.</summary>
    /// <param name="isOver">Whether the whole run has ended.</param>
    public void Close(bool isOver)
    {
        lock (_lock)
        {
            foreach (var (id, question) in _questions) Decide(id, question, isOver || stopping.IsCancellationRequested ? Closed : TimedOut);
        }
    }

    public static ServerProblem Unknown(string id) =>
        new(404, "unknown_approval", $"There is no question '{Shown.Short(id)}' for approval in this run. Reload the page to see what is asked.");

    private const string Approved = "approved", Denied = "denied", TimedOut = "timed_out", Closed = "closed";

    private string Decide(string id, Question question, string decision)
    {
        var isFirst = false;
        return Decide(id, question, decision, ref isFirst);
    }

    private string Decide(string id, Question question, string decision, ref bool isFirst)
    {
        lock (_lock)
        {
            if (question.Answer.Task.IsCompletedSuccessfully) return question.Answer.Task.Result;
            isFirst = true;
            question.Answer.SetResult(decision);
            // Told before anything that follows from it: the one who waits goes on elsewhere.
            log.Add(ChatEvent.Decided(run, id, decision));
            return decision;
        }
    }

    private sealed record Question(ApprovalSubject What)
    {
        public TaskCompletionSource<string> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
