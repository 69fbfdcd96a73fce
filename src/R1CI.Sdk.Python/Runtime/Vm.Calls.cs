using System.Runtime.InteropServices;
using R1CI.Sdk.Python.Modules.Functools;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Calls from host code, construction of instances, binding of arguments.</summary>
internal sealed partial class Vm
{
    /// <summary>Calls any callable; <see cref="Value.Error"/> with <see cref="Pending"/> set when it raises (or throws <see cref="GuestException"/> from host code).</summary>
    public Value TryCall(in Value fn, CallArgs a)
    {
        Tick();
        // A callable whose call leads back to itself (a class whose __call__ is its own instance) nests on the host alone.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return Raise(RecursionError(""));
        switch (fn.O?.Kind)
        {
            case Kind.Function: return CallFunction((PyFunction)fn.O, a);
            case Kind.Builtin: return ((PyBuiltin)fn.O).Call(this, a);
            case Kind.Type: return Construct((PyType)fn.O, a);
            case Kind.BoundMethod:
            {
                var m = (PyBoundMethod)fn.O;
                return CallWithSelf(m.Fn, m.Self, a);
            }
        }
        if (fn.Type.Lookup(Special.Call) is { } call)
        {
            if (call.V.O is PyFunction or PyBuiltin) return CallWithSelf(call.V.O, fn, a);
            var bound = Bind(call.V, fn, fn.Type);
            return bound.IsError ? bound : TryCall(bound, a);
        }
        return Raise(Types.TypeError, $"'{fn.Type.ErrorName}' object is not callable");
    }

    private Value CallWithSelf(Obj fn, in Value self, CallArgs a)
    {
        var n = a.All.Length + 1;
        if (n <= 4)
        {
            var buffer = new Buffer4();
            Span<Value> s = buffer;
            s[0] = self;
            a.All.CopyTo(s[1..]);
            return TryCall(fn, new CallArgs(s[..n], a.Names));
        }
        return TryCall(fn, new CallArgs([self, .. a.All], a.Names));
    }

    [InlineArray(4)]
    private struct Buffer4
    {
        private Value _first;
    }

