namespace R1CI.Sdk.Python.Runtime;

/// <summary>A limit was reached. Never visible to the guest: the loop catches <see cref="GuestException"/> only.</summary>
internal sealed class LimitException(PythonStatus status, string message) : Exception(message)
{
    public PythonStatus Status => status;
}

/// <summary>Metering. Steps are spent from a slice; clock, token and total are looked at only when a slice is empty.</summary>
internal sealed partial class Vm : Text.IWorkMeter
{
    private const int Slice = 50_000;
    private const long Unaffordable = long.MaxValue / 4;

    /// <summary>Steps left in the slice.</summary>
    public int FuelLeft;

    private long _stepsUsed, _censusCount, _memLeft, _peak, _deadline;
    private PythonLimits _limits = new();
    private CancellationToken _token;
    private int _granted, _hostCallsLeft;
    private byte _mark;

    // Set when the loop returns only because a slice was spent. It is entered again at once: that is how a long run leaves the code it
    // began in (ready-to-run, or unoptimised) for what the runtime compiles from the thirtieth call on.
    private bool _isSliceSpent;
    private readonly List<Obj> _pins = [];
    private long _held;

    /// <summary>Gets the steps taken in this execution.</summary>
    public long StepsUsed => _stepsUsed + _granted - FuelLeft;

    public long PeakBytes => Math.Max(_peak, _limits.MaxBytes - _memLeft);

