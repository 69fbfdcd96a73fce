using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Runs the scripts of one run in sessions as the options say, and streams what they print.</summary>
internal sealed class CodeRunner(R1AgentOptions options, RunClock clock) : IAsyncDisposable
{
    private readonly Dictionary<string, CodeSession> _kept = [];
    private readonly Dictionary<string, CodeSession> _clean = [];

    /// <summary>Gets the last call with its result; after an interruption or a failure the result says just that.</summary>
    public CodeCall? Finished { get; private set; }

    /// <summary>Gets the end of the run when the last call brought it about.</summary>
    public RunEnd? End { get; private set; }

    public CodeExecutor? Find(string language) =>
        options.Executors.FirstOrDefault(executor => executor.Language.Equals(language, StringComparison.OrdinalIgnoreCase));

    /// <summary>Describes a script before it runs.</summary>
    public CodeCall Describe(CodeExecutor executor, string id, int turn, string code, bool isSelfCheck) => new()
    {
        Id = id,
        Turn = turn,
        Language = executor.Language,
        Code = code,
        IsSelfCheck = isSelfCheck,
        Interpreter = executor.Interpreter,
        InterpreterSha256 = executor.InterpreterSha256,
        Limits = options.Session.Limits with { },
        Seed = options.Session.Seed,
        Clock = options.Session.Clock,
    };

    public static CodeCall Deny(CodeCall call, string reason) =>
        call with { Result = new ExecutionResult { Status = ExecutionStatus.Denied, Error = reason } };

    /// <summary>Asks for approval and runs one script. Never throws for the host or the executor.</summary>
    public async IAsyncEnumerable<AgentEvent> RunAsync(CodeExecutor executor, CodeCall call)
    {
        (Finished, End) = (null, null);
        if (options.ApproveCode is { } approve)
        {
            yield return new ApprovalRequestedEvent(call.Turn, call);
            call = call with { Approval = await ApproveAsync(call, approve).ConfigureAwait(false) };
        }

        if (End is not null)
        {
            Finished = Deny(call, End.Message);
            yield break;
        }

        if (call.Approval is { IsApproved: false } refusal)
        {
            Finished = Deny(call, R1Prompt.NotApproved(refusal, options.ApprovalTimeout));
        }
        else
        {
            await foreach (var happened in ExecuteAsync(executor, call).ConfigureAwait(false))
            {
                yield return happened;
            }
        }

        End ??= FindFailure(Finished!);
        yield return new CodeFinishedEvent(call.Turn, Finished!);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in IsLent ? _clean.Values : _kept.Values.Concat(_clean.Values))
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<Approval> ApproveAsync(CodeCall call, Func<CodeCall, CancellationToken, ValueTask<ApprovalReply>> approve)
    {
        var question = new ApprovalQuestion(call.Code, options.ApprovalTimeout, options.TimeProvider);
        try
        {
            return await question.AskAsync(token => approve(call, token), clock.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the host's approval throws, the run ends with that as its source.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            End = clock.ExplainedBy(exception) ?? RunEnd.Failed(FailureSource.Approval, exception);
            return question.Record(ApprovalDecision.Failed);
        }
    }

    private async IAsyncEnumerable<AgentEvent> ExecuteAsync(CodeExecutor executor, CodeCall call)
    {
        yield return new CodeStartedEvent(call.Turn, call);
        var output = new OutputPump();
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(clock.Token);
        var execution = ExecuteAsync(executor, call, output, abandoned.Token);
        try
        {
            while (!execution.IsCompleted)
            {
                await Task.WhenAny(execution, output.WaitAsync()).ConfigureAwait(false);
                if (output.Take() is { Length: > 0 } text)
                {
                    yield return new CodeOutputEvent(call.Turn, call.Id, text);
                }
            }

            if (output.Take() is { Length: > 0 } rest)
            {
                yield return new CodeOutputEvent(call.Turn, call.Id, rest);
            }
        }
        finally
        {
            // Whoever stops reading events in the middle stops the script too.
            if (!execution.IsCompleted)
            {
                await abandoned.CancelAsync().ConfigureAwait(false);
            }

            Finished = call with { Result = await execution.ConfigureAwait(false) };
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(CodeExecutor executor, CodeCall call, OutputPump output, CancellationToken cancellationToken)
    {
        try
        {
            var session = Open(executor, call.IsSelfCheck);
            try
            {
                var request = new CodeRequest(call.Code) { OnOutput = output.Write, EndsProgram = !IsKept(executor, session) };
                return await session.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await CloseAsync(executor, session).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Whatever an executor throws, the run ends with that as its source.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            End = clock.ExplainedBy(exception) ?? RunEnd.Failed(FailureSource.Executor, exception);
            return new ExecutionResult { Status = End.Failure is null ? ExecutionStatus.Cancelled : ExecutionStatus.Internal, Error = End.Message };
        }
    }

    private RunEnd? FindFailure(CodeCall call)
    {
        if (call.Result!.Status == ExecutionStatus.Internal)
        {
            return RunEnd.Failed(FailureSource.Executor, $"The {call.Language} executor failed in call {call.Id}: {call.Result.Error}");
        }

        return options.ToolErrors == ToolErrorPolicy.EndRun && call.Result.HostCalls.FirstOrDefault(host => host.Error is not null) is { } broken
            ? RunEnd.Failed(FailureSource.Tool, $"Host function '{broken.Name}' failed in call {call.Id}: {broken.Error}")
            : null;
    }

    // A self-check must not see what the run's scripts left behind: it runs in a fork of a session in which nothing was ever executed.
    private CodeSession Open(CodeExecutor executor, bool isSelfCheck)
    {
        if (isSelfCheck)
        {
            return Keep(_clean, executor).Fork();
        }

        return options.SessionMode == SessionMode.Kept ? Keep(_kept, executor) : executor.CreateSession(options.Session);
    }

    private CodeSession Keep(Dictionary<string, CodeSession> sessions, CodeExecutor executor)
    {
        if (!sessions.TryGetValue(executor.Language, out var session))
        {
            session = IsLent && sessions == _kept ? options.Terms!.OpenSession!(executor) : executor.CreateSession(options.Session);
            sessions[executor.Language] = session;
        }

        return session;
    }

    private bool IsLent => options.Terms?.OpenSession is not null;

    private ValueTask CloseAsync(CodeExecutor executor, CodeSession session) =>
        IsKept(executor, session) ? ValueTask.CompletedTask : session.DisposeAsync();

    private bool IsKept(CodeExecutor executor, CodeSession session) =>
        _kept.TryGetValue(executor.Language, out var kept) && ReferenceEquals(kept, session);
}
