using System.Globalization;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Exponential numbers by a ziggurat of 256 layers.</summary>
internal static class ExponentialNumbers
{
    private const double R = 7.69711747013104971404462804811;
    private const decimal PreciseR = 7.69711747013104971404462804811m;
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

    // Errors grow from layer to layer, and numpy's table is right to the last bit: so with 28 digits.
    private static (ulong[] K, double[] W, double[] F) MakeTable()
    {
        var (k, w, f) = (new ulong[256], new double[256], new double[256]);
        var (x, density) = (PreciseR, Exp(-PreciseR));
        var area = (PreciseR + 1) * density;
        (k[0], w[0], f[0]) = ((ulong)(PreciseR * density / area * (decimal)Scale), ToDouble(area / density) / Scale, 1);
        for (var i = 255; i >= 1; i--)
        {
            (w[i], f[i]) = (ToDouble(x) / Scale, ToDouble(density));
            if (i == 1) break;
            density += area / x;
            var next = -Log(density);
            k[i] = (ulong)(next / x * (decimal)Scale);
            x = next;
        }
        return (k, w, f);
    }

    private static double ToDouble(decimal d) => double.Parse(d.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static decimal Log(decimal y)
    {
        var x = (decimal)Math.Log((double)y);
        for (var i = 0; i < 2; i++) x += (y * Exp(-x)) - 1;
        return x;
    }

    private static decimal Exp(decimal x)
    {
        // A 256th of it, eight times squared.
        var small = x / 256;
        var (sum, term) = (1m, 1m);
        for (var n = 1; n <= 20; n++) sum += term = term * small / n;
        for (var i = 0; i < 8; i++) sum *= sum;
        return sum;
    }
}
