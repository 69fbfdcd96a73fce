namespace R1CI.Sdk.Python.Text;

/// <summary>The length of (x, y) as the C library of Linux gives it, to the last bit: what <c>abs(complex)</c> is in CPython.</summary>
/// <remarks>C. F. Borges, "An Improved Algorithm for hypot(a,b)", 2019: the root is corrected by its residual.</remarks>
internal static class Hypotenuse
{
    // Beyond these a square overflows or loses bits.
    private const double Large = 6.703903964971299e+153, Tiny = 1.6796002483350143e-138, Scale = 2.409919865102884e-181;

    // Below this ratio the shorter side no longer counts.
    private const double Negligible = 5.551115123125783e-17;

    public static double Of(double x, double y)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            return double.IsInfinity(x) || double.IsInfinity(y) ? double.PositiveInfinity : BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);
        }

        var (longer, shorter) = (Math.Max(Math.Abs(x), Math.Abs(y)), Math.Min(Math.Abs(x), Math.Abs(y)));
        if (shorter <= longer * Negligible)
        {
            return longer + shorter;
        }

        return longer > Large ? Corrected(longer * Scale, shorter * Scale) / Scale
            : shorter < Tiny ? Corrected(longer / Scale, shorter / Scale) * Scale
            : Corrected(longer, shorter);
    }

    private static double Corrected(double longer, double shorter)
    {
        var root = Math.Sqrt((longer * longer) + (shorter * shorter));
        double first, second;
        if (root <= 2 * shorter)
        {
            var delta = root - shorter;
            first = longer * ((2 * delta) - longer);
            second = (delta - (2 * (longer - shorter))) * delta;
        }
        else
        {
            var delta = root - longer;
            first = 2 * delta * (longer - (2 * shorter));
            second = (((4 * delta) - shorter) * shorter) + (delta * delta);
        }

        return root - ((first + second) / (2 * root));
    }
}
