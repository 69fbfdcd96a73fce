using System.Runtime.InteropServices;

namespace R1CI.Sdk.Python.Runtime;

/// <summary>Instructions too rare or too big for the loop.</summary>
internal sealed partial class Vm
{
    /// <summary>Executes one instruction; false with <see cref="Pending"/> set.</summary>
    private bool Rare(Frame f, ref Value r, ref Instr ins)
    {
        ref var a = ref Unsafe.Add(ref r, ins.A);
        ref var b = ref Unsafe.Add(ref r, ins.B);
        ref var c = ref Unsafe.Add(ref r, ins.C);
        switch (ins.Op)
        {
            case Op.MakeFunction: MakeFunction(f, ref a, ref b, ref ins); return true;
            case Op.SetFunctionParts: SetFunctionParts(ref r, ref ins); return true;
            case Op.NewDict: a = NewDict(); return true;
            case Op.NewSet:
            {
                var s = NewSet();
                for (var i = 0; i < ins.C; i++) s.Add(this, Unsafe.Add(ref b, i));
                a = s;
                return true;
            }
            case Op.Extend: return ExtendForCall(ref r, ref ins);
            case Op.SetUpdate:
                if (ins.C == 0 && b.O is PySet more) ((PySet)a.O!).Merge(this, more);
                else
                {
                    if (b.O?.GetType() == typeof(PyDict)) ((PySet)a.O!).ReserveFor(this, ((PyDict)b.O).Count);
                    foreach (var v in Iterate(b)) ((PySet)a.O!).Add(this, v);
                }
                return true;
            case Op.DictUpdate:
                if (b.O is not PyDict && !TryGetAttr(b, "keys", out _)) throw Error(Types.TypeError, $"'{b.Type.ErrorName}' object is not a mapping");
                Ops.DictUpdate(this, (PyDict)a.O!, b);
                return true;
            case Op.DictMerge: return DictMerge((PyDict)a.O!, b, c);
            case Op.ToTuple: a = NewTuple(((PyList)b.O!).Span); return true;
            case Op.NewSlice:
                if (ins.C == 1 && ReuseSlice(Unsafe.Add(ref r, Unsafe.Add(ref ins, 1).B), MemoryMarshal.CreateReadOnlySpan(ref b, 3))) a = _passingSlice;
                else
                {
                    Charge(72);
                    a = new PySlice(b, Unsafe.Add(ref b, 1), Unsafe.Add(ref b, 2));
                }
                return true;
            case Op.Format: return FormatValue(ref a, b, c, ins.D);
            case Op.Join: return Join(ref a, MemoryMarshal.CreateReadOnlySpan(ref b, ins.C));
            case Op.DelAttr: return DeleteAttr(a, ConstName(f, ins.D));
            case Op.DelSub: return Ops.DelItem(this, a, b);
            case Op.MakeClass: return MakeClass(ref a, b, Unsafe.Add(ref b, 1), Unsafe.Add(ref b, 2), ConstName(f, ins.D));
            case Op.Import: return Import(f, ref a, ref ins);
            case Op.ImportFrom: return ImportFrom(b, ConstName(f, ins.D), ref a);
            case Op.ImportStar: return ImportStar(f, a);
            case Op.AssertFail:
                Pending = ins.B == 0 ? MakeException(Types.AssertionError) : MakeException(Types.AssertionError, a);
                return false;
            case Op.RaiseBare: return RaiseBare();
            case Op.ShowValue: return ShowValue(a);
            case Op.RaiseFrom:
                Pending = ToException(a, b);
                return false;
            case Op.GetIter:
                if (ins.C == 1 && b.O is PyGenerator { GenKind: not GenKind.AsyncGenerator }) a = b;
                else if (ins.C == 2) a = Iteration.ToPrivateObject(this, b);
                else a = Iteration.ToObject(this, b);
                return true;
            case Op.GetAwaitable: return GetAwaitable(ref a, b, ins.C);
            case Op.GetAIter: return GetAsyncIterator(ref a, b);
            case Op.GetANext: return GetAsyncNext(ref a, b);
            case Op.EndAsyncFor:
                if (((PyException)a.O!).Type.IsSub(Types.StopAsyncIteration))
                {
                    Handled = Unsafe.Add(ref a, 1).O as PyException;
                    return true;
                }
                Pending = (PyException)a.O!;
                return false;
            case Op.AWithEnter: return WithEnter(ref a, b, ref c, isAsync: true);
            case Op.WithExit:
                a = TryCall(b, [Value.None, Value.None, Value.None]);
                return !a.IsError;
            case Op.WithExitCheck:
            {
                var e = (PyException)c.O!;
                a = TryCall(b, [e.Type, e, e.Traceback == null ? Value.None : e.Traceback]);
                return !a.IsError;
            }
            default: return RareNames(f, ref r, ref ins);
        }
    }

