using R1CI.Sdk.Execution;
using R1CI.Sdk.Server.Requests;
using R1CI.Sdk.Server.Scheduling;

namespace R1CI.Sdk.Server.Sessions;

/// <summary>One client's interpreter, kept between requests. It does one thing at a time: a second request finds it busy.</summary>
internal sealed class ServerSession : IAsyncDisposable
{
    private readonly CodeRunner _runner;
    private readonly SessionStore _store;
    private readonly CancellationTokenSource _closed = new();
    private CodeExecutor _executor;
    private CodeSession _session;
    private CodeJob _opened;
    private int _isBusy;
    private int _isClosed;
    private long _used;

    public ServerSession(string id, CodeRunner runner, SessionStore store, CodeJob job)
    {
        (Id, _runner, _store, _opened) = (id, runner, store, job);
        EpisodeId = job.EpisodeId ?? id;
        _executor = runner.Executor(job.Language);
        _session = Create();
        Touch();
    }

    public string Id { get; }

    public string EpisodeId { get; private set; }

    public string Language => _executor.Language;

    /// <summary>Gets how many scripts ran since the session was opened or reset.</summary>
    public int StepCount { get; private set; }

    /// <summary>Gets the return code of the last script.</summary>
    public int LastExitCode { get; private set; }

    public bool IsBusy => Volatile.Read(ref _isBusy) != 0;

    /// <summary>Gets how long nobody has used it; zero while a script runs.</summary>
    public TimeSpan Idle => IsBusy ? TimeSpan.Zero : _runner.Options.TimeProvider.GetElapsedTime(Interlocked.Read(ref _used));

    /// <summary>Runs a script after those before it.</summary>
    /// <exception cref="ServerProblem">The session is busy or closed, or there is no place.</exception>
    public async Task<(ExecutionResult Result, FetchedFiles Files)> RunAsync(CodeJob job, bool isBounded, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed.Token);
            var request = new CodeRequest(job.Code!) { Stdin = new StringReader(job.Stdin ?? "") };
            var result = await _runner.RunAsync(Language, _session, request, isBounded, stop.Token).ConfigureAwait(false);
            (StepCount, LastExitCode) = (StepCount + 1, RunCodeResponse.ReturnCodeOf(result));
            return (result, FetchedFiles.From(_session, job.FetchFiles, _runner.Options.MaxFetchBytes));
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw SessionStore.Unknown(Id);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Begins anew: no names, no objects, the files that were given, a new episode.</summary>
    /// <param name="job">What is to be other than it was when the session was opened; <see langword="null"/> for nothing.</param>
    public async Task ResetAsync(CodeJob? job)
    {
        Enter();
        try
        {
            var (executor, before, opened) = (_executor, _session, _opened);
            _opened = job is null ? opened : With(opened, job);
            try
            {
                _executor = _runner.Executor(_opened.Language);
                _session = Create();
            }
            catch
            {
                (_executor, _opened) = (executor, opened);
                throw;
            }

            (StepCount, LastExitCode, EpisodeId) = (0, 0, job?.EpisodeId ?? SessionStore.NewId());
            await before.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Ends the session; a script that runs in it is cancelled.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0) return;
        await _closed.CancelAsync().ConfigureAwait(false);
        await _session.DisposeAsync().ConfigureAwait(false);
        _store.Left(this);
    }

    private CodeSession Create() => CodeRunner.CreateSession(_executor, _opened.SessionOptions(_opened.Limits(_runner.Options, _runner.Options.MaxSessionBytes)));

    // A seed of 0 is no seed of its own.
    private static CodeJob With(CodeJob opened, CodeJob job) => opened with
    {
        Language = job.Language ?? opened.Language,
        RunTimeout = job.RunTimeout ?? opened.RunTimeout,
        MemoryBytes = job.MemoryBytes ?? opened.MemoryBytes,
        MaxSteps = job.MaxSteps ?? opened.MaxSteps,
        Seed = job.Seed != 0 ? job.Seed : opened.Seed,
        Files = job.Files ?? opened.Files,
    };

    private void Enter()
    {
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
        {
            throw new ServerProblem(409, "session_busy", $"The session '{Id}' is executing a script, and a session does one thing at a time. Wait for its answer, or open another session.");
        }

        if (Volatile.Read(ref _isClosed) == 0) return;
        Leave();
        throw SessionStore.Unknown(Id);
    }

    private void Leave()
    {
        Touch();
        Volatile.Write(ref _isBusy, 0);
    }

    private void Touch() => Interlocked.Exchange(ref _used, _runner.Options.TimeProvider.GetTimestamp());
}
