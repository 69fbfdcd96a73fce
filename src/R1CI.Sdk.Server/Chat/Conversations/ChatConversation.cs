using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Server.Chat.Events;
using R1CI.Sdk.Server.Chat.Runs;
using R1CI.Sdk.Server.Requests;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Server.Chat.Conversations;

/// <summary>One conversation of one user: its log, its files, its agent, and at most one run at a time.</summary>
internal sealed class ChatConversation : IAsyncDisposable
{
    private const int TitleChars = 60;
    private static readonly ApprovalReply Unasked = new(IsApproved: true) { By = "chat", Reason = "AsksBeforeCode is off" };
    private readonly Lock _lock = new();
    private readonly ChatUser _user;
    private readonly R1ChatOptions _options;
    private readonly R1Agent _agent;
    private readonly Action<Exception> _report;
    private readonly List<ChatRun> _runs = [];
    private readonly List<string> _questions = [];

    // A retry goes on in a branch that does not know of the earlier try, a full context in one that knows the last question only; the last one counts.
    private readonly List<R1Conversation> _branches = [];
    private ChatRun? _current;
    private Task _ended = Task.CompletedTask;
    private bool _isRemoved;

    public ChatConversation(string id, ChatUser user, IChatClient client, R1ChatOptions options, Action<Exception> report)
    {
        (Id, _user, _options, _report) = (id, user, options, report);
        Files = new UploadedFiles(options.Agent.Session.Files, options, Log);
        AsksBeforeCode = options.AsksBeforeCode;
        Touch();
        _agent = new R1Agent(client, options.Agent with
        {
            ApproveCode = ApproveCodeAsync,
            ApproveFunction = ApproveFunctionAsync,
            ApprovalTimeout = options.ApprovalTimeout,
            Session = options.Agent.Session with { Files = Files, AreFilesReadOnly = true },
        });
        _branches.Add(new R1Conversation(_agent, options.Conversation));
        Log.Add(ChatEvent.Settings(AsksBeforeCode));
    }

    public string Id { get; }

    public EventLog Log { get; } = new();

    public UploadedFiles Files { get; }

    /// <summary>Gets the first question, shortened; empty before it.</summary>
    public string Title { get; private set; } = "";

    public bool AsksBeforeCode { get; private set; }

    /// <summary>Gets when it was last asked for anything, as the clock's ticks.</summary>
    public long LastUsed { get; private set; }

    public bool IsRunning => Volatile.Read(ref _current) is not null;

    /// <summary>Gets <c>idle</c>, <c>running</c>, or <c>asking</c> while a question for approval is open.</summary>
    public string State => Volatile.Read(ref _current) is not { } run ? "idle" : run.Approvals.IsAsking ? "asking" : "running";

    public void Touch() => LastUsed = _options.TimeProvider.GetTimestamp();

    /// <summary>Asks a question; the run goes on by itself.</summary>
    /// <returns>The run's name.</returns>
    /// <exception cref="ServerProblem">There is a run already, or a bound is reached.</exception>
    public string Ask(string question)
    {
        lock (_lock)
        {
            ThrowIfBusy();
            if (Title.Length == 0) Title = question.Length <= TitleChars ? question : question[..TitleChars].TrimEnd() + "…";
            return Begin(question, _branches[^1], retryOf: null);
        }
    }

    /// <summary>Asks the last question again, as if it had not been asked: the model does not read the earlier try.</summary>
    /// <exception cref="ServerProblem">There is nothing to ask again, a run goes on, or a bound is reached.</exception>
    public string Retry()
    {
        lock (_lock)
        {
            ThrowIfBusy();
            if (_runs.Count == 0) throw new ServerProblem(409, "nothing_to_retry", "No question was asked in this conversation yet. Send one.");
            var talk = _branches[^1];
            // A run that broke or was stopped is not part of the conversation: then there is nothing to go back behind.
            var isPart = talk.Runs.Count > 0 && ReferenceEquals(talk.Runs[^1], _runs[^1].Trajectory);
            return Begin(_questions[^1], isPart ? talk.Branch(talk.Runs.Count - 1) : talk, _runs[^1].Id);
        }
    }

    /// <summary>Stops a run.</summary>
    /// <returns>Whether it was going on.</returns>
    /// <exception cref="ServerProblem">There is no such run.</exception>
    public bool Stop(string run)
    {
        ChatRun found;
        bool isCurrent;
        lock (_lock)
        {
            found = Find(run) ?? throw new ServerProblem(404, "unknown_run", $"There is no run '{Shown.Short(run)}' in this conversation. Reload the page to see which there are.");
            isCurrent = ReferenceEquals(found, _current);
        }

        if (isCurrent) found.Stop(StopCause.User);
        return isCurrent;
    }

