using System.Diagnostics;
using Jint;
using Jint.Constraints;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Running;

/// <summary>What Jint asks before every statement, and every so often in built-ins that loop: counts steps and ends a script.</summary>
/// <remarks>What ends a script is no error of the guest's: no <c>catch</c> and no <c>finally</c> sees it.</remarks>
internal sealed class ScriptMeter : Constraint
{
    // Between two looks at the clock, which is there in case the timer's thread comes late: some 25 µs.
    private const int StepsPerLook = 256;

    // What so few statements allocate is far from any limit; a single built-in that allocates much is Jint's limit's.
    private const int StepsPerWeighing = 16;

    private volatile ScriptRun? _run;
    private long _maxSteps = long.MaxValue;
    private long _deadline;

    private readonly MemoryMeter _memory = new();

    /// <summary>Gets the most that the script may have held at once, in bytes.</summary>
    public long PeakBytes => _memory.Peak;

    /// <summary>Gets how many statements the script has run.</summary>
    public long Steps { get; private set; }

    /// <summary>Starts to count for a script.</summary>
    public void Begin(ScriptRun run, ExecutionLimits limits, MemoryLimitConstraint engineMemory)
    {
        _memory.Begin(engineMemory, limits.MaxBytes);
        Steps = 0;
        _maxSteps = limits.MaxSteps;
        _deadline = Stopwatch.GetTimestamp() + (long)(limits.Timeout.TotalSeconds * Stopwatch.Frequency);
        _run = run;
    }

    /// <summary>Stops counting: what runs now is the host's.</summary>
    public void End()
    {
        _run = null;
        _memory.End();
    }

    /// <summary>Throws when the script has to end.</summary>
    public override void Check()
    {
        if (_run is not { } run)
        {
            return;
        }

        if (run.StopReason is { } reason)
        {
            throw new ScriptStopException(reason);
        }

        if (++Steps > _maxSteps)
        {
            throw new ScriptStopException(ExecutionStatus.StepLimit);
        }

        if (Steps % StepsPerWeighing == 0 && !_memory.Check())
        {
            throw new ScriptStopException(ExecutionStatus.MemoryLimit);
        }

        if (Steps % StepsPerLook == 0 && Stopwatch.GetTimestamp() > _deadline)
        {
            throw new ScriptStopException(ExecutionStatus.Timeout);
        }
    }

    // Jint calls it before and after every script; a run begins and ends by Begin and End.
    public override void Reset()
    {
    }
}

/// <summary>Ends a script from the inside.</summary>
/// <param name="status">Why.</param>
internal sealed class ScriptStopException(ExecutionStatus status) : Exception($"The script was stopped: {status}.")
{
    public ExecutionStatus Status => status;
}
