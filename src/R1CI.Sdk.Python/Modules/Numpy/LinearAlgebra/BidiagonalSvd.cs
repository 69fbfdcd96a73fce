namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Singular values of an upper bidiagonal matrix by implicit QR steps (LAPACK's bdsqr), rotations applied to whatever is given.</summary>
internal sealed class BidiagonalSvd(Vm vm, double[] d, double[] e, double[]? vt, int vtWidth, double[]? u, int uRows, double[]? c, int cWidth)
{
    private const double Eps = 1.1102230246251565e-16;
    private const double Tiny = 2.2250738585072014e-308;
    private readonly int _n = d.Length;
    private double _tol, _threshold;

    /// <summary>Iterates; d holds the values, largest first, when it is done.</summary>
    public void Run()
    {
        _tol = Math.Max(10, Math.Min(100, Math.Pow(Eps, -0.125))) * Eps;
        _threshold = Threshold();
        Iterate();
        for (var i = 0; i < _n; i++)
        {
            if (d[i] > 0 || (d[i] == 0 && !double.IsNegative(d[i]))) continue;
            d[i] = -d[i];
            for (var k = 0; vt != null && k < vtWidth; k++) vt[(i * vtWidth) + k] = -vt[(i * vtWidth) + k];
        }
        Sort();
    }

    private double Threshold()
    {
        var least = _n == 0 ? 0 : Math.Abs(d[0]);
        var mu = least;
        for (var i = 1; i < _n && least != 0; i++)
        {
            mu = Math.Abs(d[i]) * (mu / (mu + Math.Abs(e[i - 1])));
            least = Math.Min(least, mu);
        }
        return Math.Max(_tol * (least / Math.Sqrt(Math.Max(1, _n))), 6.0 * _n * _n * Tiny);
    }

    private void Iterate()
    {
        var (oldLow, oldHigh, isDown) = (-1, -1, true);
        var left = 6L * _n * _n + 100;
        for (var m = _n - 1; m > 0;)
        {
            if (left-- < 0) throw new GuestException(Vm.MakeException(AxisErrors.LinAlgError, "SVD did not converge"));
            var (low, largest) = (m, Math.Abs(d[m]));
            while (low > 0 && Math.Abs(e[low - 1]) > _threshold)
            {
                largest = Math.Max(largest, Math.Max(Math.Abs(d[low - 1]), Math.Abs(e[low - 1])));
                low--;
            }
            if (low > 0) e[low - 1] = 0;
            if (low == m)
            {
                m--;
                continue;
            }
            if (low == m - 1)
            {
                var two = TwoByTwo.Values(d[m - 1], e[m - 1], d[m]);
                (d[m - 1], e[m - 1], d[m]) = (two.Max, 0, two.Min);
                RotateRows(vt, vtWidth, m - 1, two.CosR, two.SinR);
                RotateColumns(m - 1, two.CosL, two.SinL);
                RotateRows(c, cWidth, m - 1, two.CosL, two.SinL);
                m -= 2;
                continue;
            }
            if (low > oldHigh || m < oldLow) isDown = Math.Abs(d[low]) >= Math.Abs(d[m]);
            if (IsSplit(low, m, isDown, out var least)) continue;
            (oldLow, oldHigh) = (low, m);
            var shift = Shift(low, m, isDown, least, largest);
            if (shift == 0)
            {
                if (isDown) ZeroDown(low, m);
                else ZeroUp(low, m);
            }
            else if (isDown) Down(low, m, shift);
            else Up(low, m, shift);
        }
    }

    private bool IsSplit(int low, int m, bool isDown, out double least)
    {
        least = 0;
        var end = isDown ? m - 1 : low;
        if (Math.Abs(e[end]) <= _tol * Math.Abs(d[isDown ? m : low]))
        {
            e[end] = 0;
            return true;
        }
        var mu = Math.Abs(d[isDown ? low : m]);
        least = mu;
        for (var k = 0; k < m - low; k++)
        {
            var i = isDown ? low + k : m - 1 - k;
            if (Math.Abs(e[i]) <= _tol * mu)
            {
                e[i] = 0;
                return true;
            }
            mu = Math.Abs(d[isDown ? i + 1 : i]) * (mu / (mu + Math.Abs(e[i])));
            least = Math.Min(least, mu);
        }
        return false;
    }

    private double Shift(int low, int m, bool isDown, double least, double largest)
    {
        if (_n * _tol * (least / largest) <= Math.Max(Eps, 0.01 * _tol)) return 0;
        var start = Math.Abs(d[isDown ? low : m]);
        var shift = isDown ? TwoByTwo.Smallest(d[m - 1], e[m - 1], d[m]) : TwoByTwo.Smallest(d[low], e[low], d[low + 1]);
        return start > 0 && shift / start * (shift / start) < Eps ? 0 : shift;
    }

    private void ZeroDown(int low, int m)
    {
        var (cs, oldCs, oldSn) = (1.0, 1.0, 0.0);
        for (var i = low; i < m; i++)
        {
            (cs, var sn, var r) = Givens.Make(d[i] * cs, e[i]);
            if (i > low) e[i - 1] = oldSn * r;
            (oldCs, oldSn, d[i]) = Givens.Make(oldCs * r, d[i + 1] * sn);
            RotateRows(vt, vtWidth, i, cs, sn);
            RotateColumns(i, oldCs, oldSn);
            RotateRows(c, cWidth, i, oldCs, oldSn);
        }
        var h = d[m] * cs;
        (d[m], e[m - 1]) = (h * oldCs, h * oldSn);
        if (Math.Abs(e[m - 1]) <= _threshold) e[m - 1] = 0;
    }

    private void ZeroUp(int low, int m)
    {
        var (cs, oldCs, oldSn) = (1.0, 1.0, 0.0);
        for (var i = m; i > low; i--)
        {
            (cs, var sn, var r) = Givens.Make(d[i] * cs, e[i - 1]);
            if (i < m) e[i] = oldSn * r;
            (oldCs, oldSn, d[i]) = Givens.Make(oldCs * r, d[i - 1] * sn);
            RotateRows(vt, vtWidth, i - 1, oldCs, -oldSn);
            RotateColumns(i - 1, cs, -sn);
            RotateRows(c, cWidth, i - 1, cs, -sn);
        }
        var h = d[low] * cs;
        (d[low], e[low]) = (h * oldCs, h * oldSn);
        if (Math.Abs(e[low]) <= _threshold) e[low] = 0;
    }

    private void Down(int low, int m, double shift)
    {
        var f = (Math.Abs(d[low]) - shift) * (Math.CopySign(1, d[low]) + (shift / d[low]));
        var g = e[low];
        for (var i = low; i < m; i++)
        {
            var (cr, sr, r) = Givens.Make(f, g);
            if (i > low) e[i - 1] = r;
            f = (cr * d[i]) + (sr * e[i]);
            e[i] = (cr * e[i]) - (sr * d[i]);
            g = sr * d[i + 1];
            d[i + 1] = cr * d[i + 1];
            (var cl, var sl, d[i]) = Givens.Make(f, g);
            f = (cl * e[i]) + (sl * d[i + 1]);
            d[i + 1] = (cl * d[i + 1]) - (sl * e[i]);
            if (i < m - 1)
            {
                g = sl * e[i + 1];
                e[i + 1] = cl * e[i + 1];
            }
            RotateRows(vt, vtWidth, i, cr, sr);
            RotateColumns(i, cl, sl);
            RotateRows(c, cWidth, i, cl, sl);
        }
        e[m - 1] = Math.Abs(f) <= _threshold ? 0 : f;
    }

    private void Up(int low, int m, double shift)
    {
        var f = (Math.Abs(d[m]) - shift) * (Math.CopySign(1, d[m]) + (shift / d[m]));
        var g = e[m - 1];
        for (var i = m; i > low; i--)
        {
            var (cr, sr, r) = Givens.Make(f, g);
            if (i < m) e[i] = r;
            f = (cr * d[i]) + (sr * e[i - 1]);
            e[i - 1] = (cr * e[i - 1]) - (sr * d[i]);
            g = sr * d[i - 1];
            d[i - 1] = cr * d[i - 1];
            (var cl, var sl, d[i]) = Givens.Make(f, g);
            f = (cl * e[i - 1]) + (sl * d[i - 1]);
            d[i - 1] = (cl * d[i - 1]) - (sl * e[i - 1]);
            if (i > low + 1)
            {
                g = sl * e[i - 2];
                e[i - 2] = cl * e[i - 2];
            }
            RotateRows(vt, vtWidth, i - 1, cl, -sl);
            RotateColumns(i - 1, cr, -sr);
            RotateRows(c, cWidth, i - 1, cr, -sr);
        }
        e[low] = Math.Abs(f) <= _threshold ? 0 : f;
    }

    // Rows i and i + 1.
    private void RotateRows(double[]? a, int width, int i, double cs, double sn)
    {
        vm.Tick((width >> 1) + 1);
        for (var k = 0; a != null && k < width; k++)
        {
            ref var x = ref a[(i * width) + k];
            ref var y = ref a[((i + 1) * width) + k];
            var temp = y;
            y = (cs * temp) - (sn * x);
            x = (sn * temp) + (cs * x);
        }
    }

    private void RotateColumns(int i, double cs, double sn)
    {
        vm.Tick((uRows >> 1) + 1);
        for (var k = 0; u != null && k < uRows; k++)
        {
            ref var x = ref u[(k * _n) + i];
            ref var y = ref u[(k * _n) + i + 1];
            var temp = y;
            y = (cs * temp) - (sn * x);
            x = (sn * temp) + (cs * x);
        }
    }

    private void Sort()
    {
        for (var last = _n - 1; last > 0; last--)
        {
            var least = 0;
            for (var i = 1; i <= last; i++) if (d[i] <= d[least]) least = i;
            if (least == last) continue;
            (d[least], d[last]) = (d[last], d[least]);
            SwapRows(vt, vtWidth, least, last);
            SwapRows(c, cWidth, least, last);
            for (var k = 0; u != null && k < uRows; k++) (u[(k * _n) + least], u[(k * _n) + last]) = (u[(k * _n) + last], u[(k * _n) + least]);
        }
    }

    private static void SwapRows(double[]? a, int width, int i, int j)
    {
        for (var k = 0; a != null && k < width; k++) (a[(i * width) + k], a[(j * width) + k]) = (a[(j * width) + k], a[(i * width) + k]);
    }
}
