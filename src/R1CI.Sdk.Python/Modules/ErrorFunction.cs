namespace R1CI.Sdk.Python.Modules;

/// <summary>erf and erfc by the rational approximations of fdlibm (s_erf.c), in the order of operations of glibc, whose last bit they share.</summary>
internal static class ErrorFunction
{
    // erf(1) rounded to single precision: the approximation near 1 is of the difference to it.
    private const double AtOne = 8.45062911510467529297e-01;

    // The first term is x + AtZero * x, and the only one below 2 to the -28th.
    private const double AtZero = 1.28379167095512586316e-01;

    private const double Tiny = 3.725290298461914e-09;

    // Numerator and denominator per range, lowest power first.
    private static readonly double[] NearZeroP =
        [1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02, -5.77027029648944159157e-03, -2.37630166566501626084e-05];

    private static readonly double[] NearZeroQ =
    [
        1, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03, 1.32494738004321644526e-04, -3.96022827877536812320e-06,
    ];

    private static readonly double[] NearOneP =
    [
        -2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01, 3.18346619901161753674e-01, -1.10894694282396677476e-01,
        3.54783043256182359371e-02, -2.16637559486879084300e-03,
    ];

    private static readonly double[] NearOneQ =
    [
        1, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02, 1.26171219808761642112e-01, 1.36370839120290507362e-02,
        1.19844998467991074170e-02,
    ];

    private static readonly double[] MiddleP =
    [
        -9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01, -6.23753324503260060396e+01, -1.62396669462573470355e+02,
        -1.84605092906711035994e+02, -8.12874355063065934246e+01, -9.81432934416914548592e+00,
    ];

    private static readonly double[] MiddleQ =
    [
        1, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02, 6.45387271733267880336e+02, 4.29008140027567833386e+02,
        1.08635005541779435134e+02, 6.57024977031928170135e+00, -6.04244152148580987438e-02,
    ];

    private static readonly double[] FarP =
    [
        -9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01, -1.60636384855821916062e+02, -6.37566443368389627722e+02,
        -1.02509513161107724954e+03, -4.83519191608651397019e+02,
    ];

    private static readonly double[] FarQ =
    [
        1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03, 3.19985821950859553908e+03, 2.55305040643316442583e+03,
        4.74528541206955367215e+02, -2.24409524465858183362e+01,
    ];

    public static double Erf(double x)
    {
        var magnitude = Math.Abs(x);
        return magnitude switch
        {
            < Tiny => ((16 * x) + (16 * AtZero * x)) / 16,
            < 0.84375 => x + (x * NearZero(x)),
            < 1.25 => Math.CopySign(AtOne + Ratio(NearOneP, NearOneQ, magnitude - 1), x),
            < 6 => Math.CopySign(1 - (Tail(magnitude) / magnitude), x),
            _ => double.IsNaN(x) ? x : Math.CopySign(1, x),
        };
    }

    public static double Erfc(double x)
    {
        var magnitude = Math.Abs(x);
        switch (magnitude)
        {
            case < 0.84375:
                var part = x * NearZero(x);
                return x < 0.25 ? 1 - (x + part) : 0.5 - (part + (x - 0.5));
            case < 1.25:
                var above = Ratio(NearOneP, NearOneQ, magnitude - 1);
                return x >= 0 ? 1 - AtOne - above : 1 + (AtOne + above);
            case < 28 when x >= -6:
                var tail = Tail(magnitude) / magnitude;
                return x > 0 ? tail : 2 - tail;
            default:
                return double.IsNaN(x) ? x : x > 0 ? 0 : 2;
        }
    }

    private static double NearZero(double x) => Ratio(NearZeroP, NearZeroQ, x * x);

    /// <summary>x erfc(x), for x from 1.25 to 28.</summary>
    private static double Tail(double x)
    {
        var s = 1 / (x * x);
        // 1 / 0.35, cut after its first 32 bits.
        var ratio = BitConverter.DoubleToInt64Bits(x) >> 32 < 0x4006DB6E ? Ratio(MiddleP, MiddleQ, s) : Ratio(FarP, FarQ, s);
        // exp(-x * x) in two factors, the first of a number whose square is exact.
        var z = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & ~0xFFFFFFFFL);
        return Math.Exp((-z * z) - 0.5625) * Math.Exp(((z - x) * (z + x)) + ratio);
    }

    private static double Ratio(double[] p, double[] q, double x) => Polynomial(p, x) / Polynomial(q, x);

    // Pairs of terms, each times an even power: the rounding depends on this order.
    private static double Polynomial(double[] c, double x)
    {
        var x2 = x * x;
        var x4 = x2 * x2;
        var sum = c[0] + (x * c[1]) + (x2 * Pair(c, 2, x)) + (x4 * Pair(c, 4, x));
        if (c.Length > 6)
        {
            sum += x4 * x2 * Pair(c, 6, x);
        }

        return c.Length > 8 ? sum + (x4 * x4 * c[8]) : sum;
    }

    private static double Pair(double[] c, int at, double x) => at + 1 < c.Length ? c[at] + (x * c[at + 1]) : c[at];
}
