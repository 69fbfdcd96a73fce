namespace R1CI.Sdk.Benchmarks.Scale.Model;

/// <summary>The largest of several normal variables.</summary>
internal static class NormalMaximum
{
    /// <summary>Gets the mean of the largest of N standard normal variables: the quantile of 0.5264^(1/N) (Chen and Tyler, 1999), 0 for one; 6 % too much for two, within 1 % from ten on.</summary>
    public static double Expected(double count) => count <= 1 ? 0 : Quantile(Math.Pow(0.5264, 1 / count));

    // Newton's steps on the distribution function, from the middle; the start of the tail is that of its logarithm.
    private static double Quantile(double share)
    {
        var x = share > 0.9 ? Math.Sqrt(-2 * Math.Log(1 - share)) : 0;
        for (var step = 0; step < 60; step++)
        {
            var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
            var change = (UpperTail(x) - (1 - share)) / density;
            x += Math.Clamp(change, -0.5, 0.5);
            if (Math.Abs(change) < 1e-9) break;
        }

        return x;
    }

    // By Simpson's rule over ten standard deviations.
    private static double UpperTail(double x)
    {
        const int Parts = 400;
        var width = 10.0 / Parts;
        var sum = Enumerable.Range(0, Parts + 1).Sum(part => (part is 0 or Parts ? 1 : part % 2 == 1 ? 4 : 2) * Math.Exp(-Math.Pow(x + (part * width), 2) / 2));
        return sum * width / 3 / Math.Sqrt(2 * Math.PI);
    }
}
