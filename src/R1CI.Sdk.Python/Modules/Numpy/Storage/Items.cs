using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Single items: out of an array as numpy's scalar or as Python's own object, and into one.</summary>
internal static class Items
{
    /// <summary>The item as the scalar that indexing gives.</summary>
    public static Value Scalar(Vm vm, NdArray a, int at)
    {
        vm.Charge(48);
        return a.DType.Keep switch
        {
            Keep.Bool => ScalarMaking.Bool(a.Items<bool>()[at]),
            Keep.Int => ScalarMaking.Integer(a.DType, a.Items<long>()[at]),
            Keep.Float => ScalarMaking.Real(a.DType, a.Items<double>()[at]),
            Keep.Complex => ScalarMaking.Of(a.DType, a.Items<Complex>()[at]),
            _ => a.Items<Value>()[at],
        };
    }

    /// <summary>The item as Python's own number, which is what <c>tolist</c> and object arrays hold.</summary>
    public static Value Plain(Vm vm, NdArray a, int at)
    {
        switch (a.DType.Keep)
        {
            case Keep.Bool: return a.Items<bool>()[at];
            case Keep.Int: return Integer(a.DType, a.Items<long>()[at]);
            case Keep.Float: return a.Items<double>()[at];
            case Keep.Complex:
                vm.Charge(48);
                return new PyComplex(a.Items<Complex>()[at]);
            default: return a.Items<Value>()[at];
        }
    }

    /// <summary>An integer item as Python's int.</summary>
    public static Value Integer(DType dtype, long v) => dtype.Code == ItemCode.UInt64 && v < 0 ? Value.Big((ulong)v) : v;

    public static void Set(Vm vm, NdArray a, int at, in Value v)
    {
        switch (a.DType.Keep)
        {
            case Keep.Bool: a.Items<bool>()[at] = Truth(vm, v); break;
            case Keep.Int: a.Items<long>()[at] = ToLong(vm, a.DType, v); break;
            case Keep.Float: a.Items<double>()[at] = a.DType.Round(ToDouble(vm, v)); break;
            case Keep.Complex: a.Items<Complex>()[at] = Conversion.Narrow(a.DType, ToComplex(vm, v)); break;
            default: a.Items<Value>()[at] = a.DType.Code == ItemCode.Str ? Text(vm, a.DType, v) : Unwrapped(vm, v); break;
        }
    }

    private static bool Truth(Vm vm, in Value v) => v.O is NdArray { Size: 1 } a ? Ops.Truth(vm, Plain(vm, a, a.Offset)) : Ops.Truth(vm, v);

    /// <summary>A string item, cut to the characters the dtype has.</summary>
    public static Value Text(Vm vm, DType dtype, in Value v)
    {
        var text = v.O is PyStr s ? s : (PyStr)vm.NewStr(vm.Str(v)).O!;
        return text.Length > dtype.Characters ? Value.Str(text.Sub(0, dtype.Characters)) : text;
    }

    /// <summary>What an object array holds for a scalar or a 0-d array: the Python object.</summary>
    public static Value Unwrapped(Vm vm, in Value v) => v.O is NdArray { Rank: 0 } a ? Plain(vm, a, a.Offset) : v;

    public static long ToLong(Vm vm, DType dtype, in Value v)
    {
        if (v.O is IntegerScalar i) return dtype.Wrap(i.V);
        if (v.O is NdArray { Size: 1 } a) return ToLong(vm, dtype, Plain(vm, a, a.Offset));
        if (v.O is NdArray or PyList or PyTuple) throw Sequence();
        BigInteger n;
        if (v.TryFloat(out var d))
        {
            if (double.IsNaN(d)) throw Vm.Error(Types.ValueError, "cannot convert float NaN to integer");
            if (double.IsInfinity(d)) throw Vm.Error(Types.OverflowError, "cannot convert float infinity to integer");
            n = FloatMath.ToInteger(Math.Truncate(d));
        }
        else if (v.O is PyStr s) n = IntegerText.TryParse(s.S, 10, out var parsed) ? parsed : throw Vm.Error(Types.ValueError, $"invalid literal for int() with base 10: {vm.Repr(v)}");
        else if (v.TryBig(out var b)) n = b;
        else if (v.O is NarrowScalar narrow) n = (BigInteger)narrow.V.Real;
        else n = ByMethods(vm, v);
        return Fit(dtype, n);
    }

    private static BigInteger ByMethods(Vm vm, in Value v)
    {
        var special = v.Type.Lookup(Special.Index) ?? v.Type.Lookup(Special.Int);
        if (special == null) throw Vm.Error(Types.TypeError, $"int() argument must be a string, a bytes-like object or a real number, not '{v.Type.ErrorName}'");
        var result = vm.Checked(vm.CallSpecial(special.V, v, []));
        return vm.ToBig(result);
    }

    private static long Fit(DType dtype, in BigInteger n)
    {
        if (dtype.Code == ItemCode.UInt64)
        {
            if (n < long.MinValue || n > ulong.MaxValue) throw Vm.Error(Types.OverflowError, "Python int too large to convert to C long");
            return n > long.MaxValue ? (long)(ulong)n : (long)n;
        }
        if (n < long.MinValue || n > long.MaxValue) throw Vm.Error(Types.OverflowError, "Python int too large to convert to C long");
        return dtype.Wrap((long)n);
    }

    public static double ToDouble(Vm vm, in Value v)
    {
        if (v.IsFloat) return v.D;
        if (v.O == null) return v.I;
        switch (v.O)
        {
            case IntegerScalar i: return i.DType.Code == ItemCode.UInt64 ? (ulong)i.V : i.V;
            case NarrowScalar n: return n.V.Real;
            case NdArray { Size: 1 } a: return ToDouble(vm, Plain(vm, a, a.Offset));
            case NdArray or PyList or PyTuple: throw Sequence();
            case PyStr s: return FloatMath.TryParse(s.S, out var d) ? d : throw Vm.Error(Types.ValueError, $"could not convert string to float: {vm.Repr(v)}");
            case Tag when v.IsNone: return double.NaN;
            case PyComplex: throw Vm.Error(Types.TypeError, "can't convert complex to float");
        }
        if (v.Type.Lookup(Special.Float) == null && v.Type.Lookup(Special.Index) == null && !v.IsIntLike && !v.TryFloat(out _))
        {
            throw Vm.Error(Types.TypeError, $"float() argument must be a string or a real number, not '{v.Type.ErrorName}'");
        }
        return vm.ToDouble(v);
    }

    public static Complex ToComplex(Vm vm, in Value v)
    {
        switch (v.O)
        {
            case PyComplex c: return c.V;
            case NarrowScalar n: return n.V;
            case NdArray { Size: 1 } a: return ToComplex(vm, Plain(vm, a, a.Offset));
            case PyStr: return ToComplex(vm, vm.Call(Types.Complex, v));
        }
        if (v.Type.Lookup(Special.Complex) is { } m && !v.IsIntLike && !v.TryFloat(out _) && v.O is not IScalar)
        {
            return vm.Checked(vm.CallSpecial(m.V, v, [])).O is PyComplex c ? c.V : throw Vm.Error(Types.TypeError, "__complex__ returned non-complex");
        }
        return ToDouble(vm, v);
    }

    private static GuestException Sequence() => Vm.Error(Types.ValueError, "setting an array element with a sequence.");
}
