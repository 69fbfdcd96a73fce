namespace R1CI.Sdk.Python.Modules;

/// <summary>Functions of one real that C's math library has and .NET's has not, or only inexactly.</summary>
internal static class SpecialFunctions
{
    private const double LanczosG = 6.024680040776729583740234375;

    // Lanczos' approximation with n = 13 and the g above: numerator and denominator, as Boost tabulates them.
    private static readonly double[] LanczosNumerator =
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static readonly double[] LanczosDenominator =
        [0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0];

    private static readonly double[] Factorials = MakeFactorials();

    /// <summary>exp(x) - 1 without cancellation near zero (W. Kahan's correction of the rounded exponential).</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) < 1e-5)
        {
            return x + (x * x * 0.5) + (x * x * x / 6);
        }

        if (Math.Abs(x) > 0.5)
        {
            return Math.Exp(x) - 1;
        }

        var u = Math.Exp(x);
        return (u - 1) * x / Math.Log(u);
    }

    /// <summary>log(1 + x) without cancellation near zero.</summary>
    public static double Log1p(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsInfinity(u) ? u : Math.Log(u) - ((u - 1 - x) / u);
    }

    /// <summary>NaN stands for a domain error, infinity for a range error.</summary>
    public static double Gamma(double x)
    {
        if (!double.IsFinite(x))
        {
            return double.IsNegativeInfinity(x) ? double.NaN : x;
        }

        if (x == Math.Floor(x))
        {
            if (x <= 0)
            {
                return double.NaN;
            }

            if (x <= Factorials.Length)
            {
                return Factorials[(int)x - 1];
            }
        }

        var magnitude = Math.Abs(x);
        if (magnitude < 1e-20)
        {
            return 1 / x;
        }

        if (magnitude > 200)
        {
            return x < 0 ? 0.0 / SinPi(x) : double.PositiveInfinity;
        }

        return GammaOf(x, magnitude);
    }

    public static double LogGamma(double x)
    {
        if (!double.IsFinite(x))
        {
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        }

        if (x == Math.Floor(x) && x <= 2)
        {
            return x <= 0 ? double.NaN : 0;
        }

        var magnitude = Math.Abs(x);
        if (magnitude < 1e-20)
        {
            return -Math.Log(magnitude);
        }

        var result = Math.Log(LanczosSum(magnitude)) - LanczosG + ((magnitude - 0.5) * (Math.Log(magnitude + LanczosG - 0.5) - 1));
        return x < 0 ? Math.Log(Math.PI) - Math.Log(Math.Abs(SinPi(magnitude))) - Math.Log(magnitude) - result : result;
    }

    private static double GammaOf(double x, double magnitude)
    {
        var y = magnitude + LanczosG - 0.5;
        double z;
        if (magnitude > LanczosG - 0.5)
        {
            var q = y - magnitude;
            z = q - (LanczosG - 0.5);
        }
        else
        {
            var q = y - (LanczosG - 0.5);
            z = q - magnitude;
        }

        z = z * LanczosG / y;
        double result;
        if (x < 0)
        {
            result = -Math.PI / SinPi(magnitude) / magnitude * Math.Exp(y) / LanczosSum(magnitude);
            result -= z * result;
            return magnitude < 140 ? result / Math.Pow(y, magnitude - 0.5) : result / Math.Pow(y, (magnitude / 2) - 0.25) / Math.Pow(y, (magnitude / 2) - 0.25);
        }

        result = LanczosSum(magnitude) / Math.Exp(y);
        result += z * result;
        return magnitude < 140 ? result * Math.Pow(y, magnitude - 0.5) : result * Math.Pow(y, (magnitude / 2) - 0.25) * Math.Pow(y, (magnitude / 2) - 0.25);
    }

    private static double LanczosSum(double x)
    {
        var (numerator, denominator) = (0.0, 0.0);
        if (x < 5)
        {
            for (var i = LanczosNumerator.Length - 1; i >= 0; i--)
            {
                numerator = (numerator * x) + LanczosNumerator[i];
                denominator = (denominator * x) + LanczosDenominator[i];
            }
        }
        else
        {
            for (var i = 0; i < LanczosNumerator.Length; i++)
            {
                numerator = (numerator / x) + LanczosNumerator[i];
                denominator = (denominator / x) + LanczosDenominator[i];
            }
        }

        return numerator / denominator;
    }

    // sin(pi * x) with the argument reduced first, so that integers give zero.
    private static double SinPi(double x)
    {
        var y = Math.Abs(x) % 2.0;
        var result = (int)Math.Round(2 * y) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2)),
        };
        return Math.CopySign(1, x) * result;
    }

    private static double[] MakeFactorials()
    {
        var result = new double[23];
        result[0] = 1;
        for (var i = 1; i < result.Length; i++)
        {
            result[i] = result[i - 1] * i;
        }

        return result;
    }
}
