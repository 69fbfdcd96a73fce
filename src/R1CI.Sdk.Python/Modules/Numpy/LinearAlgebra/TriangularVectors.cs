namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The eigenvector of a quasi-triangular matrix that belongs to one place on its diagonal, by back substitution.</summary>
internal static class TriangularVectors
{
    public static Complex[] Solve(Vm vm, double[] t, int n, int at, Complex value)
    {
        var x = new Complex[n];
        var first = at;
        if (value.Imaginary == 0) x[at] = 1;
        else
        {
            first = at - 1;
            var (upper, lower) = (t[(first * n) + at], t[(at * n) + first]);
            (x[first], x[at]) = Math.Abs(upper) >= Math.Abs(lower)
                ? (Complex.One, new Complex(0, value.Imaginary / upper))
                : (new Complex(-value.Imaginary / lower, 0), Complex.ImaginaryOne);
        }
        var least = Math.Max(2.2204460492503131e-16 * (Math.Abs(value.Real) + Math.Abs(value.Imaginary)), 1e-292);
        for (var i = first - 1; i >= 0; i--)
        {
            vm.Tick((n >> 1) + 1);
            if (i > 0 && t[(i * n) + i - 1] != 0)
            {
                SolveTwo(t, n, i - 1, at, value, x);
                i--;
                continue;
            }
            var pivot = t[(i * n) + i] - value;
            if (Math.Abs(pivot.Real) + Math.Abs(pivot.Imaginary) < least) pivot = least;
            x[i] = Rest(t, n, i, i + 1, at, x) / pivot;
        }
        return x;
    }

    private static Complex Rest(double[] t, int n, int row, int from, int to, Complex[] x)
    {
        var sum = Complex.Zero;
        for (var k = from; k <= to; k++) sum -= t[(row * n) + k] * x[k];
        return sum;
    }

    // Rows i and i + 1 together, by Cramer's rule.
    private static void SolveTwo(double[] t, int n, int i, int at, Complex value, Complex[] x)
    {
        var (b0, b1) = (Rest(t, n, i, i + 2, at, x), Rest(t, n, i + 1, i + 2, at, x));
        var (p, q, r, s) = (t[(i * n) + i] - value, (Complex)t[(i * n) + i + 1], (Complex)t[((i + 1) * n) + i], t[((i + 1) * n) + i + 1] - value);
        var det = (p * s) - (q * r);
        x[i] = ((b0 * s) - (q * b1)) / det;
        x[i + 1] = ((p * b1) - (r * b0)) / det;
    }
}