    private void StartMeter(PythonLimits limits, CancellationToken token)
    {
        _limits = limits;
        _token = token;
        if (_censusCount == 0) _memLeft = limits.MaxBytes;
        _deadline = _time.GetTimestamp() + (long)(Math.Min(limits.Timeout.TotalSeconds, 1e9) * _time.TimestampFrequency);
        // A session full of live objects must still be able to drop some.
        _memLeft = Math.Max(_memLeft, 1 << 20);
        _stepsUsed = 0;
        _hostCallsLeft = limits.MaxHostCalls;
        _granted = FuelLeft = (int)Math.Min(Slice, limits.MaxSteps);
        _peak = _held = 0;
        _isSliceSpent = false;
        _pins.Clear();
        _outputLeft = limits.MaxOutputChars;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Refuel(int fuel)
    {
        _stepsUsed += (long)_granted - fuel;
        _granted = FuelLeft = 0;
        ClearDeadTail();
        if (_stepsUsed >= _limits.MaxSteps) throw new LimitException(PythonStatus.StepLimit, $"Stopped after {_limits.MaxSteps} steps, the limit of this run.");
        if (_token.IsCancellationRequested) throw new LimitException(PythonStatus.Cancelled, "The run was cancelled.");
        if (_time.GetTimestamp() >= _deadline) throw new LimitException(PythonStatus.Timeout, $"Stopped after {_limits.Timeout.TotalSeconds} s, the time limit of this run.");
        return _granted = FuelLeft = (int)Math.Min(Slice, _limits.MaxSteps - _stepsUsed);
    }

    /// <summary>Charges host work done for the guest: call it once per item, or with an item count, inside any built-in that loops.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tick(int n = 1)
    {
        if ((FuelLeft -= n) < 0) Refuel(FuelLeft);
    }

    /// <summary>Charges work of any size at once.</summary>
    public void Work(double steps)
    {
        if (steps > int.MaxValue / 2) throw new LimitException(_limits.MaxSteps < steps ? PythonStatus.StepLimit : PythonStatus.Timeout, "Stopped: one operation would take longer than this run may.");
        // One operation cannot be interrupted: what cannot end before the deadline must not start. A step here is about 10 ns of host work.
        if (steps > 2e6 && (_deadline - _time.GetTimestamp()) / (double)_time.TimestampFrequency < steps * 1e-8)
            throw new LimitException(PythonStatus.Timeout, $"Stopped: one operation would take longer than the time limit of {_limits.Timeout.TotalSeconds} s leaves.");
        Tick((int)steps);
    }

    /// <summary>Reserves guest bytes before they are allocated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Charge(long bytes)
    {
        if ((_memLeft -= bytes) < 0) TakeCensus(bytes);
    }

    /// <summary>Reserves count objects of so many bytes, safe against overflow.</summary>
    public void Charge(long each, long count) => Charge(each > 0 && count > Unaffordable / each ? Unaffordable : each * count);

    // The counter only falls: garbage is not given back one by one. When it is spent, count what is live and start again from there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeCensus(long asked)
    {
        if (asked < _limits.MaxBytes)
        {
            var live = CountLive();
            _memLeft = _limits.MaxBytes - live - asked;
            _peak = Math.Max(_peak, live + asked);
            // Fewer than 1/16 free would mean a census every few objects.
            if (_memLeft >= _limits.MaxBytes / 16) return;
        }
        _peak = Math.Min(_limits.MaxBytes, Math.Max(_peak, _limits.MaxBytes - Math.Max(0, _memLeft)));
        _memLeft = 0;
        throw new LimitException(PythonStatus.MemoryLimit, $"Stopped: live objects would take more than {_limits.MaxBytes} bytes, the memory limit of this run.");
    }

    /// <summary>
    /// Shows an object that only host code refers to (a list that is being filled) to the census, until <see cref="Unpin"/> gets the number
    /// back. Without it everything in the object would count as garbage.
    /// </summary>
    public int Pin(Obj o)
    {
        _pins.Add(o);
        return _pins.Count - 1;
    }

    public void Unpin(int pin) => _pins.RemoveRange(pin, _pins.Count - pin);

    /// <summary>Reserves bytes of a host buffer that is being filled; they count as live until <see cref="Release"/>.</summary>
    public void Hold(ref long held, long bytes)
    {
        Charge(bytes);
        held += bytes;
        _held += bytes;
    }

    public void Release(long held) => _held -= held;

    /// <summary>Bytes of everything reachable from this session.</summary>
    private long CountLive()
    {
        _censusCount++;
        _mark = (byte)(_mark % 250 + 1);
        var c = new Census(_mark);
        for (var f = Cur; f != null; f = f.Back) f.Trace(c);
        TraceRoots(c);
        foreach (var pinned in _pins) c.Visit(pinned);
        c.Drain();
        DropSubclasses(c);
        Tick((int)Math.Min(1 << 28, c.Objects >> 4));
        return c.Bytes + _held;
    }

    void Text.IWorkMeter.Tick(long steps) => Tick((int)Math.Min(1 << 30, steps));

    void Text.IWorkMeter.Reserve(long bytes) => Charge(bytes);

    public CancellationToken Token => _token;

    public void CheckCancelled()
    {
        if (_token.IsCancellationRequested) throw new LimitException(PythonStatus.Cancelled, "The run was cancelled.");
    }

    public void ChargeHostCall()
    {
        if (--_hostCallsLeft < 0) throw new LimitException(PythonStatus.CallLimit, $"Stopped: more than {_limits.MaxHostCalls} calls of host functions, the limit of this run.");
    }
}

/// <summary>A mark traversal over guest objects with an explicit stack: no host recursion, deterministic.</summary>
/// <remarks>Two marks are never confused: every object live now was marked by the last census or made after it, so any mark but this one is stale.</remarks>
internal sealed class Census(byte mark)
{
    private readonly Stack<Obj> _todo = new();
    private readonly List<PyType> _withSubclasses = [];

    public byte Mark => mark;
    public IReadOnlyList<PyType> WithSubclasses => _withSubclasses;
    public long Bytes { get; private set; }
    public long Objects { get; private set; }

    public void Visit(in Value v)
    {
        if (v.O != null) Visit(v.O);
    }

    public void Visit(Obj o)
    {
        if (o.CensusMark == mark || o.IsShared) return;
        o.CensusMark = mark;
        Bytes += o.Bytes;
        Objects++;
        _todo.Push(o);
    }

    /// <summary>Notes a class whose list of subclasses is to be cleared of what this census does not reach.</summary>
    public void HasSubclasses(PyType type) => _withSubclasses.Add(type);

    public void Drain()
    {
        while (_todo.TryPop(out var o)) o.Trace(this);
    }
}
