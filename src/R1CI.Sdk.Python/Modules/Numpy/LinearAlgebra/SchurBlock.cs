namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>The standard Schur form of a real 2 by 2 matrix (LAPACK's lanv2) and the rotation that makes it.</summary>
internal readonly record struct SchurBlock(double A, double B, double C, double D, double Cos, double Sin)
{
    private const double Eps = 2.2204460492503131e-16;

    public static SchurBlock Of(double a, double b, double c, double d)
    {
        if (c == 0) return new(a, b, c, d, 1, 0);
        if (b == 0) return new(d, -c, 0, a, 0, 1);
        if (a - d == 0 && double.IsNegative(b) != double.IsNegative(c)) return new(a, b, c, d, 1, 0);
        var difference = a - d;
        var p = 0.5 * difference;
        var most = Math.Max(Math.Abs(b), Math.Abs(c));
        var least = Math.Min(Math.Abs(b), Math.Abs(c)) * Math.CopySign(1, b) * Math.CopySign(1, c);
        var scale = Math.Max(Math.Abs(p), most);
        var z = (p / scale * p) + (most / scale * least);
        if (z < 4 * Eps) return Nearly(a, b, c, d, difference);
        z = p + Math.CopySign(Math.Sqrt(scale) * Math.Sqrt(z), p);
        var tau = Householder.Hypot(c, z);
        return new(d + z, b - c, 0, d - (most / z * least), z / tau, c / tau);
    }

    // A pair, or two that are nearly equal: the diagonal is made equal.
    private static SchurBlock Nearly(double a, double b, double c, double d, double difference)
    {
        var sigma = b + c;
        var tau = Householder.Hypot(sigma, difference);
        var cos = Math.Sqrt(0.5 * (1 + (Math.Abs(sigma) / tau)));
        var sin = -(0.5 * difference / (tau * cos)) * Math.CopySign(1, sigma);
        var (aa, bb, cc, dd) = ((a * cos) + (b * sin), (-a * sin) + (b * cos), (c * cos) + (d * sin), (-c * sin) + (d * cos));
        (a, b, c, d) = ((aa * cos) + (cc * sin), (bb * cos) + (dd * sin), (-aa * sin) + (cc * cos), (-bb * sin) + (dd * cos));
        var middle = 0.5 * (a + d);
        if (c == 0 || (b != 0 && double.IsNegative(b) != double.IsNegative(c))) return new(middle, b, c, middle, cos, sin);
        if (b == 0) return new(middle, -c, 0, middle, -sin, cos);
        var (sab, sac) = (Math.Sqrt(Math.Abs(b)), Math.Sqrt(Math.Abs(c)));
        var p = Math.CopySign(sab * sac, c);
        tau = 1 / Math.Sqrt(Math.Abs(b + c));
        var (cos1, sin1) = (sab * tau, sac * tau);
        return new(middle + p, b - c, 0, middle - p, (cos * cos1) - (sin * sin1), (cos * sin1) + (sin * cos1));
    }
}
