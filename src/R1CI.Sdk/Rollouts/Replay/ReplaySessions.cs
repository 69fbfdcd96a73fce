using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Replay;

/// <summary>The sessions of one run that is executed again, as its agent kept them.</summary>
internal sealed class ReplaySessions : IAsyncDisposable
{
    private readonly Dictionary<(string Language, bool IsClean), CodeSession> _kept = [];
    private readonly HashSet<string> _broken = [];
    private readonly RecordedHost _host = new();
    private readonly SessionMode _mode;
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _files;
    private readonly SessionMounts? _mounts;
    private readonly Func<ExecutionLimits, TimeSpan> _wallTime;
    private readonly IReadOnlyList<Microsoft.Extensions.AI.AIFunction> _functions;

    public ReplaySessions(Trajectory run, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, Func<ExecutionLimits, TimeSpan> wallTime)
    {
        (_mode, _files, _wallTime) = (run.Sessions, files, wallTime);
        _mounts = run.Mounts?.Value;
        _functions = _host.CreateFunctions(run.Calls);
    }

    /// <summary>Notes that a script which was executed then is not executed now.</summary>
    public void Break(CodeCall call)
    {
        if (IsKept(call)) _broken.Add(call.Language);
    }

    public bool IsBroken(CodeCall call) => IsKept(call) && _broken.Contains(call.Language);

    public async Task<ExecutionResult> ExecuteAsync(CodeExecutor executor, CodeCall call, CancellationToken cancellationToken)
    {
        _host.Expect(call.Result!.HostCalls);
        var session = Open(executor, call);
        try
        {
            return await session.ExecuteAsync(new CodeRequest(call.Code) { EndsProgram = !IsKept(call) }, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!IsKept(call)) await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _kept.Values)
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private bool IsKept(CodeCall call) => _mode == SessionMode.Kept && !call.IsSelfCheck;

    private CodeSession Open(CodeExecutor executor, CodeCall call)
    {
        if (call.IsSelfCheck) return Keep(executor, call, isClean: true).Fork();
        return _mode == SessionMode.Kept ? Keep(executor, call, isClean: false) : Create(executor, call);
    }

    private CodeSession Keep(CodeExecutor executor, CodeCall call, bool isClean)
    {
        var key = (executor.Language, isClean);
        return _kept.TryGetValue(key, out var session) ? session : _kept[key] = Create(executor, call);
    }

    private CodeSession Create(CodeExecutor executor, CodeCall call)
    {
        var options = new CodeSessionOptions
        {
            Limits = call.Limits with { Timeout = _wallTime(call.Limits) },
            Seed = call.Seed,
            Clock = call.Clock,
            Files = _files,
            AllowsFileWrites = _mounts?.AllowsFileWrites ?? false,
            AreFilesReadOnly = _mounts?.AreFilesReadOnly ?? false,
            OutputFiles = new OutputFileLimits { MaxFiles = OutputFileLimits.MaxListed, MaxBytes = long.MaxValue },
        };
        if (_functions.Count > 0) options.HostFunctions = _functions;
        return executor.CreateSession(options);
    }
}
