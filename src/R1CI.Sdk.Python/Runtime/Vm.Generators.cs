namespace R1CI.Sdk.Python.Runtime;

internal enum GenOutcome : byte { Yielded, Returned, Raised }

/// <summary>Generators, coroutines and what they delegate to.</summary>
internal sealed partial class Vm
{
    private Value NewGenerator(PyFunction fn, ReadOnlySpan<Value> args)
    {
        var code = fn.Code;
        Charge(240 + (16L * code.NRegs));
        var gf = new Frame { Code = code, Fn = fn, Globals = fn.Globals, Regs = new Value[code.NRegs] };
        args[..code.UndefFrom].CopyTo(gf.Regs);
        for (var i = code.UndefFrom; i < code.UndefTo; i++) gf.Regs[i].O = Value.Undef;
        var kind = code.Has(CodeFlags.Coroutine) ? GenKind.Coroutine : code.Has(CodeFlags.AsyncGenerator) ? GenKind.AsyncGenerator : GenKind.Generator;
        return gf.Gen = new PyGenerator(gf, kind) { Name = fn.Name, QualName = fn.QualName };
    }

    /// <summary>Links a generator's frame behind its consumer and returns it; the sent value is in its register already.</summary>
    /// <remarks>References that are in place are not stored again: the write barriers were a fifth of a yield.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Frame Link(PyGenerator g, Frame back, RetKind kind, int dst)
    {
        var gf = g.Frame;
        if (!ReferenceEquals(gf.Back, back)) gf.Back = back;
        gf.RetKind = kind;
        gf.RetDst = dst;
        g.State = GenState.Running;
        if (Handled != null) g.Outer = Handled;
        if (g.Saved != null) Handled = g.Saved;
        return gf;
    }

    /// <summary>The next item for a host consumer: one nested activation per item.</summary>
    public bool GenNext(PyGenerator g, ref Value dst)
    {
        if (g.State is GenState.Running or GenState.Done || _depth >= _depthLimit) return GenResume(g, Value.None, null, out dst) == GenOutcome.Yielded;
        _depth++;
        if (g.State == GenState.Suspended) Value.Copy(ref g.Frame.Regs[g.SendTo], Value.None);
        Cur = Link(g, Cur!, RetKind.Host, 0);
        Pending = null;         // a caller that swallowed an exception must not have it raised here
        var r = Run();
        if (g.State == GenState.Done) return false;
        dst = r;
        return true;
    }

    /// <summary>Resumes a generator with a value or an exception. Raised: <see cref="Pending"/> is set; Returned: v is its return value.</summary>
    public GenOutcome GenResume(PyGenerator g, in Value sent, PyException? thrown, out Value v)
    {
        v = Value.None;
        if (g.State == GenState.Running)
        {
            Raise(Types.ValueError, $"{(g.GenKind == GenKind.Coroutine ? "coroutine" : "generator")} already executing");
            return GenOutcome.Raised;
        }
        if (g.State == GenState.Done)
        {
            if (thrown != null)
            {
                Pending = thrown;
                return GenOutcome.Raised;
            }
            if (g.GenKind != GenKind.Coroutine) return GenOutcome.Returned;
            Raise(Types.RuntimeError, "cannot reuse already awaited coroutine");
            return GenOutcome.Raised;
        }
        if (g.State == GenState.Created)
        {
            if (thrown != null)
            {
                g.State = GenState.Done;
                Pending = thrown;
                return GenOutcome.Raised;
            }
            if (!sent.IsNone)
            {
                Raise(Types.TypeError, $"can't send non-None value to a just-started {(g.GenKind == GenKind.Coroutine ? "coroutine" : g.IsPlain ? "generator" : "async generator")}");
                return GenOutcome.Raised;
            }
        }
        else if (thrown != null && IsDelegating(g)) return ThrowInDelegate(g, thrown, out v);
        return Activate(g, sent, thrown, out v);
    }

    private GenOutcome Activate(PyGenerator g, in Value sent, PyException? thrown, out Value v)
    {
        v = Value.None;
        if (++_depth > _depthLimit)
        {
            _depth--;
            Pending = RecursionError("");
            return GenOutcome.Raised;
        }
        // A caller that swallowed an exception must not have it raised here.
        if (g.State == GenState.Suspended) g.Frame.Regs[g.SendTo] = sent;
        Cur = Link(g, Cur!, RetKind.Host, 0);
        Pending = thrown;
        var r = Run();
        if (r.IsError) return GenOutcome.Raised;
        v = r;
        return g.State == GenState.Done ? GenOutcome.Returned : GenOutcome.Yielded;
    }

