using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins.Functions;

/// <summary><c>abs</c>, <c>bin</c>, <c>divmod</c>, <c>hex</c>, <c>oct</c>, <c>pow</c>, <c>round</c>.</summary>
internal static class NumberFunctions
{
    public static void Define(FunctionTable t)
    {
        t.Fn1("abs", static (vm, v) => Abs(vm, v));
        t.Fn2("divmod", static (vm, a, b) => DivMod(vm, a, b));
        t.Fn("pow", "base, exp, mod=None", static (vm, a) => a[2].IsMissing || a[2].IsNone ? Ops.Binary(vm, Op.Pow, a[0], a[1]) : ModPow(vm, a[0], a[1], a[2]));
        t.Fn("round", "number, ndigits=None", static (vm, a) => Round(vm, a[0], a[1].IsMissing ? Value.None : a[1]));
        t.Fn1("bin", static (vm, v) => InBase(vm, v, 2));
        t.Fn1("oct", static (vm, v) => InBase(vm, v, 8));
        t.Fn1("hex", static (vm, v) => InBase(vm, v, 16));
    }

    private static Value Abs(Vm vm, in Value v)
    {
        if (v.O == null && v.I != long.MinValue) return Math.Abs(v.I);
        if (v.IsFloat) return Math.Abs(v.D);
        if (!v.Type.IsGuest || v.Type.Lookup(Special.Abs) == null)
        {
            if (v.TryBig(out var big)) return Value.Big(BigInteger.Abs(big));
            if (v.TryFloat(out var d)) return Math.Abs(d);
            if (v.O is PyComplex c) return ComplexMethods.Size(vm, c.V);
        }
        var r = vm.TrySpecial(Special.Abs, v);
        return r.IsMissing ? vm.Raise(Types.TypeError, $"bad operand type for abs(): '{v.Type.Name}'") : r;
    }

    private static Value DivMod(Vm vm, in Value a, in Value b)
    {
        if (!a.Type.IsGuest && !b.Type.IsGuest && IsReal(a) && IsReal(b)) return DivModOf(vm, a, b);
        var r = vm.TrySpecial(Special.DivMod, a, b);
        if (r.IsMissing || r.IsNotImplemented) r = vm.TrySpecial(Special.RDivMod, b, a);
        return r.IsMissing || r.IsNotImplemented
            ? vm.Raise(Types.TypeError, $"unsupported operand type(s) for divmod(): '{a.Type.ErrorName}' and '{b.Type.ErrorName}'")
            : r;
    }

    /// <summary><c>divmod</c> of real numbers; what guest subclasses override is not looked at.</summary>
    public static Value DivModOf(Vm vm, in Value a, in Value b)
    {
        if (a.IsIntLike && b.IsIntLike && b.TryInt(out var zero) && zero == 0) return vm.Raise(Types.ZeroDivisionError, "integer division or modulo by zero");
        if (!(a.IsIntLike && b.IsIntLike) && (b.TryFloat(out var divisor) ? divisor == 0 : b.TryBig(out var whole) && whole.IsZero)) return vm.Raise(Types.ZeroDivisionError, "float divmod()");
        if (a.IsIntLike && b.IsIntLike && !(a.TryInt(out _) && b.TryInt(out _)) && a.TryBig(out var x) && b.TryBig(out var y)) return Ops.BigDivMod(vm, x, y);
        Value q = default, m = default;
        if (Ops.NativeBinary(vm, Op.FloorDiv, a, b, ref q) != Ops.Outcome.Done) return Value.Error;
        if (Ops.NativeBinary(vm, Op.Mod, a, b, ref m) != Ops.Outcome.Done) return Value.Error;
        // Two results are two objects: a set would hold both.
        if (q.IsFloat && double.IsNaN(q.D) && double.IsNaN(m.D)) m = vm.NextNan(double.IsNegative(m.D));
        return vm.NewTuple(q, m);
    }

    private static bool IsReal(in Value v) => v.IsIntLike || v.TryFloat(out _);

    private static bool IsNumber(in Value v) => IsReal(v) || v.O is PyComplex;

