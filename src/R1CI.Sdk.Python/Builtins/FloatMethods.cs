using R1CI.Sdk.Python.Builtins.Functions;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>float</c>.</summary>
internal static class FloatMethods
{
    internal static void Define(TypeBuilder t)
    {
        t.New("x=0, /", static (vm, cls, a) =>
        {
            var d = a[0].IsMissing ? 0.0 : Make(vm, a[0]);
            if (!cls.IsGuest || d.IsError) return d;
            vm.Charge(96);
            return new GuestFloat(cls, d.D);
        });
        t.Convert(static (vm, v) => Make(vm, v));
        t.Hashable().Comparisons(ordered: true, static other => IsReal(other));
        t.Operators(static other => IsReal(other), Op.Add, Op.Sub, Op.Mul, Op.Div, Op.FloorDiv, Op.Mod);
        DefineOperators(t);
        DefineConversions(t);
        t.Fn1("__repr__", static (vm, self) => vm.NewStr(FloatText.Repr(Of(self))));
        t.Fn2("__format__", static (vm, self, spec) =>
        {
            var text = StrMethods.FormatSpecOf(spec);
            Representation.Reserve(vm, text);
            return vm.NewStr(text.Length == 0 ? vm.Str(self) : NumberFormat.Float(Of(self), text, self.Type.Name));
        });
        t.Get("real", static (vm, self) => Of(self)).Get("imag", static (vm, self) => 0.0);
        t.Fn1("conjugate", static (vm, self) => Of(self));
        t.Fn1("is_integer", static (vm, self) => double.IsFinite(Of(self)) && Math.Floor(Of(self)) == Of(self));
        t.Fn1("hex", static (vm, self) => vm.NewStr(FloatHex.Format(Of(self))));
        t.Fn1("as_integer_ratio", static (vm, self) =>
        {
            var (numerator, denominator) = FloatMath.AsIntegerRatio(Of(self));
            return vm.NewTuple(Value.Big(numerator), Value.Big(denominator));
        });
        t.Class("fromhex", "string, /", static (vm, a) =>
        {
            if (a[1].O is not PyStr s) return vm.Raise(Types.TypeError, "bad argument type for built-in operation");
            Value d = FloatHex.Parse(s.S);
            return ReferenceEquals(a[0].O, Types.Float) ? d : vm.Call(a[0], d);
        });
        t.Fn1("__getnewargs__", static (vm, self) => vm.NewTuple(Of(self)));
    }

    private static double Of(in Value v) => v.TryFloat(out var d) ? d : 0;

    private static void DefineOperators(TypeBuilder t)
    {
        t.Fn("__pow__", "value, mod=None, /", static (vm, a) => Power(vm, a[0], a[1], a[2]));
        t.Fn("__rpow__", "value, mod=None, /", static (vm, a) => Power(vm, a[1], a[0], a[2]));
        t.Fn2("__divmod__", static (vm, a, b) => IsReal(b) ? NumberFunctions.DivModOf(vm, a, b) : Value.NotImplemented);
        t.Fn2("__rdivmod__", static (vm, a, b) => IsReal(b) ? NumberFunctions.DivModOf(vm, b, a) : Value.NotImplemented);
        t.Fn1("__neg__", static (vm, self) => -Of(self));
        t.Fn1("__pos__", static (vm, self) => Of(self));
        t.Fn1("__abs__", static (vm, self) => Math.Abs(Of(self)));
        t.Fn1("__bool__", static (vm, self) => Of(self) != 0);
    }

    private static bool IsReal(in Value v) => v.IsIntLike || v.TryFloat(out _);

    private static Value Power(Vm vm, in Value value, in Value exponent, in Value modulus)
    {
        if (!modulus.IsMissing && !modulus.IsNone) return vm.Raise(Types.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
        if (!IsReal(value) || !IsReal(exponent)) return Value.NotImplemented;
        Value result = default;
        return Ops.NativeBinary(vm, Op.Pow, value, exponent, ref result) == Ops.Outcome.Done ? result : Value.Error;
    }

    private static void DefineConversions(TypeBuilder t)
    {
        t.Fn1("__float__", static (vm, self) => Of(self));
        t.Fn1("__int__", static (vm, self) => IntMethods.Truncate(Of(self)));
        t.Fn1("__trunc__", static (vm, self) => IntMethods.Truncate(Of(self)));
        t.Fn1("__floor__", static (vm, self) => IntMethods.Truncate(Math.Floor(Of(self))));
        t.Fn1("__ceil__", static (vm, self) => IntMethods.Truncate(Math.Ceiling(Of(self))));
        t.Fn("__round__", "ndigits=None, /", static (vm, a) => NumberFunctions.RoundFloat(vm, Of(a[0]), a[1].IsMissing ? Value.None : a[1]));
    }

    private static Value Make(Vm vm, in Value v)
    {
        if (v.O is PyStr s) return Parse(vm, s.S, v);
        if (!v.IsFloat && !v.IsIntLike && v.Type.Lookup(Special.Float) == null && v.Type.Lookup(Special.Index) == null && Ops.BytesLike(v, out var data))
            return Parse(vm, System.Text.Encoding.Latin1.GetString(data), v);
        return Convert(vm, v);
    }

    private static double Convert(Vm vm, in Value x)
    {
        if (x.IsFloat) return x.D;
        if (x.IsIntLike || x.Type.Lookup(Special.Float) != null || x.Type.Lookup(Special.Index) != null) return vm.ToFloat(x);
        throw Vm.Error(Types.TypeError, $"float() argument must be a string or a real number, not '{x.Type.Name}'");
    }

    private static Value Parse(Vm vm, string text, in Value shown)
    {
        vm.Tick(text.Length >> 4);
        vm.Charge(2L * text.Length);
        if (!FloatMath.TryParse(text, out var d)) return vm.Raise(Types.ValueError, $"could not convert string to float: {vm.Repr(shown)}");
        // Every nan that is made is an object of its own: x is x, but float('nan') is not another one.
        return double.IsNaN(d) ? vm.NextNan(double.IsNegative(d)) : d;
    }
}
