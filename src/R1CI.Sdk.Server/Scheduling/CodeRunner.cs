using System.Collections.Frozen;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Server.Metrics;
using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Scheduling;

/// <summary>Runs scripts of requests and sessions: finds the executor, waits for a place, counts, and stops in order.</summary>
internal sealed partial class CodeRunner : IDisposable
{
    // SandboxFusion's names for languages of ours.
    private static readonly Dictionary<string, string> OtherNames = new() { ["nodejs"] = "javascript", ["js"] = "javascript" };

    private readonly FrozenDictionary<string, CodeExecutor> _executors;
    private readonly MemoryGuard _memory;
    private readonly ServerMetrics _metrics;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _cancelAll = new();
    private int _cancelled;

    public CodeRunner(R1CodeServerOptions options, ServerMetrics metrics, ILogger<CodeRunner> logger)
    {
        (Options, _metrics, _logger) = (options, metrics, logger);
        _executors = options.Executors.ToFrozenDictionary(static executor => executor.Language, StringComparer.Ordinal);
        _memory = new MemoryGuard(options);
        Admission = new Admission(options);
    }

    public R1CodeServerOptions Options { get; }

    public Admission Admission { get; }

    public IEnumerable<string> Languages => _executors.Keys.Order(StringComparer.Ordinal);

    /// <summary>Gets the language of who names none: Python, or the first there is.</summary>
    public string DefaultLanguage => _executors.ContainsKey("python") ? "python" : Languages.First();

    /// <summary>Gets a token that is cancelled when the server begins to stop: nothing new is begun, what runs goes on.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Gets how many scripts were cancelled because the server stopped.</summary>
    public int Cancelled => Volatile.Read(ref _cancelled);

    /// <summary>Lets what runs go on for as long as a stop may take, then cancels it.</summary>
    public void BeginStop()
    {
        if (_stopping.IsCancellationRequested) return;
        _stopping.Cancel();
        _cancelAll.CancelAfter(Options.DrainTimeout);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _cancelAll.Dispose();
        Admission.Dispose();
    }

    /// <exception cref="ServerProblem">There is no such language.</exception>
    public CodeExecutor Executor(string? language)
    {
        if (language is null) throw ServerProblem.Invalid("language", $"is missing; this server runs: {string.Join(", ", Languages)}.");
        return _executors.TryGetValue(OtherNames.GetValueOrDefault(language, language), out var executor) ? executor
            : throw ServerProblem.Invalid("language", $"is '{(language.Length > 40 ? language[..40] + "..." : language)}'; this server runs: {string.Join(", ", Languages)}.");
    }

    /// <summary>What to tell a client for whose work there is no room now; <see langword="null"/> when there is.</summary>
    public ServerProblem? Refusal() =>
        _stopping.IsCancellationRequested ? ServerProblem.Stopping() : Admission.IsFull ? Admission.Full() : _memory.Check();

    /// <summary>Creates a session.</summary>
    /// <exception cref="ServerProblem">The executor refuses the options.</exception>
    public static CodeSession CreateSession(CodeExecutor executor, CodeSessionOptions options)
    {
        try
        {
            return executor.CreateSession(options);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            throw new ServerProblem(422, "invalid_request", problem.Message);
        }
    }

    /// <summary>Runs a script when its turn comes.</summary>
    /// <param name="language">The executor's, for the metrics.</param>
    /// <param name="session">Its session; not in use otherwise.</param>
    /// <param name="request">The script.</param>
    /// <param name="isBounded">Whether the queue's bound holds; see <see cref="Admission.EnterAsync"/>.</param>
    /// <param name="cancellationToken">The client's going away.</param>
    /// <exception cref="ServerProblem">There is no place for it, or the server stopped.</exception>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public async Task<ExecutionResult> RunAsync(string language, CodeSession session, CodeRequest request, bool isBounded, CancellationToken cancellationToken)
    {
        var queued = Stopwatch.GetTimestamp();
        if (await Admission.EnterAsync(isBounded, cancellationToken).ConfigureAwait(false) is { } refusal) throw refusal;
        var started = Stopwatch.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _cancelAll.Token);
        try
        {
            var result = await session.ExecuteAsync(request, stop.Token).ConfigureAwait(false);
            _metrics.Executed(language, result.Status, Stopwatch.GetElapsedTime(queued, started), Stopwatch.GetElapsedTime(started));
            return result;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _metrics.Executed(language, ExecutionStatus.Cancelled, Stopwatch.GetElapsedTime(queued, started), Stopwatch.GetElapsedTime(started));
            if (cancellationToken.IsCancellationRequested) throw;
            Interlocked.Increment(ref _cancelled);
            throw ServerProblem.Stopping();
        }
#pragma warning disable CA1031 // A defect of an executor, or no memory left: it costs this script, not the others.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailure(_logger, language, problem);
            _metrics.Executed(language, ExecutionStatus.Internal, Stopwatch.GetElapsedTime(queued, started), Stopwatch.GetElapsedTime(started));
            return new ExecutionResult { Status = ExecutionStatus.Internal, Error = $"The {language} executor failed: {problem.GetType().Name}." };
        }
        finally
        {
            Admission.Leave(Stopwatch.GetElapsedTime(started));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Language} executor failed; its script is answered with status 'internal'.")]
    private static partial void LogFailure(ILogger logger, string language, Exception problem);
}
