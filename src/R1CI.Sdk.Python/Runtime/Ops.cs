namespace R1CI.Sdk.Python.Runtime;

/// <summary>Operators off the loop's fast path: dispatch between built-in kinds and special methods.</summary>
internal static partial class Ops
{
    internal enum Outcome { Done, Failed, Unknown }

    private static readonly string[] Symbols = ["+", "-", "*", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "@"];
    private static readonly string[] InPlaceSymbols = ["+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="];

    private static Special At(Special first, int offset) => (Special)((int)first + offset);

    public static bool IsInPlace(Op op) => op is >= Op.IAdd and <= Op.IMatMul;

    /// <summary>The plain operator of an in-place one.</summary>
    public static Op Plain(Op op) => IsInPlace(op) ? op - Op.IAdd + Op.Add : op;

    /// <summary>An arithmetic operator, in place or not; <see cref="Value.Error"/> with Pending set when it fails.</summary>
    public static Value Binary(Vm vm, Op op, in Value a, in Value b)
    {
        Value dst = default;
        return Binary(vm, op, a, b, ref dst) ? dst : Value.Error;
    }

    public static bool Binary(Vm vm, Op op, in Value a, in Value b, ref Value dst)
    {
        if (a.Type.IsPlain && b.Type.IsPlain)
        {
            switch (NativeBinary(vm, op, a, b, ref dst))
            {
                case Outcome.Done: return true;
                case Outcome.Failed: return false;
            }
        }
        return SpecialBinary(vm, op, a, b, ref dst);
    }

    /// <summary>Finds the guest function that the loop is to enter for an operator, when its first candidate is one.</summary>
    public static PyFunction? GuestOperator(Op op, in Value a, in Value b)
    {
        PyType ta = a.Type, tb = b.Type;
        if (!ta.IsGuest) return null;
        if (!ReferenceEquals(ta, tb) && tb.IsGuest && tb.IsSub(ta)) return null;
        if (IsInPlace(op))
        {
            if (ta.Lookup(At(Special.IAdd, op - Op.IAdd)) is { } inPlace) return inPlace.V.O as PyFunction;
            op = Plain(op);
        }
        return ta.Lookup(At(Special.Add, op - Op.Add))?.V.O as PyFunction;
    }

    /// <summary>CPython's binary_op1 over special methods.</summary>
    private static bool SpecialBinary(Vm vm, Op op, in Value a, in Value b, ref Value dst)
    {
        var k = Plain(op) - Op.Add;
        // A class derived from a sequence has += of its base among the operators of numbers: there it comes first.
        if (IsInPlace(op) && a.Type.Lookup(At(Special.IAdd, k)) is { } inPlace && (!IsConcatenation(inPlace, op, a) || (op == Op.IAdd && a.Type.IsGuest)))
        {
            var r = vm.CallSpecial(inPlace.V, a, [b]);
            if (!r.IsNotImplemented) return Give(r, ref dst);
        }
        PyType ta = a.Type, tb = b.Type;
        var left = ta.Lookup(At(Special.Add, k));
        var right = ReferenceEquals(ta, tb) ? null : FromRight(op, k, b);
        if (left != null && IsConcatenation(left, op, a)) return Concatenate(vm, op, a, b, right, ref dst);
        if (right != null && tb.IsSub(ta) && !ReferenceEquals(right, ta.Lookup(At(Special.RAdd, k))))
        {
            var r = vm.CallSpecial(right.V, b, [a]);
            if (!r.IsNotImplemented) return Give(r, ref dst);
            right = null;
        }
        if (left != null)
        {
            var r = vm.CallSpecial(left.V, a, [b]);
            if (!r.IsNotImplemented) return Give(r, ref dst);
        }
        return Reflected(vm, op, a, b, right, ref dst);
    }

    // Sequences have no + and * of numbers: theirs comes last, after the other side's.
    private static bool IsConcatenation(ClassSlot method, Op op, in Value a) => Plain(op) is Op.Add or Op.Mul && method.V.O is PyBuiltin && IsSequence(a);

    private static ClassSlot? FromRight(Op op, int k, in Value b) =>
        b.Type.Lookup(At(Special.RAdd, k)) is { } method && !IsConcatenation(method, op, b) ? method : null;

    private static bool Concatenate(Vm vm, Op op, in Value a, in Value b, ClassSlot? right, ref Value dst)
    {
        if (right != null)
        {
            var r = vm.CallSpecial(right.V, b, [a]);
            if (!r.IsNotImplemented) return Give(r, ref dst);
        }
        return NativeBinary(vm, op, a, b, ref dst) switch
        {
            Outcome.Done => true,
            Outcome.Failed => false,
            _ => Reflected(vm, op, a, b, null, ref dst),
        };
    }

