using R1CI.Sdk.Python.Builtins.Functions;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>int</c> and <c>bool</c>.</summary>
internal static class IntMethods
{
    internal static void Define(TypeBuilder t)
    {
        t.New("x=0, /, base=10", static (vm, cls, a) => Construct(vm, cls, a[0], a[1]));
        t.Convert(static (vm, v) => Convert(vm, v));
        t.Hashable().Comparisons(ordered: true, static other => other.IsIntLike);
        t.Operators(static other => other.IsIntLike, Op.Add, Op.Sub, Op.Mul, Op.Div, Op.FloorDiv, Op.Mod, Op.Shl, Op.Shr, Op.And, Op.Or, Op.Xor);
        DefinePower(t);
        DefineUnary(t);
        DefineConversions(t);
        t.Fn1("__repr__", static (vm, self) => vm.NewStr(vm.Repr(Plain(self))));
        t.Fn2("__format__", static (vm, self, spec) =>
        {
            var text = StrMethods.FormatSpecOf(spec);
            Representation.Reserve(vm, text);
            return vm.NewStr(text.Length == 0 ? vm.Str(self) : NumberFormat.Int(Big(self), text, self.Type.Name, vm.MaxIntDigits));
        });
        t.Get("real", static (vm, self) => Plain(self)).Get("imag", static (vm, self) => 0);
        t.Get("numerator", static (vm, self) => Plain(self)).Get("denominator", static (vm, self) => 1);
        t.Fn1("conjugate", static (vm, self) => Plain(self));
        t.Fn1("bit_length", static (vm, self) => BigInteger.Abs(Big(self)).GetBitLength());
        t.Fn1("bit_count", static (vm, self) => CountBits(BigInteger.Abs(Big(self))));
        t.Fn1("as_integer_ratio", static (vm, self) => vm.NewTuple(Plain(self), 1));
        t.Fn("to_bytes", "length=1, byteorder='big', *, signed=False", static (vm, a) => ToBytes(vm, a));
        t.Class("from_bytes", "bytes, byteorder='big', *, signed=False", static (vm, a) => FromBytes(vm, a));
        t.Fn1("__getnewargs__", static (vm, self) => vm.NewTuple(Plain(self)));
    }

    internal static void DefineBool(TypeBuilder t)
    {
        t.New("x=False, /", static (vm, cls, a) => !a[0].IsMissing && Ops.Truth(vm, a[0]));
        t.Convert(static (vm, v) => Ops.Truth(vm, v));
        t.Operators(static other => other.IsIntLike, Op.And, Op.Or, Op.Xor);
        t.Fn1("__repr__", static (vm, self) => PyStr.Shared(self.IsTrue ? "True" : "False"));
    }

    private static void DefinePower(TypeBuilder t)
    {
        t.Fn("__pow__", "value, mod=None, /", static (vm, a) => Power(vm, a[0], a[1], a[2]));
        t.Fn("__rpow__", "value, mod=None, /", static (vm, a) => Power(vm, a[1], a[0], a[2]));
        t.Fn2("__divmod__", static (vm, a, b) => b.IsIntLike ? NumberFunctions.DivModOf(vm, a, b) : Value.NotImplemented);
        t.Fn2("__rdivmod__", static (vm, a, b) => b.IsIntLike ? NumberFunctions.DivModOf(vm, b, a) : Value.NotImplemented);
        t.Fn("__round__", "ndigits=None, /", static (vm, a) => a[1].IsMissing ? Plain(a[0]) : NumberFunctions.RoundInt(vm, Big(a[0]), vm.ToClamped(a[1])));
    }

    private static void DefineUnary(TypeBuilder t)
    {
        t.Fn1("__neg__", static (vm, self) => Ops.NativeUnary(Op.Neg, self));
        t.Fn1("__pos__", static (vm, self) => Plain(self));
        t.Fn1("__invert__", static (vm, self) => Ops.NativeUnary(Op.Invert, self));
        t.Fn1("__abs__", static (vm, self) => Value.Big(BigInteger.Abs(Big(self))));
        t.Fn1("__bool__", static (vm, self) => !Big(self).IsZero);
    }

