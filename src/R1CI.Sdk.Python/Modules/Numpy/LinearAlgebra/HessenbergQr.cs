namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Double-shift QR steps on a Hessenberg matrix (LAPACK's lahqr): its eigenvalues, and with z its Schur form.</summary>
internal sealed class HessenbergQr(Vm vm, double[] h, int n, double[]? z, int low, int high)
{
    private const double Ulp = 2.2204460492503131e-16;
    private const double Tiny = 2.2250738585072014e-308;
    private readonly Complex[] _values = new Complex[n];
    private readonly double _small = Tiny * ((high - low + 1) / Ulp);

    private ref double H(int i, int j) => ref h[(i * n) + j];

    public Complex[] Run()
    {
        for (var i = 0; i < n; i++) if (i < low || i > high) _values[i] = H(i, i);
        var most = 30 * Math.Max(10, high - low + 1);
        var i2 = high;
        while (i2 >= low)
        {
            var (start, deflations) = (low, 0);
            for (var turn = 0; ; turn++)
            {
                start = Split(start, i2);
                if (start > low) H(start, start - 1) = 0;
                if (start >= i2 - 1) break;
                if (turn > most) throw new GuestException(Vm.MakeException(AxisErrors.LinAlgError, "Eigenvalues did not converge"));
                Step(start, i2, ++deflations);
            }
            if (start == i2) _values[i2] = H(i2, i2);
            else Pair(i2);
            i2 = start - 1;
        }
        return _values;
    }

    private int Split(int start, int i)
    {
        var k = i;
        for (; k > start; k--)
        {
            var below = Math.Abs(H(k, k - 1));
            if (below <= _small) break;
            var sum = Math.Abs(H(k - 1, k - 1)) + Math.Abs(H(k, k));
            if (sum == 0)
            {
                if (k - 2 >= low) sum += Math.Abs(H(k - 1, k - 2));
                if (k + 1 <= high) sum += Math.Abs(H(k + 1, k));
            }
            if (below > Ulp * sum) continue;
            var above = Math.Abs(H(k - 1, k));
            var (ab, ba) = (Math.Max(below, above), Math.Min(below, above));
            var (p, q) = (Math.Abs(H(k, k)), Math.Abs(H(k - 1, k - 1) - H(k, k)));
            var (aa, bb) = (Math.Max(p, q), Math.Min(p, q));
            if (ba * (ab / (aa + ab)) <= Math.Max(_small, Ulp * (bb * (aa / (aa + ab))))) break;
        }
        return k;
    }

    private (double R1, double I1, double R2, double I2) Shifts(int l, int i, int deflations)
    {
        var (h11, h21, h12, h22) = (H(i - 1, i - 1), H(i, i - 1), H(i - 1, i), H(i, i));
        if (deflations % 20 == 0)
        {
            var exceptional = Math.Abs(H(i, i - 1)) + Math.Abs(H(i - 1, i - 2));
            (h11, h12, h21) = ((0.75 * exceptional) + H(i, i), -0.4375 * exceptional, exceptional);
            h22 = h11;
        }
        else if (deflations % 10 == 0)
        {
            var exceptional = Math.Abs(H(l + 1, l)) + Math.Abs(H(l + 2, l + 1));
            (h11, h12, h21) = ((0.75 * exceptional) + H(l, l), -0.4375 * exceptional, exceptional);
            h22 = h11;
        }
        var s = Math.Abs(h11) + Math.Abs(h12) + Math.Abs(h21) + Math.Abs(h22);
        if (s == 0) return (0, 0, 0, 0);
        (h11, h21, h12, h22) = (h11 / s, h21 / s, h12 / s, h22 / s);
        var tr = (h11 + h22) / 2;
        var det = ((h11 - tr) * (h22 - tr)) - (h12 * h21);
        var root = Math.Sqrt(Math.Abs(det));
        if (det >= 0) return (tr * s, root * s, tr * s, -root * s);
        var (a, b) = (tr + root, tr - root);
        var nearest = Math.Abs(a - h22) <= Math.Abs(b - h22) ? a * s : b * s;
        return (nearest, 0, nearest, 0);
    }

    private void Step(int l, int i, int deflations)
    {
        var (rt1r, rt1i, rt2r, rt2i) = Shifts(l, i, deflations);
        Span<double> v = stackalloc double[3];
        var m = i - 2;
        for (; m >= l; m--)
        {
            var s = Math.Abs(H(m, m) - rt2r) + Math.Abs(rt2i) + Math.Abs(H(m + 1, m));
            var h21s = H(m + 1, m) / s;
            v[0] = (h21s * H(m, m + 1)) + ((H(m, m) - rt1r) * ((H(m, m) - rt2r) / s)) - (rt1i * (rt2i / s));
            v[1] = h21s * (H(m, m) + H(m + 1, m + 1) - rt1r - rt2r);
            v[2] = h21s * H(m + 2, m + 1);
            s = Math.Abs(v[0]) + Math.Abs(v[1]) + Math.Abs(v[2]);
            (v[0], v[1], v[2]) = (v[0] / s, v[1] / s, v[2] / s);
            if (m == l) break;
            var (h00, h10, h11) = (Math.Abs(H(m - 1, m - 1)), Math.Abs(H(m, m - 1)), Math.Abs(H(m, m)) + Math.Abs(H(m + 1, m + 1)));
            if (h10 * (Math.Abs(v[1]) + Math.Abs(v[2])) <= Ulp * Math.Abs(v[0]) * (h00 + h11)) break;
        }
        for (var k = m; k < i; k++)
        {
            var count = Math.Min(3, i - k + 1);
            if (k > m) for (var r = 0; r < count; r++) v[r] = H(k + r, k - 1);
            var tau = Householder.Make(ref v[0], v[1..count]);
            if (k > m)
            {
                H(k, k - 1) = v[0];
                H(k + 1, k - 1) = 0;
                if (k < i - 1) H(k + 2, k - 1) = 0;
            }
            else if (m > l) H(k, k - 1) *= 1 - tau;
            Reflect(k, l, i, count, tau, v[1], count == 3 ? v[2] : 0);
        }
    }

    private void Reflect(int k, int l, int i, int count, double t1, double v2, double v3)
    {
        vm.Tick(n + 1);
        var (from, to) = z == null ? (l, i) : (0, n - 1);
        var (t2, t3, isThree) = (t1 * v2, t1 * v3, count == 3);
        for (var j = k; j <= to; j++)
        {
            var sum = H(k, j) + (v2 * H(k + 1, j));
            if (isThree) sum += v3 * H(k + 2, j);
            H(k, j) -= sum * t1;
            H(k + 1, j) -= sum * t2;
            if (isThree) H(k + 2, j) -= sum * t3;
        }
        for (var j = from; j <= (isThree ? Math.Min(k + 3, i) : i); j++) Row(h, j, k, isThree, t1, t2, t3, v2, v3);
        for (var j = 0; z != null && j < n; j++) Row(z, j, k, isThree, t1, t2, t3, v2, v3);
    }

    private void Row(double[] a, int j, int k, bool isThree, double t1, double t2, double t3, double v2, double v3)
    {
        var row = a.AsSpan((j * n) + k);
        var sum = row[0] + (v2 * row[1]);
        if (isThree) sum += v3 * row[2];
        row[0] -= sum * t1;
        row[1] -= sum * t2;
        if (isThree) row[2] -= sum * t3;
    }

    // A block of two on the diagonal: two real eigenvalues, or a pair.
    private void Pair(int i)
    {
        var block = SchurBlock.Of(H(i - 1, i - 1), H(i - 1, i), H(i, i - 1), H(i, i));
        (H(i - 1, i - 1), H(i - 1, i), H(i, i - 1), H(i, i)) = (block.A, block.B, block.C, block.D);
        var imaginary = block.C == 0 ? 0 : Math.Sqrt(Math.Abs(block.B)) * Math.Sqrt(Math.Abs(block.C));
        (_values[i - 1], _values[i]) = (new Complex(block.A, imaginary), new Complex(block.D, -imaginary));
        if (block.C == 0) (_values[i - 1], _values[i]) = (block.A, block.D);
        if (z == null) return;
        var (c, s) = (block.Cos, block.Sin);
        for (var j = i + 1; j < n; j++) (H(i - 1, j), H(i, j)) = ((c * H(i - 1, j)) + (s * H(i, j)), (c * H(i, j)) - (s * H(i - 1, j)));
        for (var j = 0; j < i - 1; j++) (H(j, i - 1), H(j, i)) = ((c * H(j, i - 1)) + (s * H(j, i)), (c * H(j, i)) - (s * H(j, i - 1)));
        for (var j = 0; j < n; j++)
        {
            ref var x = ref z[(j * n) + i - 1];
            ref var y = ref z[(j * n) + i];
            (x, y) = ((c * x) + (s * y), (c * y) - (s * x));
        }
    }
}
