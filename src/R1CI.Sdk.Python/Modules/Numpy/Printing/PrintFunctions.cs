namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>What the module offers to choose and make texts of arrays. Defaults and names of arguments are the guest part's.</summary>
internal static class PrintFunctions
{
    private const string Options = "precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, floatmode, sign, formatter";

    public static void Add(ModuleBuilder m)
    {
        m.Fn("_set_print", Options, static (vm, a) =>
        {
            var s = NumpyState.Of(vm);
            var o = Read(vm, a);
            (s.Precision, s.Threshold, s.EdgeItems, s.LineWidth, s.Suppress) = (o.Precision, o.Threshold, o.EdgeItems, o.LineWidth, o.Suppress);
            (s.NanText, s.InfText, s.FloatMode, s.Sign, s.Formatter) = (o.NanText, o.InfText, o.FloatMode, o.Sign, o.Formatter);
            return Value.None;
        });
        m.Fn0("_get_print", static vm =>
        {
            var o = PrintOptions.Of(vm);
            return vm.NewTuple(o.Precision, o.Threshold, o.EdgeItems, o.LineWidth, o.Suppress, Value.Str(o.NanText), Value.Str(o.InfText), Value.Str(o.FloatMode), Value.Str(o.Sign), o.Formatter);
        });
        m.Fn("_text", "a, separator, prefix, suffix, options", static (vm, a) =>
            vm.NewStr(ArrayText.Of(vm, NdArrays.From(vm, a[0]), Read(vm, a[4].As<PyTuple>().Items), a[1].As<PyStr>().S, a[2].As<PyStr>().S, a[3].As<PyStr>().S)));
        m.Fn("_repr", "a, options", static (vm, a) => vm.NewStr(ArrayRepr.Repr(vm, NdArrays.From(vm, a[0]), Read(vm, a[1].As<PyTuple>().Items))));
        m.Fn("_digits", "x, is_scientific, precision, unique, trim, sign, min_digits, exp_digits", static (vm, a) =>
        {
            var v = Items.ToDouble(vm, a[0]);
            if (!double.IsFinite(v)) return vm.NewStr(vm.Repr(v));
            var trim = ArrayMethods.Word(a[4], "k") switch { "k" => Trim.Keep, "." => Trim.Point, "0" => Trim.Zero, _ => Trim.All };
            var digits = new DigitText(a[2].IsNone ? null : (int)Math.Min(2000, vm.ToIndex(a[2])), Ops.Truth(vm, a[3]), trim, (int)Math.Min(2000, vm.ToIndex(a[6])), Ops.Truth(vm, a[5]), a[0].O is NarrowScalar narrow ? narrow.DType.ItemSize * 8 : 64);
            return vm.NewStr(Ops.Truth(vm, a[1]) ? digits.Scientific(v, (int)Math.Min(100, vm.ToIndex(a[7]))) : digits.Positional(v));
        });
        m.Fn("_set_errors", "divide, over, under, invalid", static (vm, a) =>
        {
            var s = NumpyState.Of(vm);
            (s.Divide, s.Over, s.Under, s.Invalid) = (a[0].As<PyStr>().S, a[1].As<PyStr>().S, a[2].As<PyStr>().S, a[3].As<PyStr>().S);
            return Value.None;
        });
        m.Fn0("_get_errors", static vm => NumpyState.Of(vm) is var s ? vm.NewTuple(Value.Str(s.Divide), Value.Str(s.Over), Value.Str(s.Under), Value.Str(s.Invalid)) : Value.None);
    }

    private static PrintOptions Read(Vm vm, ReadOnlySpan<Value> a) => new(
        (int)Math.Clamp(vm.ToIndex(a[0]), 0, 500), (int)Math.Clamp(vm.ToDouble(a[1]), 0, int.MaxValue), (int)Math.Clamp(vm.ToIndex(a[2]), 0, 1 << 20),
        (int)Math.Clamp(vm.ToDouble(a[3]), 0, int.MaxValue), Ops.Truth(vm, a[4]), ArrayMethods.Word(a[5], "nan"), ArrayMethods.Word(a[6], "inf"), ArrayMethods.Word(a[7], "maxprec"), ArrayMethods.Word(a[8], "-"), a[9]);
}
