namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>A function over items, as guests see it. Sessions share these: they hold nothing but how to compute.</summary>
internal abstract class Ufunc : Obj
{
    public static readonly PyType ClassOf = new PyType("ufunc", Types.Object, "numpy") { IsFinal = true }.Define(UfuncMethods.Define);

    protected Ufunc(string name, int inputs)
    {
        (Name, Inputs) = (name, inputs);
        MakeShared();
    }

    public string Name { get; }

    public int Inputs { get; }

    public override PyType Type => ClassOf;

    public abstract NdArray Apply(Vm vm, NdArray[] inputs, DType? dtype);

    /// <summary>What numpy says when no loop fits the dtypes.</summary>
    protected GuestException Unsupported() => Vm.Error(
        Types.TypeError,
        $"ufunc '{Name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''");
}

/// <summary>Runs item functions over operands of n items each, or one item that stands for all.</summary>
internal static class ItemLoop
{
    public static TOut[] Run<T, TOut>(Vm vm, ReadOnlySpan<T> a, Func<T, TOut> f)
    {
        var result = NdBuffer.Unfilled<TOut>(vm, a.Length);
        for (var start = 0; start < a.Length; start += Strided.Stretch)
        {
            var part = a.Slice(start, Math.Min(Strided.Stretch, a.Length - start));
            vm.Tick((part.Length >> 2) + 1);
            var into = result.AsSpan(start);
            for (var i = 0; i < part.Length; i++) into[i] = f(part[i]);
        }
        return result;
    }

    public static TOut[] Run<T, TOut>(Vm vm, ReadOnlySpan<T> a, ReadOnlySpan<T> b, int n, Func<T, T, TOut> f)
    {
        var result = NdBuffer.Unfilled<TOut>(vm, n);
        for (var start = 0; start < n; start += Strided.Stretch)
        {
            var into = result.AsSpan(start, Math.Min(Strided.Stretch, n - start));
            vm.Tick((into.Length >> 2) + 1);
            if (b.Length == 1 && n != 1) Right(a[start..], b[0], into, f);
            else if (a.Length == 1 && n != 1) Left(a[0], b[start..], into, f);
            else Both(a[start..], b[start..], into, f);
        }
        return result;
    }

    private static void Both<T, TOut>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<TOut> into, Func<T, T, TOut> f)
    {
        for (var i = 0; i < into.Length; i++) into[i] = f(a[i], b[i]);
    }

    private static void Right<T, TOut>(ReadOnlySpan<T> a, T b, Span<TOut> into, Func<T, T, TOut> f)
    {
        for (var i = 0; i < into.Length; i++) into[i] = f(a[i], b);
    }

    private static void Left<T, TOut>(T a, ReadOnlySpan<T> b, Span<TOut> into, Func<T, T, TOut> f)
    {
        for (var i = 0; i < into.Length; i++) into[i] = f(a, b[i]);
    }
}
