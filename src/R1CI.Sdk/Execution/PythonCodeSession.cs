using System.Diagnostics;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Execution;

/// <summary>One interpreter state; its scripts run on the threads for guest code.</summary>
/// <param name="session">The interpreter.</param>
/// <param name="outputFiles">How much of what a script writes is kept.</param>
internal sealed class PythonCodeSession(PythonSession session, OutputFileLimits outputFiles) : CodeSession
{
    private readonly SessionTurns _turns = new();

    // Not an async method: going on after the script would take a thread of the thread pool, and who waits for one script has none yet.
    public override Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        _turns.Enter();
        return GuestThreads.Shared.RunAsync(() => Execute(request, cancellationToken), cancellationToken, _turns.Leave);
    }

    public override IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => _turns.Alone(() => session.Files);

    internal override void AddFiles(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => _turns.Alone(() =>
    {
        session.AddFiles(files);
        return true;
    });

    public override CodeSession Fork() => _turns.Alone(() => new PythonCodeSession(session.Fork(), outputFiles));

    public override byte[] Snapshot(out IReadOnlyList<string> skipped)
    {
        var (bytes, left) = _turns.Alone(() => (session.Snapshot(out var left), left));
        skipped = [.. left.Select(variable => variable.Name)];
        return bytes;
    }

    public override void Restore(ReadOnlyMemory<byte> snapshot) => _turns.Alone(() =>
    {
        session.Restore(snapshot);
        return true;
    });

    public override void Reset() => _turns.Alone(() =>
    {
        session.Reset();
        return true;
    });

    public override ValueTask DisposeAsync()
    {
        _turns.End();
        return base.DisposeAsync();
    }

    private ExecutionResult Execute(CodeRequest request, CancellationToken cancellationToken)
    {
        using var host = HostFunctionBridge.Begin();
        var script = new PythonScript(request.Code) { FileName = request.FileName, Stdin = request.Stdin, OnOutput = request.OnOutput, EndsProgram = request.EndsProgram };
        var start = Stopwatch.GetTimestamp();
        var result = session.Execute(script, cancellationToken);
        if (result.Status == PythonStatus.Cancelled)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        var files = WrittenFiles.Take(result.WrittenFiles, outputFiles);
        return new ExecutionResult
        {
            Status = StatusOf(result.Status),
            Stdout = result.Stdout,
            Stderr = result.Stderr,
            Error = result.Error,
            ErrorType = result.ErrorType,
            Value = result.Value,
            ExitCode = result.ExitCode,
            Steps = result.Steps,
            PeakBytes = result.PeakBytes,
            Duration = Stopwatch.GetElapsedTime(start),
            HostCalls = host.Calls,
            Files = files,
            UnlistedFiles = result.WrittenFiles.Count - files.Count,
        };
    }

    private static ExecutionStatus StatusOf(PythonStatus status) => status switch
    {
        PythonStatus.Ok => ExecutionStatus.Ok,
        PythonStatus.Error => ExecutionStatus.Error,
        PythonStatus.Timeout => ExecutionStatus.Timeout,
        PythonStatus.StepLimit => ExecutionStatus.StepLimit,
        PythonStatus.MemoryLimit => ExecutionStatus.MemoryLimit,
        PythonStatus.DepthLimit => ExecutionStatus.DepthLimit,
        PythonStatus.OutputLimit => ExecutionStatus.OutputLimit,
        PythonStatus.SourceLimit => ExecutionStatus.SourceLimit,
        PythonStatus.CallLimit => ExecutionStatus.CallLimit,
        PythonStatus.Cancelled => ExecutionStatus.Cancelled,
        _ => ExecutionStatus.Internal,
    };
}
