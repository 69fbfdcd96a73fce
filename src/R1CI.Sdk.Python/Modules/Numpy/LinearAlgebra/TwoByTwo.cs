namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Singular values and vectors of [[f, g], [0, h]] (LAPACK's lasv2 and las2).</summary>
internal static class TwoByTwo
{
    private const double Eps = 1.1102230246251565e-16;

    internal readonly record struct Result(double Min, double Max, double SinR, double CosR, double SinL, double CosL);

    public static Result Values(double f, double g, double h)
    {
        var (ft, ht, isSwapped) = Math.Abs(h) > Math.Abs(f) ? (h, f, true) : (f, h, false);
        var (fa, ha, ga) = (Math.Abs(ft), Math.Abs(ht), Math.Abs(g));
        var largest = isSwapped ? 3 : 1;
        double min, max, clt, crt, slt, srt;
        if (ga == 0) (min, max, clt, crt, slt, srt) = (ha, fa, 1, 1, 0, 0);
        else
        {
            if (ga > fa) largest = 2;
            if (ga > fa && fa / ga < Eps)
            {
                (min, max, clt, slt, srt, crt) = (ha > 1 ? fa / (ga / ha) : fa / ga * ha, ga, 1, ht / g, 1, ft / g);
            }
            else
            {
                var d = fa - ha;
                var l = d == fa ? 1 : d / fa;
                var m = g / ft;
                var t = 2 - l;
                var (mm, tt) = (m * m, t * t);
                var s = Math.Sqrt(tt + mm);
                var r = l == 0 ? Math.Abs(m) : Math.Sqrt((l * l) + mm);
                var a = 0.5 * (s + r);
                (min, max) = (ha / a, fa * a);
                if (mm != 0) t = ((m / (s + t)) + (m / (r + l))) * (1 + a);
                else t = l == 0 ? Math.CopySign(2, ft) * Math.CopySign(1, g) : (g / Math.CopySign(d, ft)) + (m / t);
                l = Math.Sqrt((t * t) + 4);
                (crt, srt) = (2 / l, t / l);
                (clt, slt) = ((crt + (srt * m)) / a, ht / ft * srt / a);
            }
        }
        var (cl, sl, cr, sr) = isSwapped ? (srt, crt, slt, clt) : (clt, slt, crt, srt);
        var sign = largest switch
        {
            1 => Math.CopySign(1, cr) * Math.CopySign(1, cl) * Math.CopySign(1, f),
            2 => Math.CopySign(1, sr) * Math.CopySign(1, cl) * Math.CopySign(1, g),
            _ => Math.CopySign(1, sr) * Math.CopySign(1, sl) * Math.CopySign(1, h),
        };
        return new Result(Math.CopySign(min, sign * Math.CopySign(1, f) * Math.CopySign(1, h)), Math.CopySign(max, sign), sr, cr, sl, cl);
    }

    public static double Smallest(double f, double g, double h)
    {
        var (fa, ga, ha) = (Math.Abs(f), Math.Abs(g), Math.Abs(h));
        var (min, max) = (Math.Min(fa, ha), Math.Max(fa, ha));
        if (min == 0) return 0;
        var (s, t) = (1 + (min / max), (max - min) / max);
        if (ga < max)
        {
            var u = ga / max * (ga / max);
            return min * (2 / (Math.Sqrt((s * s) + u) + Math.Sqrt((t * t) + u)));
        }
        var ratio = max / ga;
        if (ratio == 0) return min * max / ga;
        var c = 1 / (Math.Sqrt(1 + (s * ratio * (s * ratio))) + Math.Sqrt(1 + (t * ratio * (t * ratio))));
        return min * c * ratio * 2;
    }
}
