namespace R1CI.Sdk.Python.Runtime;

/// <summary>Raising, matching and unwinding.</summary>
internal sealed partial class Vm
{
    private TraceChunk? _traces;

    private PyException UnboundError(Frame f, ref Instr ins)
    {
        switch (ins.Op)
        {
            case Op.LoadGlobal: return NameError(f.Globals.Layout.Names[ins.D]);
            case Op.CheckGlobal: return NameError(ConstName(f, ins.D));
            case Op.LoadDeref or Op.LoadClassDeref or Op.DelDeref:
                return NameErrorOf(ConstName(f, ins.D), $"cannot access free variable '{ConstName(f, ins.D)}' where it is not associated with a value in enclosing scope");
            default:
                return MakeException(Types.UnboundLocalError, $"cannot access local variable '{ConstName(f, ins.D)}' where it is not associated with a value");
        }
    }

    private static string ConstName(Frame f, int k) => ((PyStr)f.Code.Consts[k].O!).S;

    private PyException NameError(string name) => NameErrorOf(name, $"name '{name}' is not defined");

    private PyException NameErrorOf(string name, string message)
    {
        Charge(128);
        var e = MakeException(Types.NameError, message);
        e.SetField(0, Value.Str(name));
        return e;
    }

    /// <summary>What <c>raise v</c> raises.</summary>
    private PyException ToException(in Value v)
    {
        PyException e;
        switch (v.O)
        {
            case PyException x: e = x; break;
            case PyType { IsException: true } t:
            {
                var made = Checked(MakeSimple(t, []));
                if (made.O is not PyException x) return MakeException(Types.TypeError, $"calling {Repr(v)} should have returned an instance of BaseException, not {Repr(made.Type)}");
                e = x;
                break;
            }
            default: return MakeException(Types.TypeError, "exceptions must derive from BaseException");
        }
        if (Handled != null) SetContext(e, Handled);
        return e;
    }

    /// <summary>What <c>raise v from c</c> raises.</summary>
    private PyException ToException(in Value v, Value c)
    {
        var e = ToException(v);
        if (c.O is PyType { IsException: true } ct) c = Checked(TryCall(ct, default(CallArgs)));
        if (c.O is PyException ce) e.Cause = ce;
        else if (!c.IsNone) return MakeException(Types.TypeError, "exception causes must derive from BaseException");
        else e.Cause = null;
        e.SuppressContext = true;
        return e;
    }

    /// <summary>Sets <c>__context__</c>, breaking a cycle as CPython does.</summary>
    private void SetContext(PyException e, PyException handled)
    {
        if (ReferenceEquals(e, handled)) return;
        for (var o = handled; o.Context != null; o = o.Context)
        {
            Tick();
            if (!ReferenceEquals(o.Context, e)) continue;
            o.Context = null;
            break;
        }
        e.Context = handled;
    }

    private static bool Matches(PyException e, in Value type)
    {
        switch (type.O)
        {
            case PyType t when t.IsException: return e.Type.IsSub(t);
            case PyTuple many:
                // Tuples inside tuples are no classes, as in CPython.
                foreach (var x in many.Items) if (x.O is not PyType { IsException: true }) throw NotCatchable();
                foreach (var x in many.Items) if (e.Type.IsSub((PyType)x.O!)) return true;
                return false;
        }
        throw NotCatchable();
    }

    private static GuestException NotCatchable() => Error(Types.TypeError, "catching classes that do not inherit from BaseException is not allowed");

