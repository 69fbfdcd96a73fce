using System.Diagnostics.CodeAnalysis;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>A limit was reached. Never visible to the guest: the loop catches <see cref="GuestException"/> only.</summary>
internal sealed class LimitException(PythonStatus status, string message) : Exception(message)
{
    public PythonStatus Status => status;
}

/// <summary>Metering of steps and time. Steps are spent from a slice; clock, token and total are looked at only when a slice is empty.</summary>
[SuppressMessage("Design", "CA1001", Justification = "What the field holds lives no longer than an execution and is disposed at its end.")]
internal sealed partial class Vm : Text.IWorkMeter
{
    private const int Slice = 50_000;

    /// <summary>Seconds of host work in a step charged by <see cref="Work"/>; measured for products of big ints, the slowest of them.</summary>
    private const double WorkSeconds = 1e-8;

    /// <summary>Steps left in the slice.</summary>
    public int FuelLeft;

    private long _stepsUsed, _deadline;
    private PythonLimits _limits = new();
    private Caller _caller = new(default);
    private CancellationTokenSource? _hostStop;
    private PythonHostWait? _hostWait;
    private int _granted, _hostCallsLeft;

    // What the caller of a run can stop it by. An object of its own, because structs of the class library among a class's fields keep the offsets of all
    // of them out of code that is compiled ahead of time: each use would look its field's offset up first.
    private sealed class Caller(CancellationToken token)
    {
        public readonly CancellationToken Token = token;
        public CancellationTokenRegistration HostLink;
    }

    // Set when the loop returns only because a slice was spent. It is entered again at once: that is how a long run leaves the code it
    // began in (ready-to-run, or unoptimised) for what the runtime compiles from the thirtieth call on.
    private bool _isSliceSpent;

    /// <summary>The machine that runs on this thread, for objects that do work on being read and have no other way to charge it.</summary>
    [ThreadStatic]
    private static Vm? _running;

    public static Vm? Running => _running;

    /// <summary>Gets the steps taken in this execution.</summary>
    public long StepsUsed => _stepsUsed + _granted - FuelLeft;

    internal void StartMeter(PythonLimits limits, CancellationToken token)
    {
        _limits = limits;
        _caller = new Caller(token);
        _deadline = _time.GetTimestamp() + (long)(Math.Min(limits.Timeout.TotalSeconds, 1e9) * _time.TimestampFrequency);
        _stepsUsed = 0;
        _hostCallsLeft = limits.MaxHostCalls;
        _granted = FuelLeft = (int)Math.Min(Slice, limits.MaxSteps);
        _isSliceSpent = false;
        _recentTexts = null;
        _outputLeft = limits.MaxOutputChars;
        TakeSegment();
        StartMemory();
    }

    private void StopMeter()
    {
        EndMemory();
        _caller.HostLink.Dispose();
        _hostStop?.Dispose();
        _hostStop = null;
        _hostWait = null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Refuel(int fuel)
    {
        _stepsUsed += (long)_granted - fuel;
        _granted = FuelLeft = 0;
        ClearDeadTail();
        if (_stepsUsed >= _limits.MaxSteps) throw OutOfSteps();
        CheckInterrupted();
        LimitGarbage();
        return _granted = FuelLeft = (int)Math.Min(Slice, _limits.MaxSteps - _stepsUsed);
    }

    /// <summary>Charges host work done for the guest: call it once per item, or with an item count, inside any built-in that loops.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tick(int n = 1)
    {
        if ((FuelLeft -= n) < 0) Refuel(FuelLeft);
    }

    /// <summary>Charges work of any size at once, before it is done: what cannot end within the limits does not start.</summary>
    /// <remarks>The work that follows cannot be interrupted, so a caller cuts what may take longer than some 20 ms (2 million steps) into pieces.</remarks>
    public void Work(double steps)
    {
        if (steps > _limits.MaxSteps - StepsUsed) throw OutOfSteps();
        if (steps > 2e6 && (_deadline - _time.GetTimestamp()) / (double)_time.TimestampFrequency < steps * WorkSeconds)
            throw new LimitException(PythonStatus.Timeout, $"Stopped: one operation would take longer than the time limit of {_limits.Timeout.TotalSeconds} s leaves.");
        for (; steps > int.MaxValue / 2; steps -= int.MaxValue / 2) Tick(int.MaxValue / 2);
        Tick((int)steps);
    }

    /// <summary>Ends the run when it was cancelled or its time is up, steps or not: after anything that may have waited.</summary>
    public void CheckInterrupted()
    {
        if (_caller.Token.IsCancellationRequested) throw new LimitException(PythonStatus.Cancelled, "The run was cancelled.");
        // The token that host functions watch may fire a moment before the clock says so.
        if (_time.GetTimestamp() >= _deadline || _hostStop is { IsCancellationRequested: true })
            throw new LimitException(PythonStatus.Timeout, $"Stopped after {_limits.Timeout.TotalSeconds} s, the time limit of this run.");
    }

    /// <summary>Gets a token that fires when the caller cancels and when the time of the run is up: what a host function has to watch.</summary>
    public CancellationToken HostToken
    {
        get
        {
            if (_hostStop != null) return _hostStop.Token;
            var left = (_deadline - _time.GetTimestamp()) / (double)_time.TimestampFrequency;
            _hostStop = new CancellationTokenSource(TimeSpan.FromSeconds(Math.Clamp(left, 0, 1e6)), _time);
            _caller.HostLink = _caller.Token.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _hostStop);
            return _hostStop.Token;
        }
    }

    /// <summary>Gets what stops the clock of the run while a host function waits for a person.</summary>
    public PythonHostWait HostWait
    {
        get
        {
            _ = HostToken;
            return _hostWait ??= new PythonHostWait(_hostStop!, _time, () => _deadline);
        }
    }

    /// <summary>Gives the run the time back that host functions waited for a person.</summary>
    public void AddHostWait() => _deadline += _hostWait?.TakeWaited() ?? 0;

    public void ChargeHostCall()
    {
        if (--_hostCallsLeft < 0) throw new LimitException(PythonStatus.CallLimit, $"Stopped: more than {_limits.MaxHostCalls} calls of host functions, the limit of this run.");
    }

    void Text.IWorkMeter.Tick(long steps) => Tick((int)Math.Min(1 << 30, steps));

    void Text.IWorkMeter.Reserve(long bytes) => Charge(bytes);

    string Text.IWorkMeter.ToDecimal(BigInteger value) => BigText.ToDecimal(this, value);

    BigInteger? Text.IWorkMeter.FromDigits(ReadOnlySpan<char> digits, int radix) => BigText.Parse(this, digits, radix);

    private LimitException OutOfSteps() => new(PythonStatus.StepLimit, $"Stopped after {_limits.MaxSteps} steps, the limit of this run.");
}
