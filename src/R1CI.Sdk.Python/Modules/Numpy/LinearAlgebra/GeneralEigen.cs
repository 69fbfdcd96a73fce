namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Eigenvalues and vectors of any real matrix, as LAPACK's geev: balanced, brought to Hessenberg form, then <see cref="HessenbergQr"/>.</summary>
internal sealed class GeneralEigen
{
    private readonly Vm _vm;
    private readonly int _n;
    private readonly double[] _h, _scale;
    private int _low, _high;

    private GeneralEigen(Vm vm, double[] h, int n)
    {
        (_vm, _h, _n, _high, _scale) = (vm, h, n, n - 1, new double[n]);
        Array.Fill(_scale, 1.0);
    }

    /// <summary>The eigenvalues, and the vectors as columns of a matrix in rows when they are wanted.</summary>
    public static (Complex[] Values, Complex[]? Vectors) Of(Vm vm, double[] a, int n, bool hasVectors)
    {
        var g = new GeneralEigen(vm, a, n);
        g.Permute();
        g.Balance();
        var z = hasVectors ? NdBuffer.New<double>(vm, (long)n * n) : null;
        g.ToHessenberg(z);
        var qr = new HessenbergQr(vm, a, n, z, g._low, g._high);
        var values = qr.Run();
        return (values, z == null ? null : g.Vectors(values, z));
    }

    // Eigenvalues that stand alone in their row or column are moved to the end and the beginning.
    private void Permute()
    {
        var isMoved = true;
        while (isMoved)
        {
            isMoved = false;
            for (var i = _high; i >= 0 && _high > 0; i--)
            {
                if (i > _high || !IsAlone(i, _low, _high, isRow: true)) continue;
                _scale[_high] = i;
                Exchange(i, _high);
                isMoved = true;
                _high--;
            }
        }
        isMoved = true;
        while (isMoved)
        {
            isMoved = false;
            for (var j = _low; j <= _high && _low < _high; j++)
            {
                if (!IsAlone(j, _low, _high, isRow: false)) continue;
                _scale[_low] = j;
                Exchange(j, _low);
                isMoved = true;
                _low++;
            }
        }
    }

    private bool IsAlone(int i, int low, int high, bool isRow)
    {
        _vm.Tick((_n >> 2) + 1);
        for (var j = low; j <= high; j++) if (j != i && _h[isRow ? (i * _n) + j : (j * _n) + i] != 0) return false;
        return true;
    }

    private void Exchange(int i, int j)
    {
        if (i == j) return;
        for (var k = 0; k < _n; k++) (_h[(k * _n) + i], _h[(k * _n) + j]) = (_h[(k * _n) + j], _h[(k * _n) + i]);
        for (var k = 0; k < _n; k++) (_h[(i * _n) + k], _h[(j * _n) + k]) = (_h[(j * _n) + k], _h[(i * _n) + k]);
    }

    private void Balance()
    {
        for (var i = _low; i <= _high; i++) _scale[i] = 1;
        for (var goesOn = true; goesOn;)
        {
            goesOn = false;
            for (var i = _low; i <= _high; i++)
            {
                _vm.Tick(_n + 1);
                var (c, r) = (0.0, 0.0);
                for (var k = _low; k <= _high; k++)
                {
                    c += _h[(k * _n) + i] * _h[(k * _n) + i];
                    r += _h[(i * _n) + k] * _h[(i * _n) + k];
                }
                (c, r) = (Math.Sqrt(c), Math.Sqrt(r));
                if (c == 0 || r == 0 || !double.IsFinite(c + r)) continue;
                var (f, sum) = (1.0, c + r);
                for (var g = r / 2; c < g; g /= 2) (f, c, r) = (f * 2, c * 2, r / 2);
                for (var g = c / 2; g >= r; g /= 2) (f, c, r) = (f / 2, c / 2, r * 2);
                if (c + r >= 0.95 * sum) continue;
                goesOn = true;
                _scale[i] *= f;
                for (var k = 0; k < _n; k++) _h[(i * _n) + k] *= 1 / f;
                for (var k = 0; k < _n; k++) _h[(k * _n) + i] *= f;
            }
        }
    }

    private void ToHessenberg(double[]? z)
    {
        var vectors = new List<(int At, double[] V, double Tau)>();
        for (var i = _low; i < _high; i++)
        {
            var v = QrFactors.Column(_h, _n, i, i + 1, _high + 1);
            var tau = Householder.Make(ref v[0], v.AsSpan(1));
            _h[((i + 1) * _n) + i] = v[0];
            for (var r = i + 2; r <= _high; r++) _h[(r * _n) + i] = 0;
            v[0] = 1;
            Householder.Right(_vm, _h, _n, 0, _high + 1, i + 1, v, tau);
            Householder.Left(_vm, _h, _n, i + 1, i + 1, _n - i - 1, v, tau);
            vectors.Add((i + 1, v, tau));
        }
        if (z == null) return;
        for (var i = 0; i < _n; i++) z[(i * _n) + i] = 1;
        for (var k = vectors.Count - 1; k >= 0; k--) Householder.Left(_vm, z, _n, vectors[k].At, vectors[k].At, _n - vectors[k].At, vectors[k].V, vectors[k].Tau);
    }

    private Complex[] Vectors(Complex[] values, double[] z)
    {
        var vectors = NdBuffer.New<Complex>(_vm, (long)_n * _n);
        for (var j = 0; j < _n; j++)
        {
            if (values[j].Imaginary < 0) continue;
            var isPair = values[j].Imaginary > 0;
            var x = TriangularVectors.Solve(_vm, _h, _n, isPair ? j + 1 : j, values[j]);
            var v = Back(x, z);
            Normalize(v, isPair);
            for (var i = 0; i < _n; i++)
            {
                vectors[(i * _n) + j] = v[i];
                if (isPair) vectors[(i * _n) + j + 1] = Complex.Conjugate(v[i]);
            }
        }
        return vectors;
    }

    // From the triangle's coordinates to the matrix's own.
    private Complex[] Back(Complex[] x, double[] z)
    {
        var v = new Complex[_n];
        for (var i = 0; i < _n; i++)
        {
            _vm.Tick((_n >> 1) + 1);
            for (var k = 0; k < _n; k++) v[i] += z[(i * _n) + k] * x[k];
        }
        for (var i = _low; i <= _high; i++) v[i] *= _scale[i];
        for (var i = _low - 1; i >= 0; i--) (v[i], v[(int)_scale[i]]) = (v[(int)_scale[i]], v[i]);
        for (var i = _high + 1; i < _n; i++) (v[i], v[(int)_scale[i]]) = (v[(int)_scale[i]], v[i]);
        return v;
    }

    private static void Normalize(Complex[] v, bool isPair)
    {
        var (sum, at) = (0.0, 0);
        for (var i = 0; i < v.Length; i++)
        {
            var size = Size(v[i]);
            sum += size;
            if (size > Size(v[at])) at = i;
        }
        var scale = 1 / Math.Sqrt(sum);
        for (var i = 0; i < v.Length; i++) v[i] *= scale;
        if (!isPair) return;
        // The largest part is made real.
        var (c, s, _) = Givens.Make(v[at].Real, v[at].Imaginary);
        for (var i = 0; i < v.Length; i++) v[i] = new Complex((c * v[i].Real) + (s * v[i].Imaginary), (c * v[i].Imaginary) - (s * v[i].Real));
        v[at] = v[at].Real;
    }

    private static double Size(Complex v) => (v.Real * v.Real) + (v.Imaginary * v.Imaginary);
}