    /// <summary>Three-argument <c>pow</c>.</summary>
    public static Value ModPow(Vm vm, in Value value, in Value exponent, in Value modulus)
    {
        if (value.Type.IsGuest && value.Type.Lookup(Special.Pow) is { V.O: not PyBuiltin } own)
        {
            var result = vm.CallSpecial(own.V, value, [exponent, modulus]);
            if (!result.IsNotImplemented) return result;
        }
        // A type that CPython has in C is also asked when it stands second.
        if (exponent.Type.IsGuest && exponent.Type.Dict.ContainsKey("__type_name__") && exponent.Type.Lookup(Special.RPow) is { } reflected)
        {
            var result = vm.CallSpecial(reflected.V, exponent, [value, modulus]);
            if (!result.IsNotImplemented) return result;
        }
        if (!value.TryBig(out var b) || !exponent.TryBig(out var e) || !modulus.TryBig(out var m))
        {
            // Each operand's type is asked in turn; int knows nothing but int.
            foreach (var operand in (ReadOnlySpan<Value>)[value, exponent, modulus])
            {
                if (operand.TryFloat(out _)) return vm.Raise(Types.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
                if (operand.O is PyComplex && IsNumber(value) && IsNumber(exponent)) return vm.Raise(Types.ValueError, "complex modulo");
            }
            return vm.Raise(Types.TypeError, $"unsupported operand type(s) for ** or pow(): '{value.Type.ErrorName}', '{exponent.Type.ErrorName}', '{modulus.Type.ErrorName}'");
        }
        if (m.IsZero) return vm.Raise(Types.ValueError, "pow() 3rd argument cannot be 0");
        if (e.Sign < 0)
        {
            if (!TryInvert(vm, b, m, out b)) return vm.Raise(Types.ValueError, "base is not invertible for the given modulus");
            e = -e;
        }
        var r = BigNumbers.ModPow(vm, b, e, m);
        // Python's result has the modulus's sign.
        return Value.Big(!r.IsZero && (r.Sign < 0) != (m.Sign < 0) ? r + m : r);
    }

    private static bool TryInvert(Vm vm, BigInteger value, BigInteger modulus, out BigInteger inverse)
    {
        var r = BigInteger.Abs(modulus);
        var next = ((value % r) + r) % r;
        var (t, newT) = (BigInteger.Zero, BigInteger.One);
        while (!next.IsZero)
        {
            var q = BigNumbers.DivRem(vm, r, next, out var rest);
            (t, newT) = (newT, t - BigNumbers.Multiply(vm, q, newT));
            (r, next) = (next, rest);
        }
        inverse = t;
        return r.IsOne;
    }

    private static Value Round(Vm vm, in Value v, in Value digits)
    {
        if (!v.Type.IsGuest)
        {
            if (v.IsFloat) return RoundFloat(vm, v.D, digits);
            if (v.TryBig(out var big)) return digits.IsNone ? Value.Big(big) : RoundInt(vm, big, vm.ToClamped(digits));
        }
        if (v.Type.Lookup(Special.Round) is { } m) return digits.IsNone ? vm.CallSpecial(m.V, v, []) : vm.CallSpecial(m.V, v, [digits]);
        return vm.Raise(Types.TypeError, $"type {v.Type.Name} doesn't define __round__ method");
    }

    /// <summary><c>float.__round__</c>.</summary>
    public static Value RoundFloat(Vm vm, double d, in Value digits)
    {
        if (!digits.IsNone) return RoundTo(vm, d, vm.ToClamped(digits));
        if (double.IsNaN(d)) return vm.Raise(Types.ValueError, "cannot convert float NaN to integer");
        if (double.IsInfinity(d)) return vm.Raise(Types.OverflowError, "cannot convert float infinity to integer");
        var whole = Math.Round(d, MidpointRounding.ToEven);
        return Math.Abs(whole) < 9e18 ? (long)whole : Value.Big(new BigInteger(whole));
    }

    private static Value RoundTo(Vm vm, double d, long digits)
    {
        if (!double.IsFinite(d) || digits > 323) return d;
        if (digits < -308) return 0.0 * d;
        var rounded = FloatMath.Round(d, (int)digits);
        return double.IsInfinity(rounded) ? vm.Raise(Types.OverflowError, "rounded value too large to represent") : rounded;
    }

    /// <summary><c>int.__round__</c> to a negative number of digits: half to even.</summary>
    public static Value RoundInt(Vm vm, BigInteger v, long digits)
    {
        if (digits >= 0) return Value.Big(v);
        if (-digits > (v.GetBitLength() * 0.30103) + 2) return 0;
        var unit = BigNumbers.Power(vm, 10, (int)-digits);
        var q = Ops.FloorDivRem(vm, v, unit, out var r);
        var twice = r * 2;
        return Value.Big((twice > unit || (twice == unit && !q.IsEven) ? q + 1 : q) * unit);
    }

    private static Value InBase(Vm vm, in Value v, int radix)
    {
        var big = vm.ToBig(v);
        vm.Tick((int)(big.GetBitLength() >> 6));
        return vm.NewStr(IntegerText.ToPrefixed(big, radix));
    }
}
