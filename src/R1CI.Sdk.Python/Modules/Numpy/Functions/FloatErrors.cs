using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>
/// The warnings that numpy reads off the processor's flags, here from operands and results: infinity out of finite numbers is an overflow or a
/// division by zero, NaN out of numbers an invalid operation.
/// </summary>
internal static class FloatErrors
{
    [Flags]
    private enum Seen
    {
        None = 0,
        Divide = 1,
        Overflow = 2,
        Invalid = 4,
    }

    public static void Check(Vm vm, string name, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> result)
    {
        if (name is "maximum" or "minimum" or "fmax" or "fmin" or "copysign" or "negative" or "absolute" or "positive" or "rint" or "floor" or "ceil" or "trunc" or "sign" or "nextafter") return;
        var seen = Seen.None;
        for (var i = 0; i < result.Length; i++)
        {
            Interruption.Check(i);
            var r = result[i];
            if (double.IsFinite(r)) continue;
            var (x, y) = (a[a.Length == 1 ? 0 : i], b[b.Length == 1 ? 0 : i]);
            if (double.IsNaN(r)) seen |= double.IsNaN(x) || double.IsNaN(y) ? Seen.None : Seen.Invalid;
            else if (double.IsFinite(x) && double.IsFinite(y)) seen |= IsPole(name, x, y) ? Seen.Divide : Seen.Overflow;
        }
        if (name is "remainder" or "floor_divide" && seen != Seen.None) seen = FloorSeen(name, a, b, result, seen);
        Report(vm, name, seen);
    }

    private static Seen FloorSeen(string name, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> result, Seen seen) =>
        name == "floor_divide" ? seen : seen & ~Seen.Divide;

    public static void Check(Vm vm, string name, ReadOnlySpan<Complex> a, ReadOnlySpan<Complex> b, ReadOnlySpan<Complex> result)
    {
        var seen = Seen.None;
        for (var i = 0; i < result.Length; i++)
        {
            var r = result[i];
            if (Complex.IsFinite(r)) continue;
            var (x, y) = (a[a.Length == 1 ? 0 : i], b[b.Length == 1 ? 0 : i]);
            if (!Complex.IsFinite(x) || !Complex.IsFinite(y)) continue;
            if (name == "divide" && y == Complex.Zero) seen |= (x == Complex.Zero ? Seen.None : Seen.Divide) | Seen.Invalid;
            else seen |= double.IsNaN(r.Real) || double.IsNaN(r.Imaginary) ? Seen.Invalid : Seen.Overflow;
        }
        Report(vm, name, seen);
    }

    private static bool IsPole(string name, double x, double y) => name switch
    {
        "divide" or "floor_divide" or "remainder" or "fmod" => y == 0,
        "log" or "log2" or "log10" => x == 0,
        "log1p" => x == -1,
        "arctanh" => Math.Abs(x) == 1,
        "power" or "float_power" => x == 0,
        "reciprocal" => x == 0,
        _ => false,
    };

    /// <summary>The warning (or what <c>seterr</c> chose) of an integer division by zero.</summary>
    public static void IntegerDivide(Vm vm, string name) => Report(vm, name, Seen.Divide);

    public static void Overflow(Vm vm, string name) => Report(vm, name, Seen.Overflow);

    public static void Invalid(Vm vm, string name) => Report(vm, name, Seen.Invalid);

    private static void Report(Vm vm, string name, Seen seen)
    {
        if (seen == Seen.None) return;
        var state = NumpyState.Of(vm);
        if (state.IsScalar && name is "add" or "subtract" or "multiply" or "divide" or "power" or "remainder" or "floor_divide" or "negative") name = "scalar " + name;
        if (seen.HasFlag(Seen.Divide)) Report(vm, state.Divide, $"divide by zero encountered in {name}");
        if (seen.HasFlag(Seen.Overflow)) Report(vm, state.Over, $"overflow encountered in {name}");
        if (seen.HasFlag(Seen.Invalid)) Report(vm, state.Invalid, $"invalid value encountered in {name}");
    }

    private static void Report(Vm vm, string how, string message)
    {
        switch (how)
        {
            case "ignore": return;
            case "raise": throw Vm.Error(Types.FloatingPointError, message);
            case "print":
                vm.CallMethod(vm.GetAttr(vm.ImportModule("sys"), "stderr"), "write", Value.Str($"Warning: {message}\n"));
                return;
            default:
                vm.CallMethod(vm.ImportModule("warnings"), "warn", Value.Str(message), Types.RuntimeWarning);
                return;
        }
    }
}
