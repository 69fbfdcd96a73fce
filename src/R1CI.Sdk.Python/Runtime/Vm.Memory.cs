namespace R1CI.Sdk.Python.Runtime;

/// <summary>Metering of memory: reserved before it is allocated, counted again when the limit seems to be reached.</summary>
/// <remarks>
/// What is charged between two counts bounds what the heap can have grown by, live or garbage: so every growth of a buffer charges its whole
/// new size, the old one being garbage, and a count is followed by a collection when much garbage may lie about.
/// </remarks>
internal sealed partial class Vm
{
    private const int FrameBytes = 160;
    private const long Unaffordable = long.MaxValue / 4;

    /// <summary>Garbage, in bytes of the whole process, that is left to the collector's own judgement.</summary>
    private const long ToleratedGarbage = 24 << 20;

    /// <summary>Bytes of the process's heap beyond what the runs have charged, at which a collection of what is young is asked for.</summary>
    /// <remarks>The collector waits for as much as the processor's cache holds, which can be hundreds of MiB.</remarks>
    private const long ToleratedExcess = 16 << 20;

    /// <summary>Growth of the process's heap that calls for no collection, whatever it holds, or three quarters of a run's limit if that is less.</summary>
    /// <remarks>
    /// A run may hold as much anyway, and each collection stops every run of the process: with no such allowance two workers collected once
    /// a program what the program before had left, and copied what the other one held.
    /// </remarks>
    private const long OrdinaryHeap = 192 << 20;

    /// <summary>The least the process's heap was seen to take since the last collection asked for here, and what all runs had charged by then.</summary>
    private static long _leastHeap, _chargedAtLeast;

    /// <summary>What all runs of the process have charged, and the excess that calls for the next collection.</summary>
    private static long _chargedByAll, _excessAllowed = ToleratedExcess;

    /// <summary>By how much what is live in the runs has grown since, so that it is not taken for garbage; negative when much of it died.</summary>
    private static long _liveGrowth;

    /// <summary>How often these figures began anew, so that a run takes back only what it added since.</summary>
    private static int _leastEpoch;

    /// <summary>The least that may be charged between two counts for the peak; more where much is live, so that counting stays a fraction of the work.</summary>
    private const long LeastWindow = 32 << 20;

    /// <summary>What is left of the window, what the window was, and what is left of the limit beyond it.</summary>
    private long _memLeft, _window, _beyond;

    private long _liveCounted, _peak, _held, _reported, _liveSeen, _growthAdded;
    private int _growthEpoch;
    private byte _mark;
    private readonly List<Obj> _pins = [];

    private SpareArrays<Value>? _spares;
    private SpareArrays<PyDict.Entry>? _spareEntries;
    private SpareArrays<PySet.Entry>? _spareTables;
    private SpareArrays<int>? _spareIndexes;

    /// <summary>Arrays of lists.</summary>
    public SpareArrays<Value> Spares => _spares ??= new();

    /// <summary>Arrays of dicts.</summary>
    public SpareArrays<PyDict.Entry> SpareEntries => _spareEntries ??= new();

    /// <summary>Indexes of dicts.</summary>
    public SpareArrays<int> SpareIndexes => _spareIndexes ??= new();

    /// <summary>Arrays of sets.</summary>
    public SpareArrays<PySet.Entry> SpareTables => _spareTables ??= new();

    /// <summary>Whether nothing can be reading the array of a container that grows: no built-in waits for guest code.</summary>
    public bool IsShallow => _hostDepth == 1;

    /// <summary>The most that was live at a count, or what was live at the last one and has been charged since.</summary>
    public long PeakBytes => Math.Max(_peak, Math.Min(_limits.MaxBytes, _liveCounted + _window - _memLeft));

    private void StartMemory()
    {
        // A session full of live objects must still be able to drop some.
        var missing = (1 << 20) - (_memLeft + _beyond);
        if (missing > 0) (_memLeft, _window) = (_memLeft + missing, _window + missing);
        _peak = _held = 0;
        _pins.Clear();
        var heap = GC.GetTotalMemory(false);
        if (heap < Volatile.Read(ref _leastHeap)) SetLeastHeap(heap);
        _reported = _memLeft;
    }

    /// <summary>Reserves guest bytes before they are allocated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Charge(long bytes)
    {
        if ((_memLeft -= bytes) < 0) TakeCensus(bytes);
    }

    /// <summary>Reserves count objects of so many bytes, safe against overflow.</summary>
    public void Charge(long each, long count) => Charge(each > 0 && count > Unaffordable / each ? Unaffordable : each * count);

    private void OpenWindow(long live, long left)
    {
        _liveCounted = live;
        _memLeft = _window = Math.Min(left, Math.Max(LeastWindow, live / 2));
        _beyond = left - _window;
    }

