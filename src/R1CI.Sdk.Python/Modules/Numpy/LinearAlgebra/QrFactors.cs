namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>A = QR by reflections.</summary>
internal static class QrFactors
{
    /// <summary>Factors a matrix in rows; R stays in it, and so many columns of Q are returned.</summary>
    public static double[] Factor(Vm vm, double[] a, int m, int n, int columnsOfQ)
    {
        var k = Math.Min(m, n);
        var (vectors, taus) = (new double[k][], new double[k]);
        for (var i = 0; i < k; i++)
        {
            vm.Charge(8L * (m - i));
            var v = Column(a, n, i, i, m);
            taus[i] = Householder.Make(ref v[0], v.AsSpan(1));
            a[(i * n) + i] = v[0];
            for (var r = i + 1; r < m; r++) a[(r * n) + i] = 0;
            v[0] = 1;
            vectors[i] = v;
            Householder.Left(vm, a, n, i, i + 1, n - i - 1, v, taus[i]);
        }
        var q = NdBuffer.New<double>(vm, (long)m * columnsOfQ);
        for (var i = 0; i < Math.Min(m, columnsOfQ); i++) q[(i * columnsOfQ) + i] = 1;
        for (var i = k - 1; i >= 0; i--) Householder.Left(vm, q, columnsOfQ, i, i, columnsOfQ - i, vectors[i], taus[i]);
        return q;
    }

    public static double[] Column(double[] a, int width, int column, int from, int to)
    {
        var v = new double[to - from];
        for (var i = from; i < to; i++) v[i - from] = a[(i * width) + column];
        return v;
    }
}