    /// <summary>Continues after the left operand's method returned NotImplemented.</summary>
    public static bool AfterLeft(Vm vm, Op op, in Value a, in Value b, ref Value dst)
    {
        PyType ta = a.Type, tb = b.Type;
        if (IsInPlace(op) && ta.Lookup(At(Special.IAdd, op - Op.IAdd)) != null) return Binary(vm, Plain(op), a, b, ref dst);
        var right = ReferenceEquals(ta, tb) ? null : FromRight(op, Plain(op) - Op.Add, b);
        return Reflected(vm, op, a, b, right, ref dst);
    }

    private static bool Reflected(Vm vm, Op op, in Value a, in Value b, ClassSlot? right, ref Value dst)
    {
        if (right != null)
        {
            var r = vm.CallSpecial(right.V, b, [a]);
            if (!r.IsNotImplemented) return Give(r, ref dst);
        }
        if (Plain(op) == Op.Mul && IsSequence(a) != IsSequence(b))
        {
            var (sequence, times) = IsSequence(a) ? (a, b) : (b, a);
            if (times.Type.Lookup(Special.Index) != null) return NativeBinary(vm, IsSequence(a) ? op : Op.Mul, sequence, Value.Big(vm.ToBig(times)), ref dst) == Outcome.Done;
        }
        Unsupported(vm, op, a, b);
        return false;
    }

    private static bool Give(in Value r, ref Value dst)
    {
        if (r.IsError) return false;
        dst = r;
        return true;
    }

    /// <summary>Raises what an operator says of operands that it does not take.</summary>
    public static void Unsupported(Vm vm, Op op, in Value a, in Value b)
    {
        var k = Plain(op) - Op.Add;
        if (Plain(op) == Op.Add)
        {
            var kind = a.O switch { PyStr => "str", PyList => "list", PyTuple => "tuple", _ => null };
            if (kind != null)
            {
                vm.Raise(Types.TypeError, $"can only concatenate {kind} (not \"{b.Type.ErrorName}\") to {kind}");
                return;
            }
            if (a.O is PyBytes or PyByteArray)
            {
                vm.Raise(Types.TypeError, $"can't concat {b.Type.ErrorName} to {a.Type.ErrorName}");
                return;
            }
        }
        if (Plain(op) == Op.Mul)
        {
            if (IsSequence(a) || IsSequence(b) && !IsInPlace(op))
            {
                vm.Raise(Types.TypeError, $"can't multiply sequence by non-int of type '{(IsSequence(a) ? b : a).Type.ErrorName}'");
                return;
            }
        }
        var symbol = IsInPlace(op) ? InPlaceSymbols[k] : Symbols[k];
        vm.Raise(Types.TypeError, $"unsupported operand type(s) for {symbol}: '{a.Type.ErrorName}' and '{b.Type.ErrorName}'");
    }

    private static bool IsSequence(in Value v) => v.O is PyStr or PyList or PyTuple or PyBytes or PyByteArray;

    /// <summary>Operators over built-in kinds; what guest classes override is not looked at.</summary>
    public static Outcome NativeBinary(Vm vm, Op op, in Value a, in Value b, ref Value dst)
    {
        if (a.IsIntLike)
        {
            if (b.IsIntLike) return IntBinary(vm, Plain(op), a, b, ref dst);
            if (b.TryFloat(out var y)) return FloatBinary(vm, Plain(op), ToDoubleOrThrow(a), y, ref dst);
        }
        else if (a.TryFloat(out var x))
        {
            if (b.TryFloat(out var y)) return FloatBinary(vm, Plain(op), x, y, ref dst);
            if (b.IsIntLike) return FloatBinary(vm, Plain(op), x, ToDoubleOrThrow(b), ref dst);
        }
        if (a.O is PyComplex || b.O is PyComplex)
        {
            if (TryComplex(a, out var ca) && TryComplex(b, out var cb)) return ComplexBinary(vm, Plain(op), ca, cb, ref dst);
        }
        return ContainerBinary(vm, op, a, b, ref dst);
    }

    private static double ToDoubleOrThrow(in Value v) => v.TryInt(out var i) ? i : v.TryBig(out var b) ? Vm.BigToDouble(b) : 0;

    private static bool TryComplex(in Value v, out Complex c)
    {
        if (v.O is PyComplex x)
        {
            c = x.V;
            return true;
        }
        if (v.TryFloat(out var d))
        {
            c = d;
            return true;
        }
        c = v.IsIntLike ? ToDoubleOrThrow(v) : default;
        return v.IsIntLike;
    }

    // ---- unary ------------------------------------------------------------------------------------------------------

