namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Singular value decomposition and least squares: reflections to two diagonals (LAPACK's gebrd), then <see cref="BidiagonalSvd"/>.</summary>
internal sealed class Svd
{
    private readonly Vm _vm;
    private readonly int _m, _n;
    private readonly double[][] _left, _right;
    private readonly double[] _tauLeft, _tauRight;

    private Svd(Vm vm, int m, int n)
    {
        (_vm, _m, _n) = (vm, m, n);
        (_left, _right, _tauLeft, _tauRight) = (new double[n][], new double[n][], new double[n], new double[n]);
        (D, E) = (new double[n], new double[Math.Max(1, n)]);
    }

    public double[] D { get; }

    public double[] E { get; }

    /// <summary>Brings a matrix in rows, at least as high as wide, to two diagonals.</summary>
    public static Svd Reduce(Vm vm, double[] a, int m, int n)
    {
        var s = new Svd(vm, m, n);
        for (var i = 0; i < n; i++)
        {
            vm.Charge(8L * (m + n));
            var v = QrFactors.Column(a, n, i, i, m);
            s._tauLeft[i] = Householder.Make(ref v[0], v.AsSpan(1));
            (s.D[i], v[0], s._left[i]) = (v[0], 1, v);
            Householder.Left(vm, a, n, i, i + 1, n - i - 1, v, s._tauLeft[i]);
            s._right[i] = [];
            if (i >= n - 1) continue;
            var w = a.AsSpan((i * n) + i + 1, n - i - 1).ToArray();
            s._tauRight[i] = Householder.Make(ref w[0], w.AsSpan(1));
            (s.E[i], w[0], s._right[i]) = (w[0], 1, w);
            Householder.Right(vm, a, n, i + 1, m - i - 1, i + 1, w, s._tauRight[i]);
        }
        return s;
    }

    /// <summary>U (so many columns) and the transposed V of a matrix in rows, at least as high as wide.</summary>
    public static (double[] U, double[] Values, double[] Vt) Of(Vm vm, double[] a, int m, int n, int columns)
    {
        if (m >= 11 * n / 6 && m > n)
        {
            // Much higher than wide: the factor R alone is taken further.
            var q = QrFactors.Factor(vm, a, m, n, columns);
            var (u, values, vt) = Of(vm, a.AsSpan(0, n * n).ToArray(), n, n, n);
            return (Times(vm, q, u, m, columns, n), values, vt);
        }
        var s = Reduce(vm, a, m, n);
        var (left, right) = (NdBuffer.New<double>(vm, (long)n * n), NdBuffer.New<double>(vm, (long)n * n));
        for (var i = 0; i < n; i++) left[(i * n) + i] = right[(i * n) + i] = 1;
        new BidiagonalSvd(vm, s.D, s.E, right, n, left, n, null, 0).Run();
        var full = NdBuffer.New<double>(vm, (long)m * columns);
        for (var i = 0; i < n; i++) left.AsSpan(i * n, n).CopyTo(full.AsSpan(i * columns));
        for (var i = n; i < Math.Min(m, columns); i++) full[(i * columns) + i] = 1;
        for (var i = n - 1; i >= 0; i--) Householder.Left(vm, full, columns, i, 0, columns, s._left[i], s._tauLeft[i]);
        for (var i = n - 2; i >= 0; i--) Householder.Right(vm, right, n, 0, n, i + 1, s._right[i], s._tauRight[i]);
        return (full, s.D, right);
    }

    /// <summary>The same for a matrix that is wider than high, given transposed: m rows of it are n columns here.</summary>
    /// <returns>U, the values, and so many columns of V.</returns>
    public static (double[] U, double[] Values, double[] V) OfWide(Vm vm, double[] transposed, int n, int m, int columns)
    {
        if (n >= 11 * m / 6)
        {
            var q = QrFactors.Factor(vm, transposed, n, m, columns);
            var lower = NdBuffer.New<double>(vm, (long)m * m);
            for (var i = 0; i < m; i++) for (var j = 0; j <= i; j++) lower[(i * m) + j] = transposed[(j * m) + i];
            var (u, values, vt) = Of(vm, lower, m, m, m);
            for (var i = 0; i < m; i++) for (var j = 0; j < i; j++) (vt[(i * m) + j], vt[(j * m) + i]) = (vt[(j * m) + i], vt[(i * m) + j]);
            return (u, values, Times(vm, q, vt, n, columns, m));
        }
        var s = Reduce(vm, transposed, n, m);
        var (left, right) = (NdBuffer.New<double>(vm, (long)m * m), NdBuffer.New<double>(vm, (long)m * m));
        for (var i = 0; i < m; i++) left[(i * m) + i] = right[(i * m) + i] = 1;
        var turns = s.LowerToUpper();
        new BidiagonalSvd(vm, s.D, s.E, right, m, left, m, null, 0).Run();
        for (var j = m - 2; j >= 0; j--) Turn(left, m, j, turns[j].C, -turns[j].S);
        for (var i = m - 2; i >= 0; i--) Householder.Left(vm, left, m, i + 1, 0, m, s._right[i], s._tauRight[i]);
        var v = NdBuffer.New<double>(vm, (long)n * columns);
        for (var i = 0; i < m; i++) for (var j = 0; j < m; j++) v[(j * columns) + i] = right[(i * m) + j];
        for (var i = m; i < Math.Min(n, columns); i++) v[(i * columns) + i] = 1;
        for (var i = m - 1; i >= 0; i--) Householder.Left(vm, v, columns, i, 0, columns, s._left[i], s._tauLeft[i]);
        return (left, s.D, v);
    }

    // The second diagonal lies below the first: rotations bring it above.
    private (double C, double S)[] LowerToUpper()
    {
        var turns = new (double C, double S)[_n];
        for (var i = 0; i < _n - 1; i++)
        {
            var (c, s, r) = Givens.Make(D[i], E[i]);
            (D[i], E[i], D[i + 1]) = (r, s * D[i + 1], c * D[i + 1]);
            turns[i] = (c, s);
        }
        return turns;
    }

    private static void Turn(double[] a, int n, int row, double c, double s)
    {
        for (var i = 0; i < n; i++)
        {
            ref var x = ref a[(row * n) + i];
            ref var y = ref a[((row + 1) * n) + i];
            var temp = y;
            y = (c * temp) - (s * x);
            x = (s * temp) + (c * x);
        }
    }

    // The first n columns of q times u; the others as they are.
    private static double[] Times(Vm vm, double[] q, double[] u, int m, int columns, int n)
    {
        var result = NdBuffer.New<double>(vm, (long)m * columns);
        for (var i = 0; i < m; i++)
        {
            vm.Tick((n * n >> 2) + 1);
            q.AsSpan(i * columns, columns).CopyTo(result.AsSpan(i * columns));
            for (var j = 0; j < n; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < n; k++) sum += q[(i * columns) + k] * u[(k * n) + j];
                result[(i * columns) + j] = sum;
            }
        }
        return result;
    }

    /// <summary>The shortest x that makes |ax - b| least; b (in rows) holds it in its first n rows. For m at least n.</summary>
    /// <returns>The singular values and how many of them count.</returns>
    public static (double[] Values, int Rank) Solve(Vm vm, double[] a, double[] b, int m, int n, int columns, double rcond)
    {
        if (m >= (int)(n * 1.6) && m > n) (a, m) = (Triangle(vm, a, b, m, n, columns), n);
        var s = Reduce(vm, a, m, n);
        for (var i = 0; i < n; i++) Householder.Left(vm, b, columns, i, 0, columns, s._left[i], s._tauLeft[i]);
        var norm = s.D.Concat(s.E).Max(Math.Abs);
        if (norm == 0) return (s.D, 0);
        for (var i = 0; i < n; i++) (s.D[i], s.E[i]) = (s.D[i] * (1 / norm), s.E[i] * (1 / norm));
        var vt = NdBuffer.New<double>(vm, (long)n * n);
        for (var i = 0; i < n; i++) vt[(i * n) + i] = 1;
        new BidiagonalSvd(vm, s.D, s.E, vt, n, null, 0, b, columns).Run();
        var rank = 0;
        for (var i = 0; i < n; i++)
        {
            var counts = s.D[i] > rcond * s.D[0];
            rank += counts ? 1 : 0;
            var scale = counts ? 1 / s.D[i] : 0;
            for (var j = 0; j < columns; j++) b[(i * columns) + j] *= scale;
        }
        var x = new double[n * columns];
        for (var k = 0; k < n; k++)
        {
            vm.Tick((n * columns >> 2) + 1);
            for (var i = 0; i < n; i++) for (var j = 0; j < columns; j++) x[(i * columns) + j] += vt[(k * n) + i] * b[(k * columns) + j];
        }
        for (var i = 0; i < x.Length; i++) b[i] = x[i] * (1 / norm);
        for (var i = n - 2; i >= 0; i--) Householder.Left(vm, b, columns, i + 1, 0, columns, s._right[i], s._tauRight[i]);
        return (Array.ConvertAll(s.D, v => v * norm), rank);
    }

    private static double[] Triangle(Vm vm, double[] a, double[] b, int m, int n, int columns)
    {
        for (var i = 0; i < n; i++)
        {
            var v = QrFactors.Column(a, n, i, i, m);
            var tau = Householder.Make(ref v[0], v.AsSpan(1));
            a[(i * n) + i] = v[0];
            v[0] = 1;
            Householder.Left(vm, a, n, i, i + 1, n - i - 1, v, tau);
            Householder.Left(vm, b, columns, i, 0, columns, v, tau);
            for (var r = i + 1; r < n; r++) a[(r * n) + i] = 0;
        }
        return a.AsSpan(0, n * n).ToArray();
    }
}
