namespace R1CI.Sdk.Python.Runtime;

/// <summary>Finds one sequence in another in linear time, whatever the two look like; charges the run.</summary>
/// <remarks>
/// The runtime's vectorised search compares the whole needle at every place that looks right, which a guest can make quadratic. Above the
/// sizes where that could hurt, Knuth-Morris-Pratt takes over.
/// </remarks>
internal static class TextSearch
{
    private const int ShortNeedle = 8;
    private const long SmallProduct = 1 << 18;

    public static int IndexOf<T>(Vm vm, ReadOnlySpan<T> text, ReadOnlySpan<T> sub) where T : struct, IEquatable<T>
    {
        vm.Tick(text.Length >> 5);
        if (sub.Length > text.Length) return -1;
        if (IsSmall(text.Length, sub.Length)) return text.IndexOf(sub);
        vm.Charge(4L * sub.Length);
        return Scan(text, sub, Borders(sub));
    }

    public static int LastIndexOf<T>(Vm vm, ReadOnlySpan<T> text, ReadOnlySpan<T> sub) where T : struct, IEquatable<T>
    {
        vm.Tick(text.Length >> 5);
        if (sub.Length > text.Length) return -1;
        if (sub.Length == 0) return text.Length;
        if (IsSmall(text.Length, sub.Length)) return text.LastIndexOf(sub);
        vm.Charge(4L * (text.Length + sub.Length));
        var reversed = text.ToArray();
        Array.Reverse(reversed);
        var needle = sub.ToArray();
        Array.Reverse(needle);
        var at = Scan(reversed, needle, Borders<T>(needle));
        return at < 0 ? -1 : text.Length - at - sub.Length;
    }

    /// <summary>How often a non-empty sequence occurs without overlap, at most <paramref name="limit"/> times.</summary>
    public static int Count<T>(Vm vm, ReadOnlySpan<T> text, ReadOnlySpan<T> sub, long limit = long.MaxValue) where T : struct, IEquatable<T>
    {
        if (sub.Length == 1 && limit == long.MaxValue)
        {
            vm.Tick(text.Length >> 5);
            return text.Count(sub[0]);
        }
        var count = 0;
        while (count < limit)
        {
            var at = IndexOf(vm, text, sub);
            if (at < 0) break;
            vm.Tick();
            count++;
            text = text[(at + sub.Length)..];
        }
        return count;
    }

    private static bool IsSmall(long text, long sub) => sub <= ShortNeedle || text * sub <= SmallProduct;

    private static int Scan<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> sub, int[] borders) where T : struct, IEquatable<T>
    {
        var matched = 0;
        for (var i = 0; i < text.Length; i++)
        {
            while (matched > 0 && !text[i].Equals(sub[matched])) matched = borders[matched - 1];
            if (text[i].Equals(sub[matched])) matched++;
            if (matched == sub.Length) return i - matched + 1;
        }
        return -1;
    }

    // Length of the longest proper prefix that is also a suffix, for every prefix.
    private static int[] Borders<T>(ReadOnlySpan<T> sub) where T : struct, IEquatable<T>
    {
        var borders = new int[sub.Length];
        var matched = 0;
        for (var i = 1; i < sub.Length; i++)
        {
            while (matched > 0 && !sub[i].Equals(sub[matched])) matched = borders[matched - 1];
            if (sub[i].Equals(sub[matched])) matched++;
            borders[i] = matched;
        }
        return borders;
    }
}
