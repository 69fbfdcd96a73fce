namespace R1CI.Sdk.Python.Modules.RandomNumbers;

/// <summary>Continuous distributions drawn as CPython 3.11's <c>random</c> draws them, so that a seed gives the same numbers.</summary>
/// <param name="random">The source of floats in [0, 1): the generator, or a guest override of <c>random()</c>.</param>
internal readonly struct Distributions(Func<double> random)
{
    private static readonly double NormalFactor = 4 * Math.Exp(-0.5) / Math.Sqrt(2);
    private static readonly double Log4 = Math.Log(4);
    private static readonly double GammaFactor = 1 + Math.Log(4.5);

    public double Triangular(double low, double high, double? mode)
    {
        var u = random();
        if (high == low)
        {
            return low;
        }

        var c = mode is { } m ? (m - low) / (high - low) : 0.5;
        if (u > c)
        {
            u = 1 - u;
            c = 1 - c;
            (low, high) = (high, low);
        }

        return low + ((high - low) * Math.Sqrt(u * c));
    }

    /// <summary>Kinderman and Monahan 1977.</summary>
    public double Normal(double mean, double deviation)
    {
        while (true)
        {
            var u1 = random();
            var u2 = 1 - random();
            var z = NormalFactor * (u1 - 0.5) / u2;
            if (z * z / 4 <= -Math.Log(u2))
            {
                return mean + (z * deviation);
            }
        }
    }

    /// <summary>Two independent standard normal deviates.</summary>
    public (double First, double Second) GaussPair()
    {
        var angle = random() * Math.Tau;
        var radius = Math.Sqrt(-2 * Math.Log(1 - random()));
        return (Math.Cos(angle) * radius, Math.Sin(angle) * radius);
    }

    public double Exponential(double rate) => -Math.Log(1 - random()) / rate;

    /// <summary>Fisher 1993, the von Mises distribution on the circle.</summary>
    public double VonMises(double mu, double kappa)
    {
        if (kappa <= 1e-6)
        {
            return Math.Tau * random();
        }

        var s = 0.5 / kappa;
        var r = s + Math.Sqrt(1 + (s * s));
        double z;
        while (true)
        {
            z = Math.Cos(Math.PI * random());
            var d = z / (r + z);
            var u = random();
            if (u < 1 - (d * d) || u <= (1 - d) * Math.Exp(d))
            {
                break;
            }
        }

        var q = 1 / r;
        var f = (q + z) / (1 + (q * z));
        var theta = random() > 0.5 ? mu + Math.Acos(f) : mu - Math.Acos(f);
        theta %= Math.Tau;
        return theta < 0 ? theta + Math.Tau : theta;
    }

    /// <summary>Cheng 1977 for a shape above 1, Ahrens and Dieter 1974 below.</summary>
    public double Gamma(double alpha, double beta)
    {
        if (alpha > 1)
        {
            return LargeGamma(alpha) * beta;
        }

        return alpha == 1 ? -Math.Log(1 - random()) * beta : SmallGamma(alpha) * beta;
    }

    public double Beta(double alpha, double beta)
    {
        var y = Gamma(alpha, 1);
        return y != 0 ? y / (y + Gamma(beta, 1)) : 0;
    }

    public double Pareto(double alpha) => Math.Pow(1 - random(), -1 / alpha);

    public double Weibull(double alpha, double beta) => alpha * Math.Pow(-Math.Log(1 - random()), 1 / beta);

    private double LargeGamma(double alpha)
    {
        var a = Math.Sqrt((2 * alpha) - 1);
        var b = alpha - Log4;
        var c = alpha + a;
        while (true)
        {
            var u1 = random();
            if (u1 is not (> 1e-7 and < 0.9999999))
            {
                continue;
            }

            var u2 = 1 - random();
            var v = Math.Log(u1 / (1 - u1)) / a;
            var x = alpha * Math.Exp(v);
            var z = u1 * u1 * u2;
            var r = b + (c * v) - x;
            if (r + GammaFactor - (4.5 * z) >= 0 || r >= Math.Log(z))
            {
                return x;
            }
        }
    }

    private double SmallGamma(double alpha)
    {
        while (true)
        {
            var b = (Math.E + alpha) / Math.E;
            var p = b * random();
            var x = p <= 1 ? Math.Pow(p, 1 / alpha) : -Math.Log((b - p) / alpha);
            var u = random();
            if (p > 1 ? u <= Math.Pow(x, alpha - 1) : u <= Math.Exp(-x))
            {
                return x;
            }
        }
    }
}