    // The counter only falls: garbage is not given back one by one. When it is spent, count what is live and start again from there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeCensus(long asked)
    {
        // Filling so much memory took time, whoever did it and whatever it charged.
        CheckInterrupted();
        ReportCharges();
        if (_beyond + _memLeft >= 0)
        {
            CountForPeak(asked);
            return;
        }
        var left = 0L;
        if (asked < _limits.MaxBytes)
        {
            var live = CountLive(out var objects);
            Tick((int)Math.Min(1 << 28, objects >> 4));
            AddGrowth(live - _liveSeen);
            _liveSeen = live;
            left = _limits.MaxBytes - live - asked;
            OpenWindow(live + asked, Math.Max(0, left));
            _reported = _memLeft;
            _peak = Math.Max(_peak, live + asked);
            // Fewer than 1/16 free would mean a census every few objects.
            if (left >= _limits.MaxBytes / 16)
            {
                CollectGarbage();
                return;
            }
        }
        _peak = Math.Min(_limits.MaxBytes, Math.Max(_peak, _limits.MaxBytes - Math.Max(0, left)));
        (_memLeft, _beyond) = (0, 0);
        throw new LimitException(PythonStatus.MemoryLimit, $"Stopped: live objects would take more than {_limits.MaxBytes} bytes, the memory limit of this run.");
    }

    // The limit is far, and garbage is left to the collector: only the peak wants to know what is live. Takes no steps.
    private void CountForPeak(long asked)
    {
        var left = _beyond + _memLeft;
        var live = CountLive(out _);
        _peak = Math.Max(_peak, live + asked);
        OpenWindow(live + asked, left);
        _reported = _memLeft;
    }

    // Left alone, the collector lets large arrays that nobody refers to lie until several times the limit is resident.
    private static void CollectGarbage()
    {
        if (GC.GetTotalMemory(false) - Volatile.Read(ref _leastHeap) - Volatile.Read(ref _liveGrowth) < ToleratedGarbage) return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        SetLeastHeap(GC.GetTotalMemory(false));
    }

    private static void SetLeastHeap(long heap)
    {
        Volatile.Write(ref _leastHeap, heap);
        Interlocked.Increment(ref _leastEpoch);
        Volatile.Write(ref _liveGrowth, 0);
        Volatile.Write(ref _chargedAtLeast, Volatile.Read(ref _chargedByAll));
        Volatile.Write(ref _excessAllowed, ToleratedExcess);
    }

    private void AddGrowth(long bytes)
    {
        if (_growthEpoch != Volatile.Read(ref _leastEpoch)) (_growthEpoch, _growthAdded) = (Volatile.Read(ref _leastEpoch), 0);
        _growthAdded += bytes;
        // What was charged before this count is live or known to be garbage.
        Volatile.Write(ref _chargedAtLeast, Volatile.Read(ref _chargedByAll) - Math.Max(0, Interlocked.Add(ref _liveGrowth, bytes)));
    }

    // What a run that has ended leaves behind is garbage for all that the others know.
    private void EndMemory()
    {
        _spares = null;
        _spareEntries = null;
        _spareTables = null;
        _spareIndexes = null;
        _spareSegment = null;
        ReportCharges();
        AddGrowth(0);
        AddGrowth(-_growthAdded);
    }

    private void ReportCharges()
    {
        Interlocked.Add(ref _chargedByAll, _reported - _memLeft);
        _reported = _memLeft;
    }

    // Temporaries of built-ins are charged roughly or not at all. Nothing that the guest can see depends on this.
    private void LimitGarbage()
    {
        ReportCharges();
        YoungProcess.Collect();
        var heap = GC.GetTotalMemory(false) - Volatile.Read(ref _leastHeap);
        if (heap < Math.Min(_limits.MaxBytes / 4 * 3, OrdinaryHeap) || Excess(heap) < Volatile.Read(ref _excessAllowed)) return;
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        var left = Excess(GC.GetTotalMemory(false) - Volatile.Read(ref _leastHeap));
        Volatile.Write(ref _excessAllowed, Math.Max(ToleratedExcess, left + (ToleratedExcess / 2)));
        if (left > ToleratedGarbage) CollectGarbage();
    }

    private static long Excess(long heap) => heap - (Volatile.Read(ref _chargedByAll) - Volatile.Read(ref _chargedAtLeast));

    /// <summary>
    /// Shows an object that only host code refers to (a list that is being filled) to the census, until <see cref="Unpin"/> gets the number
    /// back. Without it everything in the object would count as garbage.
    /// </summary>
    public int Pin(Obj o)
    {
        _pins.Add(o);
        return _pins.Count - 1;
    }

    /// <summary>As <see cref="Pin"/>, until the scope ends.</summary>
    public PinScope Pinned(Obj o) => new(this, Pin(o));

    /// <summary>Ends a pin.</summary>
    public readonly ref struct PinScope(Vm vm, int pin)
    {
        public void Dispose() => vm.Unpin(pin);
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
    private long CountLive(out long objects)
    {
        var c = NewCensus();
        _deaths?.Trace(c);
        var frames = ((FrameBytes + 8) * (long)_framesCharged) + (16L * _seg.Length);
        for (var f = Cur; f != null; f = f.Back)
        {
            f.Trace(c);
            frames += 16L * (f.OldSeg?.Length ?? 0);
        }
        TraceRoots(c);
        foreach (var pinned in _pins) c.Visit(pinned);
        c.Drain();
        DropSubclasses(c);
        objects = c.Objects;
        return c.Bytes + frames + _held;
    }
}
