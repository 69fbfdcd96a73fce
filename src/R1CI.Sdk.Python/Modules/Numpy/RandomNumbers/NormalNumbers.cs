namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Normal numbers: in pairs by the polar method (legacy), or by a ziggurat of 256 layers.</summary>
internal static class NormalNumbers
{
    private const double R = 3.6541528853610087963519472518;
    private const double Scale = 4503599627370496;      // 2^52
    private static readonly (ulong[] K, double[] W, double[] F) Table = MakeTable();

    public static double Legacy(Mt19937Bits bits)
    {
        if (bits.Gauss is { } waiting)
        {
            bits.Gauss = null;
            return waiting;
        }
        while (true)
        {
            var (x, y) = ((2 * bits.NextDouble()) - 1, (2 * bits.NextDouble()) - 1);
            var square = (x * x) + (y * y);
            if (square >= 1 || square == 0) continue;
            var f = Math.Sqrt(-2 * Math.Log(square) / square);
            bits.Gauss = f * x;
            return f * y;
        }
    }

    public static double Ziggurat(IBits bits)
    {
        var (k, w, f) = Table;
        while (true)
        {
            var r = bits.Next64();
            var layer = (int)(r & 0xFF);
            r >>= 8;
            var size = (r >> 1) & 0x000FFFFFFFFFFFFF;
            var x = size * w[layer];
            if ((r & 1) != 0) x = -x;
            if (size < k[layer]) return x;
            if (layer == 0) return Tail(bits, size);
            if (((f[layer - 1] - f[layer]) * bits.NextDouble()) + f[layer] < Math.Exp(-0.5 * x * x)) return x;
        }
    }

    private static double Tail(IBits bits, ulong size)
    {
        while (true)
        {
            var x = -(1 / R) * SpecialFunctions.Log1p(-bits.NextDouble());
            var y = -SpecialFunctions.Log1p(-bits.NextDouble());
            if (y + y > x * x) return ((size >> 8) & 1) != 0 ? -(R + x) : R + x;
        }
    }

    // Layers of one area each, from the tail up. numpy's table was made with doubles too: from this area, and with an exp() that rounded
    // the other way in one place, every entry comes out equal to the last bit.
    private static (ulong[] K, double[] W, double[] F) MakeTable()
    {
        const double Area = 0.004928673233974652;
        const int RoundedUp = 38;
        var (k, w, f) = (new ulong[256], new double[256], new double[256]);
        var (x, last, q) = (R, R, Area / Math.Exp(-0.5 * R * R));
        (k[0], k[1]) = ((ulong)(R / q * Scale), 0);
        (w[0], w[255]) = (q / Scale, R / Scale);
        (f[0], f[255]) = (1, Math.Exp(-0.5 * R * R));
        for (var i = 254; i >= 1; i--)
        {
            x = Math.Sqrt(-2 * Math.Log((Area / x) + f[i + 1]));
            k[i + 1] = (ulong)(x / last * Scale);
            last = x;
            (f[i], w[i]) = (Math.Exp(-0.5 * x * x), x / Scale);
            if (i == RoundedUp) f[i] = Math.BitIncrement(f[i]);
        }
        return (k, w, f);
    }
}