    private static void DefineConversions(TypeBuilder t)
    {
        foreach (var name in (string[])["__int__", "__index__", "__trunc__", "__floor__", "__ceil__"]) t.Fn1(name, static (vm, self) => Plain(self));
        t.Fn1("__float__", static (vm, self) => vm.ToDouble(Plain(self)));
    }

    private static BigInteger Big(in Value v) => v.TryBig(out var b) ? b : default;

    // The value as exactly int: of a bool or an instance of a subclass.
    private static Value Plain(in Value v) => v.IsInt ? v : Value.Big(Big(v));

    private static long CountBits(BigInteger b)
    {
        var count = 0L;
        foreach (var part in b.ToByteArray(isUnsigned: true)) count += BitOperations.PopCount(part);
        return count;
    }

    private static Value Power(Vm vm, in Value value, in Value exponent, in Value modulus)
    {
        if (!value.IsIntLike || !exponent.IsIntLike) return Value.NotImplemented;
        if (!modulus.IsMissing && !modulus.IsNone) return modulus.IsIntLike ? NumberFunctions.ModPow(vm, value, exponent, modulus) : Value.NotImplemented;
        Value result = default;
        return Ops.NativeBinary(vm, Op.Pow, value, exponent, ref result) == Ops.Outcome.Done ? result : Value.Error;
    }

    // ---- int() ------------------------------------------------------------------------------------------------------

    private static Value Construct(Vm vm, PyType cls, in Value x, in Value radix)
    {
        if (x.IsMissing && !radix.IsMissing) return vm.Raise(Types.TypeError, "int() missing string argument");
        var value = x.IsMissing ? 0 : radix.IsMissing ? Convert(vm, x) : ConvertWithBase(vm, x, radix);
        if (value.IsError || !cls.IsGuest) return value;
        vm.Charge(96);
        return new GuestInt(cls, Big(value));
    }

    private static Value Convert(Vm vm, in Value x)
    {
        if (x.IsInt) return x;
        if (x.IsFloat) return Truncate(x.D);
        if (x.O is PyStr s) return Parse(vm, s.S, x, 10);
        if (x.IsIntLike && !x.Type.IsGuest) return Plain(x);
        if (x.Type.Lookup(Special.Int) is { } toInt) return FromSpecial(vm, toInt.V, x, "__int__");
        if (x.Type.Lookup(Special.Index) is { } toIndex) return FromSpecial(vm, toIndex.V, x, "__index__");
        if (x.Type.Lookup(Special.Trunc) is { } trunc) return FromTrunc(vm, trunc.V, x);
        if (Ops.BytesLike(x, out var data)) return Parse(vm, System.Text.Encoding.Latin1.GetString(data), x.O!.GetType() == typeof(PyBytes) ? x : vm.NewBytes(data.ToArray()), 10);
        return vm.Raise(Types.TypeError, $"int() argument must be a string, a bytes-like object or a real number, not '{x.Type.Name}'");
    }

    /// <summary>The integer part of a float.</summary>
    internal static Value Truncate(double d) => Math.Abs(d) < 9e18 ? (long)d : Value.Big(FloatMath.ToInteger(d));

    private static Value FromSpecial(Vm vm, in Value method, in Value x, string name)
    {
        var r = vm.CallSpecial(method, x, []);
        if (r.IsError || r.IsInt) return r;
        return r.IsIntLike ? Plain(r) : vm.Raise(Types.TypeError, $"{name} returned non-int (type {r.Type.Name})");
    }