    private bool RareNames(Frame f, ref Value r, ref Instr ins)
    {
        ref var a = ref Unsafe.Add(ref r, ins.A);
        switch (ins.Op)
        {
            case Op.CheckDeaths:
                CheckDeaths(f, ref r, ins);
                return true;
            case Op.Watch:
                Saw(f, a, ins.D);
                return true;
            case Op.LoadName: return LoadNameFrom(f, ConstName(f, ins.D), ref a);
            case Op.StoreName:
                StoreNameIn(f, (PyStr)f.Code.Consts[ins.D].O!, a);
                return true;
            case Op.DelName: return DeleteNameFrom(f, ConstName(f, ins.D));
            case Op.LoadGlobalName: return LoadGlobalName(f, ConstName(f, ins.D), ref a);
            case Op.StoreGlobalName:
                f.Globals.Set(this, ConstName(f, ins.D), a);
                return true;
            case Op.DelGlobalName or Op.DelGlobal:
                if (f.Globals.Remove(this, ConstName(f, ins.D))) return true;
                Pending = NameError(ConstName(f, ins.D));
                return false;
            case Op.LoadClassDeref:
                if (f.Locals.O is PyDict d && d.TryGet(this, f.Code.Consts[ins.D], out var found))
                {
                    a = found;
                    return true;
                }
                a = f.Fn!.Closure[ins.B].V;
                if (!a.IsMissing) return true;
                Pending = UnboundError(f, ref ins);
                return false;
            case Op.DelCell or Op.DelDeref:
            {
                var cell = ins.Op == Op.DelCell ? (Cell)a.O! : f.Fn!.Closure[ins.A];
                if (cell.V.IsMissing)
                {
                    Pending = UnboundError(f, ref ins);
                    return false;
                }
                cell.V = Value.Missing;
                return true;
            }
            case Op.StoreAnnotation: return StoreAnnotation(f, f.Code.Consts[ins.D], a);
            case Op.MatchSequence or Op.MatchMapping or Op.MatchKeys or Op.MatchRest or Op.MatchClass: return MatchStep(f, ref r, ref ins);
            case Op.ExcStarPrep or Op.ExcStarMatch or Op.ExcStarEnd: return ExceptStar.Step(this, ref r, ref ins);
        }
        throw new InvalidOperationException($"no code for {ins.Op}");
    }

    // ---- functions ------------------------------------------------------------------------------------------------------

    private void MakeFunction(Frame f, ref Value a, ref Value b, ref Instr ins)
    {
        var code = ((PyCode)f.Code.Consts[ins.D].O!).Code;
        Arm(code);
        Charge(168 + (16L * ins.C) + (8L * code.FreeFrom.Length));
        var cells = code.FreeFrom.Length == 0 ? [] : new Cell[code.FreeFrom.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var from = code.FreeFrom[i];
            cells[i] = from >= 0 ? (Cell)f.Regs[f.Base + from].O! : f.Fn!.Closure[~from];
        }
        var defaults = ins.C == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(ref b, ins.C).ToArray();
        a = new PyFunction(code, f.Globals, cells, defaults);
    }

    private static void SetFunctionParts(ref Value r, ref Instr ins)
    {
        var fn = (PyFunction)Unsafe.Add(ref r, ins.A).O!;
        if (ins.B != ins.A) fn.KeywordDefaults = (PyDict)Unsafe.Add(ref r, ins.B).O!;
        if (ins.C != ins.A) fn.Annotations = (PyDict)Unsafe.Add(ref r, ins.C).O!;
    }

    private bool ExtendForCall(ref Value r, ref Instr ins)
    {
        ref var b = ref Unsafe.Add(ref r, ins.B);
        if (ins.C == 1 && b.Type.Lookup(Special.Iter) == null && b.Type.Lookup(Special.GetItem) == null)
        {
            Raise(Types.TypeError, $"{CalleeName(Unsafe.Add(ref r, ins.D))} argument after * must be an iterable, not {b.Type.ErrorName}");
            return false;
        }
        if (b.Type.Lookup(Special.Iter) == null && b.Type.Lookup(Special.GetItem) == null)
        {
            Raise(Types.TypeError, $"Value after * must be an iterable, not {b.Type.ErrorName}");
            return false;
        }
        ExtendList((PyList)Unsafe.Add(ref r, ins.A).O!, b);
        return true;
    }

    private string CalleeName(in Value fn) => fn.O switch
    {
        PyFunction g => $"{Code.FunctionModule}{Arguments.Name(g)}()",
        PyBuiltin b => $"{b.QualName}()",
        PyType t => $"{(t.IsGuest ? t.Module + "." : "")}{t.QualName}()",
        PyBoundMethod m => CalleeName(m.Fn),
        _ => Str(fn),
    };

