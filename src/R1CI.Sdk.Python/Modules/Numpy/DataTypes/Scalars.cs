namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>One item taken out of an array.</summary>
internal interface IScalar
{
    DType DType { get; }
}

/// <summary><c>np.float64</c>, which is a float.</summary>
internal sealed class Float64Scalar(double v) : PyFloatObject(v), IScalar
{
    public DType DType => DTypes.Float64;

    public override PyType Type => ScalarTypes.Float64;
}

/// <summary><c>np.complex128</c>, which is a complex.</summary>
internal sealed class Complex128Scalar(Complex v) : PyComplex(v), IScalar
{
    public DType DType => DTypes.Complex128;

    public override PyType Type => ScalarTypes.Complex128;
}

/// <summary>A bool or an integer of numpy's; neither is an int of Python's.</summary>
internal sealed class IntegerScalar(DType dtype, long v) : Obj, IScalar
{
    public long V { get; } = v;

    public DType DType => dtype;

    public override PyType Type => dtype.Scalar;

    // The two bools are singletons, as "x is np.True_" relies on.
    public static readonly IntegerScalar True = Shared(1);
    public static readonly IntegerScalar False = Shared(0);

    private static IntegerScalar Shared(long v)
    {
        var scalar = new IntegerScalar(DTypes.Bool, v);
        scalar.MakeShared();
        return scalar;
    }

    public override Obj Fork(Forker f) => f.Add(this, new IntegerScalar(DType, V));

    public override void Trace(Census c)
    {
    }
}

/// <summary>A float or complex number of less than Python's precision.</summary>
internal sealed class NarrowScalar(DType dtype, Complex v) : Obj, IScalar
{
    public Complex V { get; } = v;

    public DType DType => dtype;

    public override PyType Type => dtype.Scalar;

    public override Obj Fork(Forker f) => f.Add(this, new NarrowScalar(DType, V));

    public override void Trace(Census c)
    {
    }
}
