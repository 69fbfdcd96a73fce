namespace R1CI.Sdk.Python.Objects;

/// <summary>An int beyond 64 bits, or (as <see cref="GuestInt"/>) an instance of a guest subclass of int.</summary>
internal class PyInt : Obj
{
    private readonly BigInteger _v;

    public PyInt(BigInteger v)
    {
        _v = v;
        Kind = Kind.Int;
    }

    /// <summary>One of up to 128 bits: what a product of two unboxed ints is, until <c>%</c> makes it small again. Never one that would fit unboxed.</summary>
    public PyInt(long high, ulong low)
    {
        High = high;
        Low = low;
        IsWide = true;
        Kind = Kind.Int;
    }

    /// <summary>Gets whether the value is <see cref="High"/> * 2**64 + <see cref="Low"/>.</summary>
    public bool IsWide { get; }

    public long High { get; }

    public ulong Low { get; }

    public BigInteger V => IsWide ? ((BigInteger)High << 64) + Low : _v;

    public override PyType Type => Types.Int;
    public override long Bytes => 72 + V.GetByteCount();

    public bool TryLong(out long i)
    {
        var fits = !IsWide && _v >= long.MinValue && _v <= long.MaxValue;
        i = fits ? (long)_v : 0;
        return fits;
    }
}

internal sealed class GuestInt(PyType type, BigInteger v) : PyInt(v)
{
    private Instance _store = new(type);
    public override PyType Type => _store.Type;
    public override Instance Store => _store;
    public override void Trace(Census c) => c.Visit(_store);
    public override Obj Fork(Forker f) => f.Add(this, new GuestInt(f.Copy(Type), V), static (f, a, b) => b._store = f.Copy(a._store));
}

/// <summary>An instance of a subclass of float, a guest's (<see cref="GuestFloat"/>) or a library's. Plain floats are unboxed.</summary>
internal abstract class PyFloatObject : Obj
{
    public readonly double V;

    protected PyFloatObject(double v)
    {
        V = v;
        Kind = Kind.FloatObject;
    }
}

internal sealed class GuestFloat(PyType type, double v) : PyFloatObject(v)
{
    private Instance _store = new(type);
    public override PyType Type => _store.Type;
    public override Instance Store => _store;
    public override void Trace(Census c) => c.Visit(_store);
    public override Obj Fork(Forker f) => f.Add(this, new GuestFloat(f.Copy(Type), V), static (f, a, b) => b._store = f.Copy(a._store));
}

internal class PyComplex : Obj
{
    public readonly Complex V;

    public PyComplex(Complex v)
    {
        V = v;
        Kind = Kind.Complex;
    }

    public override PyType Type => Types.Complex;
}

internal sealed class GuestComplex(PyType type, Complex v) : PyComplex(v)
{
    private Instance _store = new(type);
    public override PyType Type => _store.Type;
    public override Instance Store => _store;
    public override void Trace(Census c) => c.Visit(_store);
    public override Obj Fork(Forker f) => f.Add(this, new GuestComplex(f.Copy(Type), V), static (f, a, b) => b._store = f.Copy(a._store));
}
