namespace R1CI.Sdk.Python.Runtime;

/// <summary>The steps of the match statement.</summary>
internal sealed partial class Vm
{
    private bool MatchStep(Frame f, ref Value r, ref Instr ins)
    {
        ref var a = ref Unsafe.Add(ref r, ins.A);
        var subject = Unsafe.Add(ref r, ins.B);
        switch (ins.Op)
        {
            case Op.MatchSequence:
            {
                if (!IsMatchable(subject, isMapping: false))
                {
                    a = false;
                    return true;
                }
                var n = Ops.Len(this, subject);
                a = ins.D < 0 ? n == ins.C : n >= ins.C - 1;
                Unsafe.Add(ref a, 1) = n;
                return true;
            }
            case Op.MatchMapping:
                a = IsMatchable(subject, isMapping: true) && (ins.C == 0 || Ops.Len(this, subject) >= ins.C);
                return true;
            case Op.MatchKeys: return MatchKeys(ref r, ref a, subject, ins.C, ins.D);
            case Op.MatchRest:
            {
                var rest = NewDict().As<PyDict>();
                Ops.DictUpdate(this, rest, subject);
                for (var i = 0; i < ins.C; i++) rest.Remove(this, Unsafe.Add(ref r, ins.D + i), out _);
                a = rest;
                return true;
            }
            default: return MatchClass(f, ref a, subject, ins.C, ((KeywordNames)f.Code.Consts[ins.D].O!).Names);
        }
    }

    private static bool IsMatchable(in Value v, bool isMapping)
    {
        if (v.O == null) return false;
        var flag = isMapping ? "__match_mapping__" : "__match_sequence__";
        if (v.O.Type.Lookup(flag) is { V.IsTrue: true }) return true;
        return isMapping ? v.O is PyDict or PyMappingProxy : v.O is PyList or PyTuple or PyRange or PyBigRange || v.O.Type.NativeBase.IsSequence;
    }

    private bool MatchKeys(ref Value r, ref Value a, in Value subject, int n, int keys)
    {
        a = true;
        var absent = subject.O is PyDict { Type.IsGuest: false } ? Value.None : Call(Types.Object);
        for (var i = 0; i < n; i++)
        {
            var key = Unsafe.Add(ref r, keys + i);
            ref var into = ref Unsafe.Add(ref r, keys + n + i);
            if (subject.O is PyDict d && (!d.Type.IsGuest || d.Type.Lookup("get") is { V.O: PyBuiltin }))
            {
                if (d.TryGet(this, key, out var v))
                {
                    into = v;
                    continue;
                }
            }
            else
            {
                into = Call(GetAttr(subject, "get"), key, absent);
                if (!ReferenceEquals(into.O, absent.O)) continue;
            }
            a = false;
            return true;
        }
        return true;
    }

    /// <summary>Register a is the flag, the class follows, then room for the values.</summary>
    private bool MatchClass(Frame f, ref Value a, in Value subject, int positional, PyStr[] names)
    {
        ref var values = ref Unsafe.Add(ref a, 2);
        if (Unsafe.Add(ref a, 1).O is not PyType cls)
        {
            Raise(Types.TypeError, "called match pattern must be a type");
            return false;
        }
        a = false;
        if (!Classes.IsInstance(this, subject, cls)) return true;
        if (positional > 0)
        {
            // Built-in types match their subject itself by one positional pattern.
            var self = cls.Lookup("__match_args__") == null && IsSelfMatching(cls);
            if (self)
            {
                if (positional > 1) return TooManyPatterns(cls, 1, positional);
                values = subject;
            }
            else
            {
                var args = TryGetAttr(cls, "__match_args__", out var ma) ? ma.O as PyTuple : PyTuple.Empty;
                if (args == null)
                {
                    Raise(Types.TypeError, $"{cls.Name}.__match_args__ must be a tuple (got {ma.Type.Name})");
                    return false;
                }
                if (positional > args.Count) return TooManyPatterns(cls, args.Count, positional);
                for (var i = 0; i < positional; i++)
                {
                    if (args.Items[i].O is not PyStr name)
                    {
                        Raise(Types.TypeError, $"__match_args__ elements must be strings (got {args.Items[i].Type.Name})");
                        return false;
                    }
                    if (Array.Exists(names, n => n.S == name.S) || args.Items[..i].ToArray().Any(x => x.O is PyStr s && s.S == name.S))
                    {
                        Raise(Types.TypeError, $"{cls.Name}() got multiple sub-patterns for attribute {Text.TextLiteral.Repr(name.S)}");
                        return false;
                    }
                    if (!TryGetAttr(subject, name.S, out Unsafe.Add(ref values, i))) return true;
                }
            }
        }
        for (var i = 0; i < names.Length; i++) if (!TryGetAttr(subject, names[i].S, out Unsafe.Add(ref values, positional + i))) return true;
        a = true;
        return true;
    }

    private static bool IsSelfMatching(PyType cls)
    {
        foreach (var t in cls.Mro)
        {
            if (ReferenceEquals(t, Types.Bool) || ReferenceEquals(t, Types.ByteArray) || ReferenceEquals(t, Types.Bytes) || ReferenceEquals(t, Types.Dict)
                || ReferenceEquals(t, Types.Float) || ReferenceEquals(t, Types.FrozenSet) || ReferenceEquals(t, Types.Int) || ReferenceEquals(t, Types.List)
                || ReferenceEquals(t, Types.Set) || ReferenceEquals(t, Types.Str) || ReferenceEquals(t, Types.Tuple)) return true;
        }
        return false;
    }

    private bool TooManyPatterns(PyType cls, int max, int given)
    {
        Raise(Types.TypeError, $"{cls.Name}() accepts {max} positional sub-pattern{(max == 1 ? "" : "s")} ({given} given)");
        return false;
    }
}
