using System.Diagnostics;
using System.Text;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.IronPython;

/// <summary>One execution: its output as it is printed, and the calls it makes.</summary>
internal sealed class IronPythonScript(CodeRequest request, ExecutionLimits limits, CancellationToken stopToken)
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _stdout = new();
    private readonly StringBuilder _stderr = new();
    private readonly List<HostCall> _calls = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    public CodeRequest Request => request;

    /// <summary>Gets a token that fires when nobody waits for the script any more.</summary>
    public CancellationToken StopToken => stopToken;

    /// <summary>Gets the limit that the script has gone over, which ends it where it ran into it and counts whatever it does then.</summary>
    public ExecutionStatus? Exceeded { get; private set; }

    /// <summary>Keeps printed text, as much of it as fits.</summary>
    /// <exception cref="ScriptEndException">It does not fit, or nobody waits for the script any more.</exception>
    public void Print(string text, bool isError)
    {
        bool fits;
        lock (_lock)
        {
            if (stopToken.IsCancellationRequested) throw new ScriptEndException();
            var left = limits.MaxOutputChars - _stdout.Length - _stderr.Length;
            fits = text.Length <= left;
            if (!fits) text = text[..left];
            (isError ? _stderr : _stdout).Append(text);
            if (!fits) Exceeded ??= ExecutionStatus.OutputLimit;
        }

        if (!isError && text.Length > 0) request.OnOutput?.Invoke(text);
        if (!fits) throw new ScriptEndException();
    }

    /// <summary>Makes a call of the host, within the budget, and records it.</summary>
    public HostCall Call(Func<HostCall> call)
    {
        lock (_lock)
        {
            if (_calls.Count >= limits.MaxHostCalls) Exceeded ??= ExecutionStatus.CallLimit;
            if (Exceeded is not null || stopToken.IsCancellationRequested) throw new ScriptEndException();
        }

        var made = call();
        lock (_lock)
        {
            _calls.Add(made);
        }

        return made;
    }

    /// <summary>Describes how the script ended.</summary>
    public ExecutionResult Result(ExecutionStatus status, string? error, string errorType = "", int exitCode = 0)
    {
        lock (_lock)
        {
            return new ExecutionResult
            {
                Status = Exceeded ?? status,
                Stdout = _stdout.ToString(),
                Stderr = _stderr.ToString(),
                Error = Exceeded is { } exceeded ? $"Stopped: {exceeded.ToJsonName()}." : error,
                ErrorType = Exceeded is null ? errorType : "",
                ExitCode = exitCode,
                HostCalls = [.. _calls],
                Duration = Stopwatch.GetElapsedTime(_start),
            };
        }
    }
}

/// <summary>Ends a script from the inside, as far as the engine lets it.</summary>
internal sealed class ScriptEndException() : Exception("The script was stopped.");
