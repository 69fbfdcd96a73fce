namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Plane rotations as LAPACK 3.10's dlartg makes them.</summary>
internal static class Givens
{
    /// <summary>The rotation that takes (f, g) to (r, 0).</summary>
    public static (double C, double S, double R) Make(double f, double g)
    {
        if (g == 0) return (1, 0, f);
        if (f == 0) return (0, Math.CopySign(1, g), Math.Abs(g));
        var d = Math.Sqrt((f * f) + (g * g));
        var c = Math.Abs(f) / d;
        var r = Math.CopySign(d, f);
        return (c, g / r, r);
    }
}