    private Value CallFunction(PyFunction f, CallArgs a)
    {
        var code = f.Code;
        if (a.Names == null && a.All.Length == code.PlainArity)
        {
            if (++_depth > _depthLimit) return TooDeep();
            var nf = PoolFrame(_depth);
            Enter(nf, f, a.All);
            nf.RetKind = RetKind.Host;
            return Run();
        }
        var n = BindArguments(f, a.All, a.Names);
        if (n < 0) return Value.Error;
        if ((code.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0) return NewGenerator(f, _bound.AsSpan(0, n));
        if (++_depth > _depthLimit) return TooDeep();
        var frame = PoolFrame(_depth);
        Enter(frame, f, _bound.AsSpan(0, n));
        frame.RetKind = RetKind.Host;
        return Run();
    }

    /// <summary>Calls a function with a cache: true with its value (or an error) when there is one at once, false when its frame was entered.</summary>
    private bool CallCached(ref Value callee, ReadOnlySpan<Value> args, int dst, out Value val)
    {
        var cache = callee.O as PyCachedFunction;
        if (cache == null)
        {
            // The callee's slot becomes self: arguments stay contiguous.
            var bound = (PyBoundMethod)callee.O!;
            cache = (PyCachedFunction)bound.Fn;
            callee = bound.Self;
            args = MemoryMarshal.CreateReadOnlySpan(ref callee, args.Length + 1);
        }
        if (cache.Function.O is not PyFunction fn || (fn.Code.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0)
        {
            val = TryCall(cache, new CallArgs(args));
            return true;
        }
        var key = cache.MakeKey(this, new CallArgs(args));
        val = cache.Get(this, key);
        if (!val.IsMissing) return true;
        var n = args.Length;
        val = Value.Error;
        if (fn.Code.PlainArity != n)
        {
            n = BindArguments(fn, args, null);
            if (n < 0) return true;
            args = _bound.AsSpan(0, n);
        }
        if (++_depth > _depthLimit)
        {
            TooDeep();
            return true;
        }
        Charge(48);
        var nf = PoolFrame(_depth);
        Enter(nf, fn, args);
        nf.RetDst = dst;
        nf.RetKind = RetKind.Cached;
        nf.Awaited = new AwaitedResult(cache, key);
        FuelLeft -= fn.Code.EntryCost;
        return false;
    }

    private Value TooDeep()
    {
        _depth--;
        return Raise(RecursionError(""));
    }

    private PyException RecursionError(string suffix)
    {
        if (_requestedDepth > _limits.MaxCallDepth)
            throw new LimitException(PythonStatus.DepthLimit, $"Stopped: calls nested deeper than {_limits.MaxCallDepth}, the call depth limit of this run.");
        return MakeException(Types.RecursionError, "maximum recursion depth exceeded" + suffix);
    }

    // ---- instances --------------------------------------------------------------------------------------------------

    /// <summary><c>type.__call__</c>.</summary>
    public Value Construct(PyType t, CallArgs a)
    {
        var meta = t.Type;
        if (!ReferenceEquals(meta, Types.Type))
        {
            if (meta.Lookup(Special.Call) is { V.O: not PyBuiltin } call) return CallSpecialArgs(call.V, t, a);
        }
        return ConstructPlain(t, a);
    }

    /// <summary>Calls a special method with any arguments.</summary>
    public Value CallSpecialArgs(in Value method, in Value self, CallArgs a)
    {
        if (method.O is PyFunction or PyBuiltin) return CallWithSelf(method.O, self, a);
        var bound = Bind(method, self, self.Type);
        return bound.IsError ? bound : TryCall(bound, a);
    }

    public Value ConstructPlain(PyType t, CallArgs a)
    {
        if (ReferenceEquals(t, Types.Type) && a.Count == 1 && a.KeywordCount == 0) return a[0].Type;
        var obj = CallNew(t, a);
        if (obj.IsError || !obj.Type.IsSub(t)) return obj;
        var init = obj.Type.Lookup(Special.Init)!.V;
        if (init.O is PyBuiltin b)
        {
            if (ReferenceEquals(b.Owner, Types.Object))
            {
                if (a.All.Length > 0 && !t.Overrides(Special.New)) return Raise(Types.TypeError, $"{t.Name}() takes no arguments");
                return obj;
            }
            // A native __init__ of exactly this built-in type needs no check of self.
            var pin = obj.O == null ? -1 : Pin(obj.O);
            try
            {
                var r = CallWithSelf(b, obj, a);
                return r.IsError ? r : obj;
            }
            finally
            {
                if (pin >= 0) Unpin(pin);
            }
        }
        var result = CallSpecialArgs(init, obj, a);
        if (result.IsError) return result;
        if (!result.IsNone) return Raise(Types.TypeError, $"__init__() should return None, not '{result.Type.ErrorName}'");
        return obj;
    }

    /// <summary>Calls a class from the loop: what needs no binding of arguments first.</summary>
    private Value MakeSimple(PyType t, ReadOnlySpan<Value> args)
    {
        if (args.Length == 1 && t.Convert is { } convert) return convert(this, args[0]);
        if (t.Making != Making.Exception) return Construct(t, new CallArgs(args));
        Charge(160);
        return args.Length == 1 ? new PyException(t, args[0]) : new PyException(t) { Args = NewTuple(args).As<PyTuple>() };
    }

    private Value CallNew(PyType t, CallArgs a)
    {
        if (t.IsGuest && t.Lookup(Special.New) is { } slot && slot.V.O is not PyStaticMethod { Fn.O: PyBuiltin })
        {
            var fn = slot.V.O is PyStaticMethod s ? s.Fn : BindClass(slot.V, t);
            return fn.IsError ? fn : CallWithSelf(fn.O!, t, a);
        }
        if (t.New is not { } make) return Raise(Types.TypeError, $"cannot create '{t.Name}' instances");
        if (!t.IsGuest && !ReferenceEquals(t, Types.Object) && ReferenceEquals(make, Types.Object.New)) return Raise(Types.TypeError, $"cannot create '{t.ErrorName}' instances");
        Charge(48);
        return make(this, t, a);
    }

    /// <summary>A plain instance of a guest class, not yet initialised.</summary>
    public Instance NewInstance(PyType t)
    {
        Charge(72 + (16L * t.SlotHint));
        var i = new Instance(t);
        if (t.SlotHint > 0) i.Slots = new Value[t.SlotHint];
        if (_deaths != null && t.Lookup(Special.Del) != null) _deaths.Add(i);
        return i;
    }

    // ---- arguments --------------------------------------------------------------------------------------------------

    private Value[] _bound = new Value[16];      // arguments after the slow binding of defaults, keywords, *args and **kwargs

    /// <summary>Puts positional, keyword and default values into parameter order in _bound; returns how many, or -1 with <see cref="Pending"/> set.</summary>
    private int BindArguments(PyFunction fn, ReadOnlySpan<Value> args, PyStr[]? names)
    {
        var code = fn.Code;
        int npos = code.NPositional, nparams = code.NParams;
        var hasRest = code.Has(CodeFlags.VarArgs);
        var hasKw = code.Has(CodeFlags.VarKeywords);
        var total = nparams + (hasRest ? 1 : 0) + (hasKw ? 1 : 0);
        if (_bound.Length < total) _bound = new Value[total * 2];
        var bound = _bound;
        var given = args.Length - (names?.Length ?? 0);
        for (var i = 0; i < nparams; i++) bound[i] = i < given && i < npos ? args[i] : Value.Missing;
        if (hasRest) bound[nparams] = given > npos ? NewTuple(args[npos..given]) : new Value(PyTuple.Empty);
        PyDict? extra = null;
        if (hasKw) bound[total - 1] = extra = NewDict().As<PyDict>();
        if (names != null && !BindKeywords(fn, args[given..], names, extra)) return Arguments.Reworded(this, fn, given, names);
        if (given > npos && !hasRest)
        {
            Arguments.TooMany(this, fn, given, bound);
            return Arguments.Reworded(this, fn, given, names);
        }
        var firstDefault = npos - fn.Defaults.Length;
        var missing = 0;
        for (var i = Math.Min(given, npos); i < npos; i++)
        {
            if (!bound[i].IsMissing) continue;
            if (i >= firstDefault) bound[i] = fn.Defaults[i - firstDefault];
            else missing++;
        }
        if (missing > 0)
        {
            Arguments.Missing(this, fn, bound.AsSpan(0, npos), "positional", 0);
            return Arguments.Reworded(this, fn, given, names);
        }
        for (var i = npos; i < nparams; i++)
        {
            if (!bound[i].IsMissing) continue;
            if (fn.KeywordDefaults != null && fn.KeywordDefaults.TryGet(this, code.ParamNames[i], out var d)) bound[i] = d;
            else missing++;
        }
        if (missing > 0) return Arguments.Missing(this, fn, bound.AsSpan(npos, code.NKeywordOnly), "keyword-only", npos);
        return total;
    }

    private bool BindKeywords(PyFunction fn, ReadOnlySpan<Value> values, PyStr[] names, PyDict? extra)
    {
        var code = fn.Code;
        for (var k = 0; k < names.Length; k++)
        {
            var at = -1;
            for (var i = code.NPositionalOnly; i < code.NParams; i++)
            {
                if (!ReferenceEquals(code.ParamNames[i], names[k]) && !code.ParamNames[i].Same(names[k])) continue;
                at = i;
                break;
            }
            if (at >= 0)
            {
                if (!_bound[at].IsMissing) return Arguments.Fail(this, $"{Arguments.Name(fn)}() got multiple values for argument '{names[k].S}'");
                _bound[at] = values[k];
            }
            else if (extra != null) extra.Set(this, names[k], values[k]);
            else return Arguments.UnexpectedKeyword(this, fn, names[k], names);
        }
        return true;
    }

    // ---- frames -----------------------------------------------------------------------------------------------------

    private void Enter(Frame nf, PyFunction fn, ReadOnlySpan<Value> args)
    {
        nf.Fn = fn;
        nf.Code = fn.Code;
        nf.Globals = fn.Globals;
        nf.Back = Cur;
        nf.Pc = 0;
        nf.Locals = default;
        Reserve(nf, fn.Code.NRegs);
        args.CopyTo(nf.Regs.AsSpan(nf.Base));
        for (var i = fn.Code.UndefFrom; i < fn.Code.UndefTo; i++) nf.Regs[nf.Base + i].O = Value.Undef;
        Cur = nf;
    }

    private void Reserve(Frame nf, int n)
    {
        if (_top + n > _seg.Length)
        {
            nf.OldSeg = _seg;
            nf.OldTop = _top;
            _seg = NewSegment(n);
            _top = 0;
        }
        nf.Regs = _seg;
        nf.Base = _top;
        _top += n;
    }

    private Value[] NewSegment(int n)
    {
        if (_spareSegment is { } spare && n <= SegmentSize)
        {
            _spareSegment = null;
            return spare;
        }
        var size = Math.Max(SegmentSize, n);
        Charge(16L * size);
        return new Value[size];
    }

    // The way back from a frame that began a segment. A loop of calls may cross the border again and again, so one segment is kept.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LeaveSegment(Frame f)
    {
        if (_seg.Length == SegmentSize) _spareSegment = _seg;
        _seg = f.OldSeg!;
        _top = f.OldTop;
        f.OldSeg = null;
    }

    private Value[]? _spareSegment;

    // A session at rest has no registers, and those of the one before serve the next: to clear 32 KB for each of many short scripts took a tenth of their time.
    [ThreadStatic]
    private static Value[]? t_segment;

    private void TakeSegment()
    {
        if (_seg.Length > 0) return;
        _seg = t_segment ?? new Value[FirstSegment];
        t_segment = null;
    }

    private void GiveBackSegment()
    {
        Array.Clear(_seg);
        if (_seg.Length != FirstSegment) return;
        (t_segment, _seg) = (_seg, []);
    }

    // Windows are not cleared on return (that cost 17 % of fib); what they leave behind is dropped here, once per slice.
    private void ClearDeadTail()
    {
        Array.Clear(_seg, _top, _seg.Length - _top);
        if (_spareSegment != null) Array.Clear(_spareSegment);
    }

    private Frame PoolFrame(int depth)
    {
        if (depth >= _pool.Length) Array.Resize(ref _pool, depth * 2);
        if (_pool[depth] is { } f) return f;
        if (depth >= _framesCharged)
        {
            Charge(FrameBytes + 16);
            _framesCharged = depth + 1;
            _frameRecords?.Add(depth);
        }
        return _pool[depth] = new Frame();
    }

    private void Pop(Frame f)
    {
        _depth--;
        if (f.Gen != null) return;
        _top = f.Base;
        if (f.OldSeg != null) LeaveSegment(f);
    }

    // Not MemoryMarshal.GetArrayDataReference: in ready-to-run code that is a call into the base class library, this a compare.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Value Window(Frame f) => ref f.Regs[f.Base];
}