    private bool DictMerge(PyDict d, in Value other, in Value fn)
    {
        if (other.O is not PyDict && !TryGetAttr(other, "keys", out _))
        {
            Raise(Types.TypeError, $"{CalleeName(fn)} argument after ** must be a mapping, not {other.Type.ErrorName}");
            return false;
        }
        var part = other.O as PyDict;
        if (part == null || part.GetType() != typeof(PyDict))
        {
            part = NewDict().As<PyDict>();
            Ops.DictUpdate(this, part, other);
        }
        for (var i = 0; i < part.Used; i++)
        {
            var e = part.Entries[i];
            if (!e.IsLive) continue;
            if (e.Key.O is not PyStr key) throw Error(Types.TypeError, "keywords must be strings");
            if (d.Find(this, e.Key, e.Hash) >= 0)
            {
                Raise(Types.TypeError, $"{CalleeName(fn)} got multiple values for keyword argument '{key.S}'");
                return false;
            }
            d.Set(this, e.Key, e.Val, e.Hash);
        }
        return true;
    }

    // ---- f-strings ------------------------------------------------------------------------------------------------------

    private bool FormatValue(ref Value a, in Value v, in Value spec, int conversion)
    {
        var text = ((PyStr)spec.O!).S;
        if (conversion < 0 && text.Length == 0 && v.O != null && v.O.GetType() == typeof(PyStr))
        {
            a = v;
            return true;
        }
        if (conversion < 0 && text.Length == 0 && v.O == null)
        {
            a = Representation.IntText(this, v.I);
            return true;
        }
        Value x = v;
        if (conversion == 'r') x = NewStr(Repr(v));
        else if (conversion == 's') x = NewStr(Str(v));
        else if (conversion == 'a') x = NewStr(Representation.Ascii(this, v));
        a = NewStr(Format(x, text));
        return true;
    }

    private bool Join(ref Value a, ReadOnlySpan<Value> parts)
    {
        if (parts.Length == 1)
        {
            a = parts[0];
            return true;
        }
        var n = 0L;
        foreach (ref readonly var p in parts) n += ((PyStr)p.O!).Units;
        Charge(PyStr.Overhead + (2 * n));
        Tick((int)(n >> 6));
        if (n == 0)
        {
            a = PyStr.Empty;
            return true;
        }
        if (n <= RecentTexts.MaxUnits)
        {
            Span<char> few = stackalloc char[(int)n];
            JoinInto(few, parts);
            a = RecentText(few, TextMaking.Join);
            return true;
        }
        var text = new string('\0', (int)n);
        JoinInto(MemoryMarshal.AsMemory(text.AsMemory()).Span, parts);
        a = Value.Str(text);
        return true;
    }

    private static void JoinInto(Span<char> to, ReadOnlySpan<Value> parts)
    {
        foreach (ref readonly var p in parts)
        {
            var s = Unsafe.As<PyStr>(p.O!).S;
            s.CopyTo(to);
            to = to[s.Length..];
        }
    }

    // ---- names by mapping -----------------------------------------------------------------------------------------------

    private bool LoadNameFrom(Frame f, string name, ref Value dst)
    {
        if (f.Locals.O is PyDict d && !d.Type.IsGuest)
        {
            d.Refresh(this);
            if (d.TryGet(this, Value.Str(name), out var v))
            {
                dst = v;
                return true;
            }
        }
        else if (f.Locals.O != null)
        {
            Value v = default;
            if (Ops.GetItem(this, f.Locals, Value.Str(name), ref v))
            {
                dst = v;
                return true;
            }
            if (!Pending!.Type.IsSub(Types.KeyError)) return false;
            Pending = null;
        }
        return LoadGlobalName(f, name, ref dst);
    }

    private bool LoadGlobalName(Frame f, string name, ref Value dst)
    {
        if (f.Globals.TryGet(name, out var v))
        {
            dst = v;
            return true;
        }
        // Names that the module builtins has for itself show through in a namespace without its own.
        if (name is "__name__" or "__package__" && !f.Globals.IsRestricted)
        {
            dst = Value.Str(name == "__name__" ? "builtins" : "");
            return true;
        }
        Pending = NameError(name);
        return false;
    }

    private void StoreNameIn(Frame f, PyStr name, in Value v)
    {
        if (f.Locals.O is PyDict d && !d.Type.IsGuest) d.Set(this, name, v);
        else if (f.Locals.O == null) f.Globals.Set(this, name.S, v);
        else if (!Ops.SetItem(this, f.Locals, name, v)) ThrowPending();
    }

