namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Reflections that clear a vector but for its first item, as LAPACK's larfg and larf make and apply them.</summary>
internal static class Householder
{
    /// <summary>Makes the reflection of the vector (alpha, x): x becomes the rest of v (v0 = 1), alpha what is left.</summary>
    /// <returns>tau; 0 when nothing is to be cleared.</returns>
    public static double Make(ref double alpha, Span<double> x)
    {
        var norm = Norm(x);
        if (norm == 0) return 0;
        var beta = -Math.CopySign(Hypot(alpha, norm), alpha);
        var tau = (beta - alpha) / beta;
        var scale = 1 / (alpha - beta);
        for (var i = 0; i < x.Length; i++) x[i] *= scale;
        alpha = beta;
        return tau;
    }

    /// <summary>LAPACK's dlapy2.</summary>
    public static double Hypot(double x, double y)
    {
        var (w, z) = (Math.Max(Math.Abs(x), Math.Abs(y)), Math.Min(Math.Abs(x), Math.Abs(y)));
        return z == 0 ? w : w * Math.Sqrt(1 + (z / w * (z / w)));
    }

    public static double Norm(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        foreach (var v in x) sum += v * v;
        return Math.Sqrt(sum);
    }

    /// <summary>Applies I - tau v v' from the left to the rows from (row) and columns from (column) on of a matrix in rows.</summary>
    public static void Left(Vm vm, double[] a, int width, int row, int column, int columns, ReadOnlySpan<double> v, double tau)
    {
        if (tau == 0 || columns <= 0) return;
        var w = new double[columns];
        for (var i = 0; i < v.Length; i++)
        {
            vm.Tick((columns >> 1) + 1);
            var line = a.AsSpan(((row + i) * width) + column, columns);
            for (var j = 0; j < columns; j++) w[j] += line[j] * v[i];
        }
        for (var i = 0; i < v.Length; i++)
        {
            var line = a.AsSpan(((row + i) * width) + column, columns);
            for (var j = 0; j < columns; j++) line[j] -= v[i] * (tau * w[j]);
        }
    }

    /// <summary>The same from the right.</summary>
    public static void Right(Vm vm, double[] a, int width, int row, int rows, int column, ReadOnlySpan<double> v, double tau)
    {
        if (tau == 0) return;
        for (var i = row; i < row + rows; i++)
        {
            vm.Tick((v.Length >> 1) + 1);
            var line = a.AsSpan((i * width) + column, v.Length);
            var w = 0.0;
            for (var j = 0; j < v.Length; j++) w += line[j] * v[j];
            for (var j = 0; j < v.Length; j++) line[j] -= tau * w * v[j];
        }
    }
}
