using R1CI.Sdk.Python.Text;

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
    private const int Window = 1 << 18;

    public static int IndexOf<T>(Vm vm, ReadOnlySpan<T> text, ReadOnlySpan<T> sub) where T : struct, IEquatable<T>
    {
        if (sub.Length > text.Length) return -1;
        int at;
        if (IsSmall(text.Length, sub.Length)) at = InWindows(text, sub);
        else
        {
            vm.Charge(4L * sub.Length);
            at = Scan(text, sub, Borders(sub));
        }
        // What was looked at: a walk from one place to the next looks at every unit once.
        vm.Tick((at < 0 ? text.Length : at + sub.Length) >> 5);
        return at;
    }

    public static int LastIndexOf<T>(Vm vm, ReadOnlySpan<T> text, ReadOnlySpan<T> sub) where T : struct, IEquatable<T>
    {
        if (sub.Length > text.Length) return -1;
        if (sub.Length == 0) return text.Length;
        if (IsSmall(text.Length, sub.Length))
        {
            var at = InWindowsFromEnd(text, sub);
            vm.Tick((at < 0 ? text.Length : text.Length - at) >> 5);
            return at;
        }
        vm.Tick(text.Length >> 5);
        vm.Charge(((4L + Unsafe.SizeOf<T>()) * sub.Length) + ((long)Unsafe.SizeOf<T>() * text.Length));
        var reversed = Pieces.Clone(text);
        Pieces.Reverse<T>(reversed);
        var needle = Pieces.Clone(sub);
        Pieces.Reverse<T>(needle);
        var place = Scan(reversed, needle, Borders<T>(needle));
        return place < 0 ? -1 : text.Length - place - sub.Length;
    }

    /// <summary>How often a non-empty sequence occurs without overlap, at most <paramref name="limit"/> times.</summary>
    public static int Count<T>(Vm vm, ReadOnlySpan<T> text, ReadOnlySpan<T> sub, long limit = long.MaxValue) where T : struct, IEquatable<T>
    {
        if (sub.Length == 1 && limit == long.MaxValue)
        {
            vm.Tick(text.Length >> 5);
            var occurrences = 0;
            for (; text.Length > Window; text = text[Window..])
            {
                occurrences += text[..Window].Count(sub[0]);
                Interruption.Check();
            }
            return occurrences + text.Count(sub[0]);
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

    // The runtime's own search over a window at a time, so that the run can end in between.
    private static int InWindows<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> sub) where T : struct, IEquatable<T>
    {
        for (var start = 0; ; start += Window)
        {
            if (text.Length - start <= Window + sub.Length)
            {
                var last = text[start..].IndexOf(sub);
                return last < 0 ? -1 : start + last;
            }
            var at = text.Slice(start, Window + sub.Length - 1).IndexOf(sub);
            if (at >= 0) return start + at;
            Interruption.Check();
        }
    }

    private static int InWindowsFromEnd<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> sub) where T : struct, IEquatable<T>
    {
        while (text.Length > Window + sub.Length)
        {
            var start = text.Length - Window - sub.Length + 1;
            var at = text[start..].LastIndexOf(sub);
            if (at >= 0) return start + at;
            text = text[..^Window];
            Interruption.Check();
        }
        return text.LastIndexOf(sub);
    }

    private static bool IsSmall(long text, long sub) => sub <= ShortNeedle || text * sub <= SmallProduct;

    private static int Scan<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> sub, int[] borders) where T : struct, IEquatable<T>
    {
        var matched = 0;
        for (var i = 0; i < text.Length; i++)
        {
            Interruption.Check(i);
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
            Interruption.Check(i);
            while (matched > 0 && !sub[i].Equals(sub[matched])) matched = borders[matched - 1];
            if (sub[i].Equals(sub[matched])) matched++;
            borders[i] = matched;
        }
        return borders;
    }
}
