namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The common dtype of operands, with numpy 1.24's rule that a scalar counts by its value when arrays are of its kind or wider.</summary>
internal static class Promotion
{
    public static DType Common(params ReadOnlySpan<NdArray> operands)
    {
        var (arrays, scalars) = (-1, -1);
        foreach (var o in operands)
        {
            if (o.Rank > 0) arrays = Math.Max(arrays, KindOf(o.DType));
            else scalars = Math.Max(scalars, KindOf(o.DType));
        }
        var byValue = arrays >= 0 && scalars >= 0 && scalars <= arrays;
        DType? result = null;
        foreach (var o in operands)
        {
            if (byValue && o.Rank == 0) continue;
            result = result == null ? o.DType : DTypes.Promote(result, o.DType);
        }
        if (!byValue) return result!;
        foreach (var o in operands)
        {
            if (o.Rank == 0) result = WithValue(result!, o);
        }
        return result!;
    }

    // Bools, integers, floats and complex numbers are four kinds; whatever else is beyond.
    private static int KindOf(DType d) => DTypes.Rank(d) switch { 0 => 0, 1 or 2 => 1, 3 => 2, 4 => 3, _ => 4 };

    private static DType WithValue(DType array, NdArray scalar)
    {
        if (!scalar.DType.IsNumber || !array.IsNumber) return DTypes.Promote(array, scalar.DType);
        if (DTypes.Holds(array, scalar.DType)) return array;
        return scalar.DType.Keep switch
        {
            Keep.Int => WithInteger(array, scalar),
            Keep.Float => DTypes.Promote(array, SmallestReal(scalar.Items<double>()[scalar.Offset])),
            Keep.Complex => WithComplex(array, scalar.Items<Complex>()[scalar.Offset]),
            _ => DTypes.Promote(array, scalar.DType),
        };
    }

    private static DType WithInteger(DType array, NdArray scalar)
    {
        var v = scalar.Items<long>()[scalar.Offset];
        var isHuge = scalar.DType.Code == ItemCode.UInt64 && v < 0;
        if (array.IsInteger && !isHuge && array.Wrap(v) == v && !(array.Code == ItemCode.UInt64 && v < 0)) return array;
        var own = isHuge ? DTypes.UInt64
            : v < 0 ? v >= sbyte.MinValue ? DTypes.Int8 : v >= short.MinValue ? DTypes.Int16 : v >= int.MinValue ? DTypes.Int32 : DTypes.Int64
            : v <= sbyte.MaxValue ? DTypes.Int8 : v <= byte.MaxValue ? DTypes.UInt8 : v <= short.MaxValue ? DTypes.Int16 : v <= ushort.MaxValue ? DTypes.UInt16
            : v <= int.MaxValue ? DTypes.Int32 : v <= uint.MaxValue ? DTypes.UInt32 : DTypes.Int64;
        return DTypes.Promote(array, own);
    }

    private static DType WithComplex(DType array, Complex v)
    {
        var real = DTypes.Promote(SmallestReal(v.Real), SmallestReal(v.Imaginary));
        return DTypes.Promote(array, real.Code == ItemCode.Float64 ? DTypes.Complex128 : DTypes.Complex64);
    }

    private static DType SmallestReal(double v)
    {
        var size = Math.Abs(v);
        return !double.IsFinite(v) || size <= 65000 ? DTypes.Float16 : size <= 3.4e38 ? DTypes.Float32 : DTypes.Float64;
    }
}
