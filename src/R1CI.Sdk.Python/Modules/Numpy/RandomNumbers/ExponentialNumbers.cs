namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Exponential numbers by a ziggurat of 256 layers.</summary>
internal static class ExponentialNumbers
{
    private const double R = 7.69711747013104971404462804811;
    private const double Scale = 9007199254740992;      // 2^53
    private static readonly (ulong[] K, double[] W, double[] F) Table = MakeTable();

    public static double Ziggurat(IBits bits)
    {
        var (k, w, f) = Table;
        while (true)
        {
            var r = bits.Next64() >> 3;
            var layer = (int)(r & 0xFF);
            r >>= 8;
            var x = r * w[layer];
            if (r < k[layer]) return x;
            if (layer == 0) return R - SpecialFunctions.Log1p(-bits.NextDouble());
            if (((f[layer - 1] - f[layer]) * bits.NextDouble()) + f[layer] < Math.Exp(-x)) return x;
        }
    }

    private static (ulong[] K, double[] W, double[] F) MakeTable()
    {
        var (k, w, f) = (new ulong[256], new double[256], new double[256]);
        var area = (R + 1) * Math.Exp(-R);
        var (x, last, q) = (R, R, area / Math.Exp(-R));
        (k[0], k[1]) = ((ulong)(R / q * Scale), 0);
        (w[0], w[255]) = (q / Scale, R / Scale);
        (f[0], f[255]) = (1, Math.Exp(-R));
        for (var i = 254; i >= 1; i--)
        {
            x = -Math.Log((area / x) + Math.Exp(-x));
            k[i + 1] = (ulong)(x / last * Scale);
            last = x;
            (f[i], w[i]) = (Math.Exp(-x), x / Scale);
        }
        return (k, w, f);
    }
}