    /// <inheritdoc cref="Approvals.Answer"/>
    public string Answer(string id, string digest, bool isApproved)
    {
        ChatRun? run;
        lock (_lock) run = _runs.Find(run => id.StartsWith(run.Id + "-", StringComparison.Ordinal));
        var decision = (run ?? throw Approvals.Unknown(id)).Approvals.Answer(id, digest, isApproved);
        _user.Changed();
        return decision;
    }

    public void Set(bool asksBeforeCode)
    {
        AsksBeforeCode = asksBeforeCode;
        Log.Add(ChatEvent.Settings(asksBeforeCode));
    }

    /// <exception cref="ServerProblem">There is no such run or file.</exception>
    public KeptFile FindFile(string run, string file)
    {
        lock (_lock)
        {
            return Find(run)?.FindFile(file)
                ?? throw new ServerProblem(404, "unknown_file", $"There is no file '{Shown.Short(file)}' of run '{Shown.Short(run)}'. Reload the page to see which there are.");
        }
    }

    /// <summary>Ends what goes on, and completes when it has ended.</summary>
    /// <param name="cause">Why.</param>
    public async Task EndAsync(StopCause cause)
    {
        ChatRun? current;
        Task ended;
        lock (_lock) (_isRemoved, current, ended) = (true, _current, _ended);
        current?.Stop(cause);
        await ended.ConfigureAwait(false);
        Log.Close();
        foreach (var talk in _branches) await talk.DisposeAsync().ConfigureAwait(false);
        await _agent.DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync() => await EndAsync(StopCause.Server).ConfigureAwait(false);

    private ChatRun? Find(string run) => _runs.Find(other => other.Id == run);

    private void ThrowIfBusy()
    {
        if (_isRemoved) throw ChatStore.Gone();
        if (_current is not null) throw new ServerProblem(409, "running", "A question of this conversation is being answered. Wait for its end or stop it, then send yours; or ask in another conversation.");
        if (_runs.Count >= _options.MaxQuestions)
        {
            throw new ServerProblem(409, "conversation_full", $"This conversation has {_runs.Count} questions, as many as one may have (MaxQuestions). Start a new conversation.");
        }

        if (!MayGrow()) throw new ServerProblem(409, "conversation_full", $"This conversation holds {_options.MaxEventBytes} bytes, as many as one may (MaxEventBytes). Start a new conversation.");
    }

    private bool MayGrow() => Log.Bytes + _runs.Sum(static run => run.FileBytes) < _options.MaxEventBytes;

    private string Begin(string question, R1Conversation talk, string? retryOf)
    {
        _user.Enter();
        var run = new ChatRun(string.Create(CultureInfo.InvariantCulture, $"r{_runs.Count + 1}"), Log, _options);
        _runs.Add(run);
        _questions.Add(question);
        if (!ReferenceEquals(talk, _branches[^1])) _branches.Add(talk);
        _current = run;
        Log.Add(ChatEvent.Question(run.Id, question, retryOf));
        _user.Changed();
        _ended = Task.Run(() => PlayAsync(run, talk, question + Files.Describe()));
        return run.Id;
    }

    private async Task PlayAsync(ChatRun run, R1Conversation talk, string message)
    {
        var canShorten = talk.Runs.Count > 0;
        var end = await run.PlayAsync(Events(), MayGrow, canShorten).ConfigureAwait(false);
        if (run.Failure is { } failure) _report(failure);
        lock (_lock)
        {
            // What comes next goes on from the last question that fitted; the model has no room for more.
            if (canShorten && run.Trajectory?.Stop == StopReason.ContextFull) _branches.Add(talk.BranchShortened());

            // Whoever reads of the end can ask the next question.
            _current = null;
            _user.Leave();
            Touch();
            Log.Add(end);
        }

        _user.Changed();

        // Called inside the run's own try: what is wrong with the messages ends the run like everything else.
        async IAsyncEnumerable<AgentEvent> Events()
        {
            await foreach (var happened in talk.RunStreamingAsync(message, run.Stopping).ConfigureAwait(false)) yield return happened;
        }
    }

    private async ValueTask<ApprovalReply> ApproveCodeAsync(CodeCall call, CancellationToken cancellationToken) =>
        AsksBeforeCode ? await AskAsync(new ApprovalSubject("code", call.Language, call.Code), cancellationToken).ConfigureAwait(false) : Unasked;

    private ValueTask<ApprovalReply> ApproveFunctionAsync(FunctionCallContent call, CancellationToken cancellationToken) =>
        AskAsync(new ApprovalSubject("call", call.Name, CallArguments.Write(call)), cancellationToken);

    private async ValueTask<ApprovalReply> AskAsync(ApprovalSubject what, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _current) is not { } run) return false;
        var answer = run.Approvals.AskAsync(what, cancellationToken);
        _user.Changed();
        try
        {
            return new ApprovalReply(await answer.ConfigureAwait(false)) { By = "user" };
        }
        finally
        {
            _user.Changed();
        }
    }
}