    /// <summary>Leaves frames until one handles <see cref="Pending"/> and returns that one, its Pc at the handler; null when it is for host code.</summary>
    /// <param name="f">The frame that runs; its Pc is behind the instruction that raised.</param>
    /// <param name="isNew">False when this frame is in the traceback already.</param>
    private Frame? Unwind(Frame f, bool isNew)
    {
        var e = Pending!;
        if (ReferenceEquals(e, _leaving))
        {
            LeaveThread(f);
            return null;
        }
        if (Handled != null && !e.HasTraceback) SetContext(e, Handled);
        while (true)
        {
            FuelLeft -= 8;      // unwinding is work too: a raise/except loop must reach its limit
            if (isNew && f.Code.LateCalls.Length > 0) e = MethodFirst(f, e);
            var pc = f.Pc - Instr.Size;
            if (isNew) Record(e, f, pc);
            isNew = true;
            foreach (ref readonly var h in f.Code.Handlers.AsSpan())
            {
                if (pc < h.Start || pc >= h.End) continue;
                Pending = null;
                Handled = e;
                f.Regs[f.Base + h.Reg] = new Value(e);
                f.Pc = h.Handler;
                return f;
            }
            if (f.Gen != null) e = FinishGenerator(f.Gen, e);
            Pop(f);
            Cur = f.Back!;
            if (f.RetKind == RetKind.Host)
            {
                Pending = e;
                return null;
            }
            var isLast = f.RetKind is RetKind.IterNext or RetKind.IterCall && e.Type.IsSub(Types.StopIteration);
            f = Cur;
            if (!isLast) continue;
            Pending = null;
            return f;
        }
    }

    // Added to the place of a method call that failed to find its method, which stands elsewhere in the source than the call.
    private const int LookupMark = 1;

    /// <summary>When an argument of a method call fails: the exception of the method's lookup, which comes first, or else the argument's.</summary>
    private PyException MethodFirst(Frame f, PyException exc)
    {
        var pc = f.Pc - Instr.Size;
        foreach (var late in f.Code.LateCalls)
        {
            if (pc < late.Start || pc >= late.Call) continue;
            var call = f.Code.Instrs[late.Call / Instr.Size];
            Pending = null;
            Cur = f;
            var self = f.Regs[f.Base + call.A];
            if (FindMethod(ref self, f.Code.CacheAt(call.D), out _)) return exc;
            f.Pc = late.Call + Instr.Size + LookupMark;
            var first = Pending!;
            if (!first.HasTraceback && Handled != null) SetContext(first, Handled);
            return first;
        }
        return exc;
    }

    /// <summary>Notes in the exception where this frame was.</summary>
    private void Record(PyException e, Frame f, int pc)
    {
        // With the first line: the exception itself, its arguments and its message.
        Charge(e.HasTraceback ? 76 : 420);
        var isLookup = pc % Instr.Size == LookupMark;
        pc = Math.Max(0, pc / Instr.Size);
        if (f.Code.Source?.ReadsLocals != true) e.AddPlace(ref _traces, f, pc, isLookup);
        else
        {
            e.Traceback = new PyTraceback(f.Code, pc, e.Traceback)
            {
                IsLookup = isLookup,
                Globals = f.Globals,
                Frame = f,
                Locals = FrameNames.Locals(this, f, null).O as PyDict,
            };
        }
    }

    /// <summary>An exception leaves a generator for good; StopIteration turns into RuntimeError.</summary>
    private PyException FinishGenerator(PyGenerator g, PyException e)
    {
        g.State = GenState.Done;
        Handled = g.Outer;
        g.Outer = null;
        var stop = e.Type.IsSub(Types.StopIteration);
        if (!stop && !(g.GenKind == GenKind.AsyncGenerator && e.Type.IsSub(Types.StopAsyncIteration))) return e;
        var what = g.GenKind switch { GenKind.Generator => "generator", GenKind.Coroutine => "coroutine", _ => "async generator" };
        var error = MakeException(Types.RuntimeError, $"{what} raised {(stop ? "StopIteration" : "StopAsyncIteration")}");
        error.Cause = error.Context = e;
        error.SuppressContext = true;
        error.Traceback = e.Traceback;
        return error;
    }

    /// <summary>What bare <c>raise</c> raises again.</summary>
    private bool RaiseBare()
    {
        if (Handled == null)
        {
            Raise(Types.RuntimeError, "No active exception to reraise");
            return false;
        }
        Pending = Handled;
        return false;
    }
}
