using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <summary>When two characters are the same to <c>re.IGNORECASE</c>.</summary>
internal static class CaseFold
{
    /// <summary>One representative of everything that matches <paramref name="c"/>.</summary>
    public static int Canonical(int c, bool isAscii)
    {
        if (c < 128)
        {
            return (uint)(c - 'A') < 26 ? c | 0x20 : c;
        }

        return isAscii ? c : Merge(StringCase.SimpleLower(c));
    }

    /// <summary>Everything that may stand for <paramref name="c"/>, itself first.</summary>
    public static IEnumerable<int> Variants(int c, bool isAscii)
    {
        yield return c;
        if (isAscii)
        {
            if (c < 128 && char.IsAsciiLetter((char)c))
            {
                yield return c ^ 0x20;
            }

            yield break;
        }

        var lower = StringCase.SimpleLower(c);
        yield return lower;
        yield return StringCase.SimpleUpper(c);
        yield return StringCase.SimpleUpper(lower);
        var canonical = Merge(lower);
        yield return canonical;
        foreach (var (from, to) in Merged)
        {
            if (to == canonical)
            {
                yield return from;
            }
        }
    }

    // Lower-case letters that share an upper case: the equivalences CPython adds to simple lower-casing.
    private static readonly (int From, int To)[] Merged =
    [
        (0x131, 'i'), (0x17f, 's'), (0xb5, 0x3bc), (0x345, 0x3b9), (0x1fbe, 0x3b9), (0x1fd3, 0x390), (0x1fe3, 0x3b0), (0x3d0, 0x3b2),
        (0x3f5, 0x3b5), (0x3d1, 0x3b8), (0x3f0, 0x3ba), (0x3d6, 0x3c0), (0x3f1, 0x3c1), (0x3c2, 0x3c3), (0x3d5, 0x3c6), (0x1c80, 0x432),
        (0x1c81, 0x434), (0x1c82, 0x43e), (0x1c83, 0x441), (0x1c84, 0x442), (0x1c85, 0x442), (0x1c86, 0x44a), (0x1c87, 0x463),
        (0x1c88, 0xa64b), (0x1e9b, 0x1e61), (0xfb05, 0xfb06),
    ];

    private static int Merge(int c)
    {
        if (c < 0xb5)
        {
            return c;
        }

        foreach (var (from, to) in Merged)
        {
            if (from == c)
            {
                return to;
            }
        }

        return c;
    }
}