    private bool DeleteNameFrom(Frame f, string name)
    {
        var found = f.Locals.O switch
        {
            PyDict d when !d.Type.IsGuest => d.Remove(this, Value.Str(name), out _),
            null => f.Globals.Remove(this, name),
            _ => Ops.DelItem(this, f.Locals, Value.Str(name)),
        };
        if (!found) Pending = NameError(name);
        return found;
    }

    private bool StoreAnnotation(Frame f, in Value name, in Value annotation)
    {
        Value all = default;
        var key = Value.Str("__annotations__");
        if (f.Code.Has(CodeFlags.ClassBody) || f.Locals.O != null)
        {
            if (f.Locals.O is PyDict d ? !d.TryGet(this, key, out all) : !Ops.Contains(this, f.Locals, key))
            {
                all = NewDict();
                StoreNameIn(f, (PyStr)key.O!, all);
            }
            else if (all.O == null && !Ops.GetItem(this, f.Locals, key, ref all)) return false;
        }
        else if (!f.Globals.TryGetOwn("__annotations__", out all))
        {
            all = NewDict();
            f.Globals.Set(this, "__annotations__", all);
        }
        return Ops.SetItem(this, all, name, annotation);
    }

    // ---- with -----------------------------------------------------------------------------------------------------------

    /// <summary>The guest function that enters a context, its exit method bound; null when entering is not one plain call.</summary>
    private PyFunction? GuestEnter(ref Value exit, in Value manager)
    {
        var type = manager.Type;
        if (!type.IsGuest || type.Lookup(Special.Enter) is not { V.O: PyFunction enter } || type.Lookup(Special.Exit) is not { } leave) return null;
        var m = manager;
        var bound = Bind(leave.V, m, type);
        if (bound.IsError) return null;
        exit = bound;
        return enter;
    }

    private bool WithEnter(ref Value exit, in Value manager, ref Value value, bool isAsync)
    {
        var type = manager.Type;
        var enter = type.Lookup(isAsync ? Special.AEnter : Special.Enter);
        var leave = type.Lookup(isAsync ? Special.AExit : Special.Exit);
        if (enter == null || leave == null)
        {
            var kind = isAsync ? "asynchronous context manager" : "context manager";
            Raise(Types.TypeError, enter == null
                ? $"'{type.ErrorName}' object does not support the {kind} protocol"
                : $"'{type.ErrorName}' object does not support the {kind} protocol (missed __{(isAsync ? "a" : "")}exit__ method)");
            return false;
        }
        var m = manager;
        var bound = Bind(leave.V, m, type);
        if (bound.IsError) return false;
        exit = bound;
        var v = CallSpecial(enter.V, m, []);
        if (v.IsError) return false;
        value = v;
        return true;
    }

    // ---- async ----------------------------------------------------------------------------------------------------------

    private bool GetAwaitable(ref Value a, in Value v, int how)
    {
        if (v.O is PyGenerator { GenKind: GenKind.Coroutine } || v.O is PyAsyncStep)
        {
            a = v;
            return true;
        }
        if (v.Type.Lookup(Special.Await) is { } m)
        {
            var it = CallSpecial(m.V, v, []);
            if (it.IsError) return false;
            if (it.Type.Lookup(Special.Next) == null)
            {
                Raise(Types.TypeError, $"__await__() returned non-iterator of type '{it.Type.ErrorName}'");
                return false;
            }
            a = it;
            return true;
        }
        Raise(Types.TypeError, how switch
        {
            1 => $"'async with' received an object from __aenter__ that does not implement __await__: {v.Type.ErrorName}",
            2 => $"'async with' received an object from __aexit__ that does not implement __await__: {v.Type.ErrorName}",
            3 => $"'async for' received an invalid object from __anext__: {v.Type.ErrorName}",
            _ => $"object {v.Type.ErrorName} can't be used in 'await' expression",
        });
        return false;
    }

    private bool GetAsyncIterator(ref Value a, in Value v)
    {
        if (v.Type.Lookup(Special.AIter) is not { } m)
        {
            Raise(Types.TypeError, $"'async for' requires an object with __aiter__ method, got {v.Type.ErrorName}");
            return false;
        }
        var it = CallSpecial(m.V, v, []);
        if (it.IsError) return false;
        if (it.Type.Lookup(Special.ANext) == null)
        {
            Raise(Types.TypeError, $"'async for' received an object from __aiter__ that does not implement __anext__: {it.Type.ErrorName}");
            return false;
        }
        a = it;
        return true;
    }

    private bool GetAsyncNext(ref Value a, in Value it)
    {
        if (it.Type.Lookup(Special.ANext) is not { } m)
        {
            Raise(Types.TypeError, $"'async for' requires an iterator with __anext__ method, got {it.Type.ErrorName}");
            return false;
        }
        var v = CallSpecial(m.V, it, []);
        return !v.IsError && GetAwaitable(ref a, v, 3);
    }
}
