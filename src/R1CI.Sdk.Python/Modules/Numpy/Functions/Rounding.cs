namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Rounding to decimals the way numpy does: scaled by a power of ten, rounded to even, scaled back.</summary>
internal static class Rounding
{
    public static NdArray Round(Vm vm, NdArray a, long decimals)
    {
        switch (a.DType.Keep)
        {
            case Keep.Bool: return NdArrays.As(vm, a, DTypes.Float16);
            case Keep.Int: return decimals >= 0 ? a : NdArray.Over(a.DType, ItemLoop.Run(vm, Strided.Flat<long>(vm, a), v => ToTens(v, -decimals)), a.Shape);
            case Keep.Float: return NdArray.Over(a.DType, ItemLoop.Run(vm, Strided.Flat<double>(vm, a), v => a.DType.Round(Of(v, decimals))), a.Shape);
            case Keep.Complex: return NdArray.Over(a.DType, ItemLoop.Run(vm, Strided.Flat<Complex>(vm, a), v => new Complex(Of(v.Real, decimals), Of(v.Imaginary, decimals))), a.Shape);
            default: throw Vm.Error(Types.TypeError, "loop of ufunc does not support argument 0 of type object which has no callable rint method");
        }
    }

    private static double Of(double v, long decimals)
    {
        if (decimals == 0 || !double.IsFinite(v)) return Arithmetic.RoundEven(v);
        var scale = Math.Pow(10, Math.Abs(decimals));
        return decimals > 0 ? Arithmetic.RoundEven(v * scale) / scale : Arithmetic.RoundEven(v / scale) * scale;
    }

    private static long ToTens(long v, long zeros)
    {
        if (zeros > 18) return 0;
        var scale = Arithmetic.Power(10, zeros);
        return (long)(Arithmetic.RoundEven(v / (double)scale) * scale);
    }
}