    public static Value Unary(Vm vm, Op op, in Value v)
    {
        if (op == Op.Not) return Value.Bool(!Truth(vm, v));
        if (!v.Type.IsGuest && NativeUnary(op, v) is { IsMissing: false } r) return r;
        var s = op == Op.Neg ? Special.Neg : op == Op.Pos ? Special.Pos : Special.Invert;
        if (v.Type.Lookup(s) is { } m) return vm.CallSpecial(m.V, v, []);
        return vm.Raise(Types.TypeError, $"bad operand type for unary {(op == Op.Neg ? "-" : op == Op.Pos ? "+" : "~")}: '{v.Type.ErrorName}'");
    }

    /// <summary>A unary operator of a built-in number; Missing when v is none.</summary>
    public static Value NativeUnary(Op op, in Value v)
    {
        if (op != Op.Invert && v.TryFloat(out var d)) return op == Op.Neg ? -d : d;
        if (v.TryInt(out var i) && i != long.MinValue) return op == Op.Neg ? -i : op == Op.Invert ? ~i : i;
        if (v.TryBig(out var b)) return Value.Big(op == Op.Neg ? -b : op == Op.Invert ? ~b : b);
        if (op != Op.Invert && v.O is PyComplex c) return op == Op.Neg ? new PyComplex(-c.V) : c;
        return Value.Missing;
    }

    // ---- truth and length -------------------------------------------------------------------------------------------

    public static bool Truth(Vm vm, in Value v)
    {
        if (v.O == null) return v.I != 0;
        if (v.O.Kind == Kind.Tag) return v.IsFloat ? v.D != 0 : !(v.IsNone || ReferenceEquals(v.O, Value.FalseTag));
        if (v.O.GetType() == typeof(PyList)) return Unsafe.As<PyList>(v.O).Count > 0;
        if (v.O.GetType() == typeof(PyStr)) return Unsafe.As<PyStr>(v.O).Units > 0;
        if (!v.O.Type.IsGuest)
        {
            switch (v.O)
            {
                case PyStr s: return s.Units > 0;
                case PyList l: return l.Count > 0;
                case PyDict d:
                    d.Refresh(vm);
                    return d.Count > 0;
                case PyTuple t: return t.Items.Length > 0;
                case PySet s: return s.Count > 0;
                case PyInt: return true;
                case PyRange r: return r.Length > 0;
                case PyBytes b: return b.Data.Length > 0;
                case PyByteArray b: return b.Count > 0;
                case PyComplex c: return c.V != Complex.Zero;
                case PyFunction or PyType: return true;
            }
        }
        var type = v.O.Type;
        if (type.Lookup(Special.Bool) is { } m)
        {
            var r = vm.Checked(vm.CallSpecial(m.V, v, []));
            if (r.IsBool) return r.IsTrue;
            throw Vm.Error(Types.TypeError, $"__bool__ should return bool, returned {r.Type.ErrorName}");
        }
        return type.Lookup(Special.Len) == null || Len(vm, v) != 0;
    }

    /// <summary>Whether it is of a type whose <c>len</c> nobody can change, among those that are asked most.</summary>
    public static bool HasPlainLength(in Value v) => v.O is { } o && (o.GetType() == typeof(PyList) || o.GetType() == typeof(PyStr));

    /// <summary><c>len(v)</c>; throws when v has none.</summary>
    public static long Len(Vm vm, in Value v)
    {
        if (v.O is { } exact)
        {
            if (exact.GetType() == typeof(PyList)) return Unsafe.As<PyList>(exact).Count;
            if (exact.GetType() == typeof(PyStr)) return Unsafe.As<PyStr>(exact).Length;
        }
        if (v.O is { } o && !o.Type.IsGuest)
        {
            switch (o)
            {
                case PyStr s: return s.Length;
                case PyList l: return l.Count;
                case PyDict d:
                    d.Refresh(vm);
                    return d.Count;
                case PyTuple t: return t.Items.Length;
                case PySet s: return s.Count;
                case PyRange r: return r.Length;
                case PyBytes b: return b.Data.Length;
                case PyByteArray b: return b.Count;
                case PyDictView w:
                    w.Dict.Refresh(vm);
                    return w.Dict.Count;
            }
        }
        if (v.Type.Lookup(Special.Len) is not { } m) throw Vm.Error(Types.TypeError, $"object of type '{v.Type.ErrorName}' has no len()");
        var r2 = vm.Checked(vm.CallSpecial(m.V, v, []));
        if (!r2.IsIntLike) throw Vm.Error(Types.TypeError, $"'{r2.Type.ErrorName}' object cannot be interpreted as an integer");
        if (!r2.TryInt(out var n)) throw Vm.Error(Types.OverflowError, "cannot fit 'int' into an index-sized integer");
        return n >= 0 ? n : throw Vm.Error(Types.ValueError, "__len__() should return >= 0");
    }
}
