namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Making single items.</summary>
internal static class ScalarMaking
{
    public static Value Bool(bool v) => v ? IntegerScalar.True : IntegerScalar.False;

    public static Value Integer(DType dtype, long v) => new IntegerScalar(dtype, v);

    public static Value Real(DType dtype, double v) => dtype.Code == ItemCode.Float64 ? new Float64Scalar(v) : new NarrowScalar(dtype, v);

    public static Value Of(DType dtype, Complex v) => dtype.Code == ItemCode.Complex128 ? new Complex128Scalar(v) : new NarrowScalar(dtype, v);

    /// <summary>What calling the class does: an item, or an array when it is given one.</summary>
    public static Value Make(Vm vm, DType dtype, in Value v)
    {
        vm.Charge(64);
        if (v.IsMissing)
        {
            return NdArrays.Result(vm, NdArray.Make(vm, dtype));
        }
        if (v.O is NdArray or PyList or PyTuple)
        {
            return NdArrays.Result(vm, NdArrays.From(vm, v, dtype));
        }
        var one = NdArray.Make(vm, dtype);
        Items.Set(vm, one, 0, v);
        return Items.Scalar(vm, one, 0);
    }

    /// <summary>The dtype that a Python object or a scalar has by itself; null for what is no number and no str.</summary>
    public static DType? DTypeOf(in Value v)
    {
        if (v.O == null) return DTypes.Int64;
        if (v.IsFloat) return DTypes.Float64;
        if (v.IsBool) return DTypes.Bool;
        return v.O switch
        {
            IScalar s => s.DType,
            PyFloatObject => DTypes.Float64,
            PyComplex => DTypes.Complex128,
            PyStr s => DTypes.Str(Math.Max(1, s.Length)),
            PyInt i => i.TryLong(out _) ? DTypes.Int64 : i.V.Sign > 0 && i.V <= ulong.MaxValue ? DTypes.UInt64 : null,
            _ => null,
        };
    }
}
