namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Eigenvalues and vectors of a symmetric matrix: reflections to three diagonals, then QL or QR steps with shifts (LAPACK's sytd2, steqr).</summary>
internal sealed class SymmetricEigen
{
    private const double Eps = 1.1102230246251565e-16;
    private const int MaxSweeps = 30;

    private readonly Vm _vm;
    private readonly int _n;
    private readonly double[] _e;

    private SymmetricEigen(Vm vm, int n)
    {
        (_vm, _n) = (vm, n);
        (Values, _e, Vectors) = (new double[n], new double[Math.Max(1, n)], NdBuffer.New<double>(vm, (long)n * n));
    }

    public double[] Values { get; }

    /// <summary>Gets the vectors as columns of a matrix in rows.</summary>
    public double[] Vectors { get; }

    public static SymmetricEigen Of(Vm vm, double[] a, int n)
    {
        var s = new SymmetricEigen(vm, n);
        var (vectors, taus) = s.Reduce(a);
        for (var i = 0; i < n; i++) s.Vectors[(i * n) + i] = 1;
        if (!s.Iterate()) throw new GuestException(Vm.MakeException(AxisErrors.LinAlgError, "Eigenvalues did not converge"));
        s.Sort();
        for (var i = n - 2; i >= 0; i--) Householder.Left(vm, s.Vectors, n, i + 1, 0, n, vectors[i], taus[i]);
        return s;
    }

    // The lower half of the matrix decides.
    private (double[][] Vectors, double[] Taus) Reduce(double[] a)
    {
        var n = _n;
        var (vectors, taus) = (new double[Math.Max(0, n - 1)][], new double[Math.Max(0, n - 1)]);
        for (var i = 0; i < n - 1; i++)
        {
            var v = QrFactors.Column(a, n, i, i + 1, n);
            var tau = taus[i] = Householder.Make(ref v[0], v.AsSpan(1));
            _e[i] = v[0];
            v[0] = 1;
            vectors[i] = v;
            if (tau != 0) Update(a, i + 1, v, tau);
            Values[i] = a[(i * n) + i];
        }
        if (n > 0) Values[n - 1] = a[(n * n) - 1];
        return (vectors, taus);
    }

    // A := A - v w' - w v' in the lower half.
    private void Update(double[] a, int from, double[] v, double tau)
    {
        var (n, m) = (_n, v.Length);
        var w = new double[m];
        for (var i = 0; i < m; i++)
        {
            _vm.Tick((m >> 1) + 1);
            for (var j = 0; j < m; j++) w[i] += (i >= j ? a[((from + i) * n) + from + j] : a[((from + j) * n) + from + i]) * v[j];
            w[i] *= tau;
        }
        var dot = 0.0;
        for (var i = 0; i < m; i++) dot += w[i] * v[i];
        var alpha = -0.5 * tau * dot;
        for (var i = 0; i < m; i++) w[i] += alpha * v[i];
        for (var i = 0; i < m; i++)
        {
            _vm.Tick((m >> 1) + 1);
            for (var j = 0; j <= i; j++) a[((from + i) * n) + from + j] -= (v[i] * w[j]) + (w[i] * v[j]);
        }
    }

    private bool Iterate()
    {
        var sweeps = MaxSweeps * _n;
        for (var start = 0; start < _n;)
        {
            var end = start;
            while (end < _n - 1 && !IsSmall(end)) end++;
            var next = end + 1;
            if (end < _n - 1) _e[end] = 0;
            var (low, high) = Math.Abs(Values[end]) < Math.Abs(Values[start]) ? (end, start) : (start, end);
            while (sweeps > 0 && (high > low ? StepQl(ref low, high, ref sweeps) : StepQr(ref low, high, ref sweeps)))
            {
            }
            if (sweeps <= 0 && !IsDone(start, end)) return false;
            start = next;
        }
        return true;
    }

    private bool IsDone(int start, int end)
    {
        for (var i = start; i < end; i++) if (_e[i] != 0) return false;
        return true;
    }

    private bool IsSmall(int i)
    {
        var e = Math.Abs(_e[i]);
        return e == 0 || e <= Math.Sqrt(Math.Abs(Values[i])) * Math.Sqrt(Math.Abs(Values[i + 1])) * Eps;
    }

    private bool IsNegligible(int i) => _e[i] * _e[i] <= Eps * Eps * Math.Abs(Values[i]) * Math.Abs(Values[i + 1]) + 2.2250738585072014e-308;

    // From the top: one eigenvalue is split off, or a sweep made. False when the block is done.
    private bool StepQl(ref int l, int lend, ref int sweeps)
    {
        var m = l;
        while (m < lend && !IsNegligible(m)) m++;
        if (m < lend) _e[m] = 0;
        if (m == l) return ++l <= lend;
        if (m == l + 1)
        {
            var (rt1, rt2, c, s) = TwoByTwo(Values[l], _e[l], Values[l + 1]);
            Rotate(l, l + 1, c, s);
            (Values[l], Values[l + 1], _e[l]) = (rt1, rt2, 0);
            l += 2;
            return l <= lend;
        }
        sweeps--;
        SweepQl(l, m);
        return true;
    }

    private void SweepQl(int l, int m)
    {
        var (d, e, p) = (Values, _e, Values[l]);
        var g = (d[l + 1] - p) / (2 * e[l]);
        var r = Householder.Hypot(g, 1);
        g = d[m] - p + (e[l] / (g + Math.CopySign(r, g)));
        var (s, c) = (1.0, 1.0);
        p = 0;
        for (var i = m - 1; i >= l; i--)
        {
            var (f, b) = (s * e[i], c * e[i]);
            (c, s, r) = Givens.Make(g, f);
            if (i != m - 1) e[i + 1] = r;
            g = d[i + 1] - p;
            r = ((d[i] - g) * s) + (2 * c * b);
            p = s * r;
            d[i + 1] = g + p;
            g = (c * r) - b;
            Rotate(i, i + 1, c, -s);
        }
        d[l] -= p;
        e[l] = g;
    }

    private bool StepQr(ref int l, int lend, ref int sweeps)
    {
        var m = l;
        while (m > lend && !IsNegligible(m - 1)) m--;
        if (m > lend) _e[m - 1] = 0;
        if (m == l) return --l >= lend;
        if (m == l - 1)
        {
            var (rt1, rt2, c, s) = TwoByTwo(Values[l - 1], _e[l - 1], Values[l]);
            Rotate(l - 1, l, c, s);
            (Values[l - 1], Values[l], _e[l - 1]) = (rt1, rt2, 0);
            l -= 2;
            return l >= lend;
        }
        sweeps--;
        SweepQr(l, m);
        return true;
    }

    private void SweepQr(int l, int m)
    {
        var (d, e, p) = (Values, _e, Values[l]);
        var g = (d[l - 1] - p) / (2 * e[l - 1]);
        var r = Householder.Hypot(g, 1);
        g = d[m] - p + (e[l - 1] / (g + Math.CopySign(r, g)));
        var (s, c) = (1.0, 1.0);
        p = 0;
        for (var i = m; i < l; i++)
        {
            var (f, b) = (s * e[i], c * e[i]);
            (c, s, r) = Givens.Make(g, f);
            if (i != m) e[i - 1] = r;
            g = d[i] - p;
            r = ((d[i + 1] - g) * s) + (2 * c * b);
            p = s * r;
            d[i] = g + p;
            g = (c * r) - b;
            Rotate(i, i + 1, c, s);
        }
        d[l] -= p;
        e[l - 1] = g;
    }

    private void Rotate(int i, int j, double c, double s)
    {
        _vm.Tick((_n >> 1) + 1);
        for (var row = 0; row < _n; row++)
        {
            ref var x = ref Vectors[(row * _n) + i];
            ref var y = ref Vectors[(row * _n) + j];
            var temp = y;
            y = (c * temp) - (s * x);
            x = (s * temp) + (c * x);
        }
    }

    /// <summary>LAPACK's dlaev2: the eigenvalues of [[a, b], [b, c]] and the vector of the larger.</summary>
    private static (double Rt1, double Rt2, double Cos, double Sin) TwoByTwo(double a, double b, double c)
    {
        var (sum, difference, twice) = (a + c, a - c, b + b);
        var (adf, ab) = (Math.Abs(difference), Math.Abs(twice));
        var (larger, smaller) = Math.Abs(a) > Math.Abs(c) ? (a, c) : (c, a);
        var rt = adf > ab ? adf * Math.Sqrt(1 + (ab / adf * (ab / adf))) : adf < ab ? ab * Math.Sqrt(1 + (adf / ab * (adf / ab))) : ab * Math.Sqrt(2);
        double rt1, rt2;
        var sign1 = sum < 0 ? -1 : 1;
        if (sum != 0)
        {
            rt1 = 0.5 * (sum + (sign1 * rt));
            rt2 = (larger / rt1 * smaller) - (b / rt1 * b);
        }
        else
        {
            rt1 = 0.5 * rt;
            rt2 = -0.5 * rt;
        }
        var sign2 = difference >= 0 ? 1 : -1;
        var cs = difference + (sign2 * rt);
        double cos, sin;
        if (Math.Abs(cs) > ab)
        {
            var ct = -twice / cs;
            sin = 1 / Math.Sqrt(1 + (ct * ct));
            cos = ct * sin;
        }
        else if (ab == 0) (cos, sin) = (1, 0);
        else
        {
            var tn = -cs / twice;
            cos = 1 / Math.Sqrt(1 + (tn * tn));
            sin = tn * cos;
        }
        return sign1 == sign2 ? (rt1, rt2, -sin, cos) : (rt1, rt2, cos, sin);
    }

    private void Sort()
    {
        for (var i = 0; i < _n - 1; i++)
        {
            var least = i;
            for (var j = i + 1; j < _n; j++) if (Values[j] < Values[least]) least = j;
            if (least == i) continue;
            (Values[i], Values[least]) = (Values[least], Values[i]);
            for (var row = 0; row < _n; row++) (Vectors[(row * _n) + i], Vectors[(row * _n) + least]) = (Vectors[(row * _n) + least], Vectors[(row * _n) + i]);
        }
    }
}