    private static bool IsDelegating(PyGenerator g) => g.State == GenState.Suspended && g.Frame.Code.Instrs[g.Frame.Pc / Instr.Size].Op == Op.YieldFrom;

    /// <summary>One step of awaiting an object; the first makes it what <c>__await__</c> gives. StopIteration at the end, as from <c>send</c>.</summary>
    public Value StepAwaitable(ref Value awaitable, in Value sent, PyException? thrown)
    {
        Value it = default;
        if (awaitable.Type.Lookup(Special.Await) == null && awaitable.Type.Lookup(Special.Next) != null) it = awaitable;
        else if (!GetAwaitable(ref it, awaitable, 0)) return Value.Error;
        awaitable = it;
        if (thrown != null) return ThrowInto(it, thrown, out var given) == GenOutcome.Yielded ? given : Ended(given);
        if (it.O is PyGenerator g) return GenResume(g, sent, null, out var next) == GenOutcome.Yielded ? next : Ended(next);
        Value value = sent, got = default;
        return DelegateNext(it, ref value, ref got) ? got : Ended(got);
    }

    private Value Ended(in Value v) => Pending != null ? Value.Error : v.IsNone ? RaiseWith(Types.StopIteration) : RaiseWith(Types.StopIteration, v);

    /// <summary>What a suspended generator waits for; None when it waits for nothing.</summary>
    public static Value DelegateOf(PyGenerator g) => IsDelegating(g) ? g.Frame.Regs[g.Frame.Code.Instrs[g.Frame.Pc / Instr.Size].A] : Value.None;

    /// <summary>throw() into a generator that waits in yield from or await.</summary>
    private GenOutcome ThrowInDelegate(PyGenerator g, PyException thrown, out Value v)
    {
        var f = g.Frame;
        ref var ins = ref f.Code.Instrs[f.Pc / Instr.Size];
        var inner = f.Regs[ins.A];
        v = Value.None;
        GenOutcome outcome;
        g.State = GenState.Running;
        if (thrown.Type.IsSub(Types.GeneratorExit))
        {
            var closed = CloseIterator(inner);
            outcome = GenOutcome.Raised;
            if (!closed.IsError) Pending = thrown;
        }
        else outcome = ThrowInto(inner, thrown, out v);
        g.State = GenState.Suspended;
        if (outcome == GenOutcome.Yielded) return outcome;
        f.Pc += Instr.Size;           // past the yield from
        if (outcome == GenOutcome.Returned)
        {
            f.Regs[ins.C] = v;
            return Activate(g, Value.None, null, out v);
        }
        var e = Pending!;
        Pending = null;
        return Activate(g, Value.None, e, out v);
    }

    /// <summary>throw() hands what is no exception to the <c>throw</c> of an iterator that is delegated to, as it was given.</summary>
    public bool ThrowToDelegate(PyGenerator g, ReadOnlySpan<Value> args, out Value result)
    {
        result = default;
        if (args[0].O is PyException or PyType { IsException: true } || !IsDelegating(g)) return false;
        var inner = DelegateOf(g);
        if (inner.O is PyGenerator || !TryGetAttr(inner, "throw", out var method)) return false;
        result = TryCall(method, args);
        return true;
    }

    /// <summary>Throws into any iterator.</summary>
    private GenOutcome ThrowInto(in Value it, PyException thrown, out Value v)
    {
        v = Value.None;
        if (it.O is PyGenerator g) return GenResume(g, Value.None, thrown, out v);
        if (!TryGetAttr(it, "throw", out var m))
        {
            Pending = thrown;
            return GenOutcome.Raised;
        }
        return Outcome(TryCall(m, [thrown]), out v);
    }

    /// <summary>What a call of next, send or throw came to.</summary>
    private GenOutcome Outcome(in Value r, out Value v)
    {
        v = r;
        if (!r.IsError) return GenOutcome.Yielded;
        if (!Pending!.Type.IsSub(Types.StopIteration)) return GenOutcome.Raised;
        v = Pending.Args.Count > 0 ? Pending.Args.Items[0] : Value.None;
        Pending = null;
        return GenOutcome.Returned;
    }

    /// <summary><c>close()</c>.</summary>
    public Value GenClose(PyGenerator g)
    {
        if (g.State is GenState.Done) return Value.None;
        if (g.State == GenState.Created)
        {
            g.State = GenState.Done;
            return Value.None;
        }
        switch (GenResume(g, Value.None, MakeException(Types.GeneratorExit), out _))
        {
            case GenOutcome.Yielded: return Raise(Types.RuntimeError, $"{(g.GenKind == GenKind.Coroutine ? "coroutine" : "generator")} ignored GeneratorExit");
            case GenOutcome.Returned: return Value.None;
        }
        if (!Pending!.Type.IsSub(Types.GeneratorExit) && !Pending.Type.IsSub(Types.StopIteration)) return Value.Error;
        Pending = null;
        return Value.None;
    }

