using System.Runtime.InteropServices;
using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Objects with <c>__del__</c>, which CPython's reference counts would end at once: found dead by looking what is still reachable.</summary>
/// <remarks>
/// Only sources that mention <c>__del__</c> are compiled to look, after statements that may drop a reference and before returns. What is seen dead is dead: the
/// look starts from every frame, module and pinned object, and is left out while a built-in is at work. A program whose looks cost too much is looked at less
/// often, so that objects may end later than on CPython, never earlier.
/// </remarks>
internal sealed class Deaths(Vm vm)
{
    private List<Instance> _mortals = [];

    public bool IsIdle => _mortals.Count == 0;

    public void Add(Instance mortal) => _mortals.Add(mortal);

    /// <summary>After a limit no <c>__del__</c> of the run that it ended is called: it could spend the next run's.</summary>
    public void Forget() => _mortals.Clear();

    public void Trace(Census c)
    {
        foreach (var m in _mortals) c.Visit(m);
    }

    public Deaths Fork(Forker f) => new(f.Target) { _mortals = _mortals.ConvertAll(f.Copy) };

    /// <summary>Ends what a finished census has not reached.</summary>
    /// <param name="census">What is reachable.</param>
    /// <param name="dropped">Values whose references went, in order: what they held ends first.</param>
    /// <param name="withCycles">Whether objects that refer to themselves end too, as when CPython collects them.</param>
    public void EndUnreached(Census census, ReadOnlySpan<Value> dropped, bool withCycles)
    {
        List<Instance>? dead = null;
        foreach (var m in _mortals) if (m.CensusMark != census.Mark) (dead ??= []).Add(m);
        if (dead == null) return;
        bool IsDead(Obj o) => o.CensusMark != census.Mark && !o.IsShared;
        var kept = withCycles ? [] : KeptByCycles(dead, IsDead);
        var seen = new HashSet<Obj>(ReferenceEqualityComparer.Instance);
        var order = new List<Instance>();
        foreach (ref readonly var v in dropped) if (v.O is { } o && IsDead(o)) Follow(o, seen, IsDead, order);
        // What another dead object holds ends after that one.
        var held = new HashSet<Obj>(ReferenceEqualityComparer.Instance);
        foreach (var m in dead) FollowInside(m, held, IsDead, []);
        foreach (var m in dead) if (!held.Contains(m)) Follow(m, seen, IsDead, order);
        foreach (var m in dead) Follow(m, seen, IsDead, order);
        order.RemoveAll(m => m.CensusMark == census.Mark || kept.Contains(m));
        End(order);
    }

    /// <summary>Ends everything left in the order of CPython's shutdown: unreachable cycles, then what names of the main module lead to, the nearest first.</summary>
    public void EndAll(Census census, IEnumerable<(string Name, Value Value)> names)
    {
        EndUnreached(census, [], withCycles: true);
        var found = new List<Instance>();
        var seen = new HashSet<Obj>(ReferenceEqualityComparer.Instance);
        var near = new Queue<Obj>();
        var parts = new List<Obj>();
        foreach (var (_, v) in names) if (v.O is { IsShared: false } o) near.Enqueue(o);
        while (!IsIdle && near.TryDequeue(out var o))
        {
            if (!seen.Add(o)) continue;
            vm.Tick();
            if (o is Instance i) found.Add(i);
            parts.Clear();
            Parts(o, parts);
            foreach (var p in parts) if (!p.IsShared) near.Enqueue(p);
        }
        End(found);
        End([.. _mortals]);
    }

    private void End(List<Instance> order)
    {
        var left = new HashSet<Instance>(_mortals, ReferenceEqualityComparer.Instance);
        order.RemoveAll(m => !left.Remove(m));
        _mortals.RemoveAll(m => !left.Contains(m));
        foreach (var m in order)
        {
            vm.Tick();
            if (m.Type.Lookup(Special.Del) is not { } del) continue;
            try
            {
                var r = vm.CallSpecial(del.V, m, []);
                if (r.IsError) vm.ThrowPending();
            }
            catch (GuestException e)
            {
                vm.Ignore(del.V, e.Value);
            }
        }
    }

    // The search is quadratic in long chains: of very many objects that die together none is looked at for cycles.
    private const int MaxSearched = 500;

    private HashSet<Instance> KeptByCycles(List<Instance> dead, Func<Obj, bool> isDead)
    {
        var kept = new HashSet<Instance>(ReferenceEqualityComparer.Instance);
        if (dead.Count > MaxSearched) return kept;
        foreach (var m in dead)
        {
            var inside = new HashSet<Obj>(ReferenceEqualityComparer.Instance);
            var held = new List<Instance>();
            FollowInside(m, inside, isDead, held);
            if (inside.Contains(m)) kept.UnionWith(held);
        }
        return kept;
    }

    private void FollowInside(Obj o, HashSet<Obj> seen, Func<Obj, bool> enters, List<Instance> found)
    {
        var parts = new List<Obj>();
        Parts(o, parts);
        foreach (var p in parts) if (enters(p)) Follow(p, seen, enters, found);
    }

    // In the order in which CPython takes objects apart: what an object holds goes right after it.
    private void Follow(Obj root, HashSet<Obj> seen, Func<Obj, bool> enters, List<Instance> found)
    {
        var todo = new Stack<Obj>([root]);
        var parts = new List<Obj>();
        while (todo.TryPop(out var o))
        {
            vm.Tick();
            if (!enters(o) || !seen.Add(o)) continue;
            if (o is Instance i) found.Add(i);
            parts.Clear();
            Parts(o, parts);
            for (var k = parts.Count - 1; k >= 0; k--) todo.Push(parts[k]);
        }
    }

