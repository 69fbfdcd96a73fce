using System.Runtime.CompilerServices;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Runs the scripts of one run in sessions as the options say, and streams what they print.</summary>
internal sealed class CodeRunner(R1AgentOptions options) : IAsyncDisposable
{
    private readonly Dictionary<string, CodeSession> _kept = [];
    private readonly Dictionary<string, CodeSession> _clean = [];

    /// <summary>Gets the last call with its result; meaningless when <see cref="Error"/> is set.</summary>
    public CodeCall? Finished { get; private set; }

    /// <summary>Gets what kept the last call from a result: an exception of the executor, or a cancellation.</summary>
    public Exception? Error { get; private set; }

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

    /// <summary>Runs one script. Never throws for the executor.</summary>
    public async IAsyncEnumerable<AgentEvent> RunAsync(CodeExecutor executor, CodeCall call, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (Finished, Error) = (null, null);
        yield return new CodeStartedEvent(call.Turn, call);
        var output = new OutputPump();
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
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

            await execution.ConfigureAwait(false);
        }

        if (Finished is not null)
        {
            yield return new CodeFinishedEvent(call.Turn, Finished);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _kept.Values.Concat(_clean.Values))
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task ExecuteAsync(CodeExecutor executor, CodeCall call, OutputPump output, CancellationToken cancellationToken)
    {
        try
        {
            var session = Open(executor, call.IsSelfCheck);
            try
            {
                var request = new CodeRequest(call.Code) { OnOutput = output.Write };
                Finished = call with { Result = await session.ExecuteAsync(request, cancellationToken).ConfigureAwait(false) };
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
            (Finished, Error) = (null, exception);
        }
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
            sessions[executor.Language] = session = executor.CreateSession(options.Session);
        }

        return session;
    }

    private ValueTask CloseAsync(CodeExecutor executor, CodeSession session) =>
        _kept.TryGetValue(executor.Language, out var kept) && ReferenceEquals(kept, session) ? ValueTask.CompletedTask : session.DisposeAsync();
}