    private Value CloseIterator(in Value it)
    {
        if (it.O is PyGenerator g) return GenClose(g);
        return TryGetAttr(it, "close", out var m) ? TryCall(m) : Value.None;
    }

    /// <summary>One step of yield from over anything but a generator: false at the end with the result in v, or with Pending set.</summary>
    private bool DelegateNext(in Value it, ref Value sent, ref Value v)
    {
        Value r;
        if (it.O is PyAsyncStep step) r = step.Send(this, sent);
        else if (!sent.IsNone)
        {
            if (!TryGetAttr(it, "send", out var send))
            {
                Pending = AttributeError(it, "send");
                return false;
            }
            r = TryCall(send, [sent]);
        }
        else if (it.O is PyIterator h)
        {
            if (NextOf(h, out v)) return true;
            if (Pending == null)
            {
                v = Value.None;
                return false;
            }
            r = Value.Error;
        }
        else if (it.Type.Lookup(Special.Next) is { } next) r = CallSpecial(next.V, it, []);
        else throw Error(Types.TypeError, $"'{it.Type.Name}' object is not an iterator");
        sent = Value.None;
        return Outcome(r, out v) == GenOutcome.Yielded;
    }
}

/// <summary>What <c>asend()</c>, <c>athrow()</c>, <c>aclose()</c> and <c>__anext__()</c> of an asynchronous generator return.</summary>
internal sealed class PyAsyncStep(PyGenerator generator, Value sent, PyException? thrown, bool isClose) : PyIterator
{
    private PyGenerator _generator = generator;
    private Value _sent = sent;
    private PyException? _thrown = thrown;
    private bool _done;

    public override PyType Type => Types.AsyncGenSend;

    public override bool Next(Vm vm, out Value v)
    {
        v = Send(vm, Value.None);
        return !v.IsError;
    }

    public Value Send(Vm vm, in Value value)
    {
        if (_done) return vm.Raise(Types.RuntimeError, "cannot reuse already awaited __anext__()/asend()");
        var first = _thrown;
        var use = value.IsNone ? _sent : value;
        _thrown = null;
        _sent = Value.None;
        if (isClose && _generator.State is GenState.Created or GenState.Done)
        {
            _generator.State = GenState.Done;
            return Finish(vm, Value.None);
        }
        if (_generator.State == GenState.Done)
        {
            // Nothing is thrown into a generator that has ended.
            if (first != null) return Finish(vm, Value.None);
            _done = true;
            return vm.RaiseWith(Types.StopAsyncIteration);
        }
        return Settle(vm, vm.GenResume(_generator, use, first, out var v), v);
    }

    public Value Throw(Vm vm, PyException e) => Settle(vm, vm.GenResume(_generator, Value.None, e, out var v), v);

    private Value Settle(Vm vm, GenOutcome outcome, in Value v)
    {
        switch (outcome)
        {
            case GenOutcome.Yielded:
            {
                var f = _generator.Frame;
                if (f.Code.Instrs[f.Pc / Instr.Size].Op == Op.YieldFrom) return v;      // an await inside: pass it on
                if (isClose)
                {
                    _done = true;
                    return vm.Raise(Types.RuntimeError, "async generator ignored GeneratorExit");
                }
                return Finish(vm, v);
            }
            case GenOutcome.Returned:
                if (isClose) return Finish(vm, Value.None);
                _done = true;
                return vm.RaiseWith(Types.StopAsyncIteration);
        }
        _done = true;
        if (!isClose || !vm.Pending!.Type.IsSub(Types.GeneratorExit) && !vm.Pending.Type.IsSub(Types.StopAsyncIteration)) return Value.Error;
        vm.Pending = null;
        return Finish(vm, Value.None);
    }

    private Value Finish(Vm vm, in Value v)
    {
        _done = true;
        return v.IsNone ? vm.RaiseWith(Types.StopIteration) : vm.RaiseWith(Types.StopIteration, v);
    }

    public override void Trace(Census c)
    {
        c.Visit(_generator);
        c.Visit(_sent);
        if (_thrown != null) c.Visit(_thrown);
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyAsyncStep(_generator, _sent, _thrown, isClose) { _done = _done }, static (f, a, b) =>
    {
        b._generator = f.Copy(a._generator);
        b._sent = f.Copy(a._sent);
        b._thrown = a._thrown == null ? null : f.Copy(a._thrown);
    });
}