    private static Value FromTrunc(Vm vm, in Value method, in Value x)
    {
        var r = vm.CallSpecial(method, x, []);
        if (r.IsError) return r;
        if (r.IsIntLike) return Plain(r);
        return r.Type.Lookup(Special.Index) is { } index
            ? FromSpecial(vm, index.V, r, "__index__")
            : vm.Raise(Types.TypeError, $"__trunc__ returned non-Integral (type {r.Type.Name})");
    }

    private static Value ConvertWithBase(Vm vm, in Value x, in Value radix)
    {
        var n = vm.ToClamped(radix);
        if (n is not 0 and (< 2 or > 36)) return vm.Raise(Types.ValueError, "int() base must be >= 2 and <= 36, or 0");
        if (x.O is PyStr s) return Parse(vm, s.S, x, (int)n);
        if (Ops.BytesLike(x, out var data)) return Parse(vm, System.Text.Encoding.Latin1.GetString(data), x.O!.GetType() == typeof(PyBytes) ? x : vm.NewBytes(data.ToArray()), (int)n);
        return vm.Raise(Types.TypeError, "int() can't convert non-string with explicit base");
    }

    private static Value Parse(Vm vm, string text, in Value shown, int radix)
    {
        vm.Tick(text.Length >> 4);
        vm.Charge(2L * text.Length);
        return IntegerText.TryParse(text, radix, out var value, vm.MaxIntDigits)
            ? Value.Big(value)
            : vm.Raise(Types.ValueError, IntegerText.InvalidLiteral(vm.Repr(shown), radix));
    }

    // ---- bytes ------------------------------------------------------------------------------------------------------

    private static bool IsBigEndian(in Value order, string method)
    {
        if (order.IsMissing) return true;
        if (order.O is not PyStr s) throw Vm.Error(Types.TypeError, $"{method}() argument 'byteorder' must be str, not {(order.IsNone ? "None" : order.Type.Name)}");
        return s.S is "big" or "little" ? s.S == "big" : throw Vm.Error(Types.ValueError, "byteorder must be either 'little' or 'big'");
    }

    private static Value ToBytes(Vm vm, ReadOnlySpan<Value> a)
    {
        var value = Big(a[0]);
        var length = a[1].IsMissing ? 1 : vm.ToIndex(a[1]);
        var isBig = IsBigEndian(a[2], "to_bytes");
        var isSigned = !a[3].IsMissing && Ops.Truth(vm, a[3]);
        if (length < 0) return vm.Raise(Types.ValueError, "length argument must be non-negative");
        if (value.Sign < 0 && !isSigned) return vm.Raise(Types.OverflowError, "can't convert negative int to unsigned");
        vm.Charge(1, length);
        vm.Work(length >> 6);
        var bytes = value.ToByteArray(isUnsigned: !isSigned);
        if (value.IsZero) bytes = [];
        if (bytes.Length > length) return vm.Raise(Types.OverflowError, "int too big to convert");
        var result = new byte[length];
        if (value.Sign < 0) result.AsSpan().Fill(0xFF);
        bytes.CopyTo(result, 0);
        if (isBig) Array.Reverse(result);
        return vm.NewBytes(result);
    }

    private static Value FromBytes(Vm vm, ReadOnlySpan<Value> a)
    {
        var isBig = IsBigEndian(a[2], "from_bytes");
        if (a[1].O is PyStr || a[1].IsIntLike) return vm.Raise(Types.TypeError, $"cannot convert '{a[1].Type.Name}' object to bytes");
        var data = Ops.BytesLike(a[1], out var given) ? given.ToArray() : BytesMethods.Source(vm, a[1], Value.Missing, Value.Missing);
        vm.Charge(data.Length);
        vm.Tick(data.Length >> 4);
        var isSigned = !a[3].IsMissing && Ops.Truth(vm, a[3]);
        var value = Value.Big(new BigInteger(data, isUnsigned: !isSigned, isBigEndian: isBig));
        return ReferenceEquals(a[0].O, Types.Int) ? value : vm.Call(a[0], value);
    }
}
