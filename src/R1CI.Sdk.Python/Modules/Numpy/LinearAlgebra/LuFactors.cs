namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Gaussian elimination with partial pivoting, in the order of operations of LAPACK's getrf and getrs.</summary>
internal sealed class LuFactors<T>
    where T : struct, INumberBase<T>
{
    private readonly T[] _a;
    private readonly int[] _pivots;
    private readonly int _n;

    private LuFactors(T[] a, int n) => (_a, _n, _pivots) = (a, n, new int[n]);

    public bool IsSingular { get; private set; }

    /// <summary>Gets whether rows were exchanged an odd number of times.</summary>
    public bool IsOdd { get; private set; }

    public T Diagonal(int i) => _a[(i * _n) + i];

    /// <summary>Factors a matrix in rows, which is overwritten.</summary>
    public static LuFactors<T> Of(Vm vm, T[] a, int n)
    {
        var f = new LuFactors<T>(a, n);
        for (var k = 0; k < n; k++) f.Eliminate(vm, k);
        return f;
    }

    private void Eliminate(Vm vm, int k)
    {
        var (a, n) = (_a, _n);
        var pivot = k;
        for (var i = k + 1; i < n; i++) if (Size(a[(i * n) + k]) > Size(a[(pivot * n) + k])) pivot = i;
        _pivots[k] = pivot;
        if (T.IsZero(a[(pivot * n) + k]))
        {
            IsSingular = true;
            return;
        }
        if (pivot != k)
        {
            IsOdd = !IsOdd;
            for (var j = 0; j < n; j++) (a[(k * n) + j], a[(pivot * n) + j]) = (a[(pivot * n) + j], a[(k * n) + j]);
        }
        var scale = T.One / a[(k * n) + k];
        for (var i = k + 1; i < n; i++)
        {
            vm.Tick(((n - k) >> 2) + 1);
            var factor = a[(i * n) + k] *= scale;
            for (var j = k + 1; j < n; j++) a[(i * n) + j] -= factor * a[(k * n) + j];
        }
    }

    /// <summary>Solves for several right sides in rows, which are overwritten.</summary>
    public void Solve(Vm vm, T[] b, int columns)
    {
        var (a, n) = (_a, _n);
        for (var k = 0; k < n; k++)
        {
            for (var j = 0; j < columns && _pivots[k] != k; j++)
            {
                (b[(k * columns) + j], b[(_pivots[k] * columns) + j]) = (b[(_pivots[k] * columns) + j], b[(k * columns) + j]);
            }
        }
        for (var k = 0; k < n; k++)
        {
            for (var i = k + 1; i < n; i++) Subtract(vm, b, i, k, a[(i * n) + k], columns);
        }
        for (var k = n - 1; k >= 0; k--)
        {
            for (var j = 0; j < columns; j++) if (!T.IsZero(b[(k * columns) + j])) b[(k * columns) + j] /= a[(k * n) + k];
            for (var i = 0; i < k; i++) Subtract(vm, b, i, k, a[(i * n) + k], columns);
        }
    }

    // BLAS passes over zeros, which keeps the signs of zeros.
    private static void Subtract(Vm vm, T[] b, int i, int k, T factor, int columns)
    {
        vm.Tick((columns >> 2) + 1);
        for (var j = 0; j < columns; j++)
        {
            var x = b[(k * columns) + j];
            if (!T.IsZero(x)) b[(i * columns) + j] -= x * factor;
        }
    }

    private static double Size(T v) => v switch
    {
        double d => Math.Abs(d),
        Complex c => Math.Abs(c.Real) + Math.Abs(c.Imaginary),
        _ => throw new NotSupportedException($"A matrix of {typeof(T).Name} has no factors here; use double or Complex."),
    };
}