    // Lists and tuples are emptied from the end.
    private static void Parts(Obj o, List<Obj> parts)
    {
        switch (o)
        {
            case PyList l:
                for (var k = l.Count - 1; k >= 0; k--) Add(l.Items[k], parts);
                break;
            case PyTuple t:
                for (var k = t.Count - 1; k >= 0; k--) Add(t.Items[k], parts);
                break;
            case PyDict d:
                for (var k = 0; k < d.Used; k++)
                {
                    if (!d.Entries[k].IsLive) continue;
                    Add(d.Entries[k].Key, parts);
                    Add(d.Entries[k].Val, parts);
                }
                break;
            case Instance { Dict: { } own }: parts.Add(own); break;
            case Instance i:
                foreach (ref readonly var v in i.Slots.AsSpan(0, Math.Min(i.Shape.Count, i.Slots.Length))) Add(v, parts);
                break;
            case PyBoundMethod m: Add(m.Self, parts); break;
        }
        if (o.Store is { } store && !ReferenceEquals(store, o)) parts.Add(store);
    }

    private static void Add(in Value v, List<Obj> parts)
    {
        if (v.O != null) parts.Add(v.O);
    }
}

/// <summary>When to look for dead objects.</summary>
internal sealed partial class Vm
{
    // Objects looked at: as many as a short program needs, then a few for every step of the run.
    private const long LooksAtFirst = 4_000_000;
    private const int LooksPerStep = 2;

    // Null until a source mentions __del__: programs that do not pay nothing.
    private Deaths? _deaths;
    private long _looked;

    private bool MayLook => _hostDepth == 1 && LiveThreads == 0 && _looked < LooksAtFirst + (LooksPerStep * StepsUsed);

    /// <summary>After a statement: registers from A on are free, and with B = 1 register A holds what the statement dropped. Before a return: B = 2, A is the result.</summary>
    private void CheckDeaths(Frame f, ref Value r, in Instr ins)
    {
        if (ins.B == 3)
        {
            CloseDropped(f, ref Unsafe.Add(ref r, ins.A), ref Unsafe.Add(ref r, ins.C));
            return;
        }
        if (_deaths is not { IsIdle: false } deaths || _hostDepth != 1 || f.Gen != null) return;
        var registers = MemoryMarshal.CreateSpan(ref r, f.Code.NRegs);
        var isLeaving = ins.B == 2;
        Value dropped = ins.B == 1 ? registers[ins.A] : default;
        if (!isLeaving) registers[ins.A..].Clear();
        if (!MayLook || HoldsFrames(Handled, f)) return;
        Array.Clear(_bound);
        var c = NewCensus();
        for (var g = isLeaving ? f.Back : f; g != null; g = g.Back) g.Trace(c);
        if (isLeaving) c.Visit(registers[ins.A]);
        FinishCensus(c);
        deaths.EndUnreached(c, isLeaving ? registers[..f.Code.UndefTo].ToArray() : [dropped], withCycles: false);
    }

    // A loop is left before its end: a generator that only the loop knows ends, as its finally blocks expect.
    private void CloseDropped(Frame f, ref Value iterator, ref Value iterable)
    {
        if (iterator.O is not PyGenerator { IsPlain: true, State: GenState.Suspended } g || g.Frame.Code.Handlers.Length == 0 || !MayLook) return;
        iterator = default;
        iterable = default;
        Array.Clear(_bound);
        var c = NewCensus();
        for (Frame? at = f; at != null; at = at.Back) at.Trace(c);
        FinishCensus(c);
        if (g.CensusMark == c.Mark) return;
        try
        {
            CallMethod(g, "close");
        }
        catch (GuestException e)
        {
            Ignore(g, e.Value);
        }
    }

    /// <summary>What <c>gc.collect</c> does: ends unreachable objects that refer to each other, too.</summary>
    public void CollectCycles()
    {
        if (_deaths is not { IsIdle: false } deaths || _hostDepth != 1 || LiveThreads > 0) return;
        var c = NewCensus();
        for (var g = Cur; g != null; g = g.Back) g.Trace(c);
        FinishCensus(c);
        deaths.EndUnreached(c, [], withCycles: true);
    }

    /// <summary>The end of a program: functions registered with atexit, then <c>__del__</c> of what is left.</summary>
    private void EndProgram()
    {
        if (Modules.TryGetValue("atexit", out var atexit)) CallMethod(atexit, "_run");
        if (_deaths is not { IsIdle: false } deaths) return;
        var c = NewCensus();
        FinishCensus(c);
        deaths.EndAll(c, Main.Globals.Own());
    }

    /// <summary>Tells of an exception that nobody can catch, on standard error.</summary>
    public void Ignore(in Value raisedBy, PyException e)
    {
        var text = $"Exception ignored in: {Repr(raisedBy)}\n{TracebackText.Format(this, e)}";
        CallMethod(StandardStream.Current(this, StandardStream.Err, "stderr"), "write", NewStr(text));
    }

    private Census NewCensus()
    {
        CompleteFork();
        _mark = (byte)(_mark % 250 + 1);
        return new Census(this, _mark);
    }

    private void FinishCensus(Census c)
    {
        TraceRoots(c);
        foreach (var pinned in _pins) c.Visit(pinned);
        c.Drain();
        _looked += c.Objects;
        Tick((int)Math.Min(1 << 28, c.Objects >> 4));
    }

    // On CPython an exception being handled keeps the frames that it left, with their names.
    private static bool HoldsFrames(PyException? handled, Frame f)
    {
        for (var e = handled; e != null; e = e.Context)
        {
            for (var t = e.Traceback; t != null; t = t.Next) if (!ReferenceEquals(t.Code, f.Code)) return true;
        }
        return false;
    }
}
