using System.Text;

namespace R1CI.Sdk.CodeIO.Leakage;

/// <summary>The runs of 13 words of texts, as numbers: equal runs have equal numbers, and others do but for one in 2^64.</summary>
/// <remarks>
/// Punctuation and digits are left out and letters lowered before the words are compared, as in arXiv:2502.07316, section 4.2: <c>x1 = f(a, b)</c> is the
/// words <c>x fa b</c>. An ideogram is a word of its own, since its scripts have no spaces.
/// </remarks>
internal static class WordRuns
{
    private const ulong Base = 0x9E3779B97F4A7C15; // odd, so that no word loses its weight

    private static readonly ulong Leaving = Power(Base, LeakageCheck.Words);

    /// <summary>Appends the numbers of a text's runs, in order.</summary>
    public static void Read(string text, List<ulong> runs)
    {
        Span<ulong> last = stackalloc ulong[LeakageCheck.Words];
        var (count, run) = (0, 0UL);
        foreach (var (hash, _) in Words(text, isTold: false))
        {
            ref var place = ref last[count % LeakageCheck.Words];
            run = (run * Base) + hash - (count < LeakageCheck.Words ? 0 : place * Leaving);
            place = hash;
            if (++count >= LeakageCheck.Words) runs.Add(Mix(run));
        }
    }

    /// <summary>Gets the words of a run of a text; <see langword="null"/> when the text has no such run.</summary>
    public static string? Tell(string text, ulong run)
    {
        List<ulong> runs = [];
        Read(text, runs);
        var at = runs.IndexOf(run);
        return at < 0 ? null : string.Join(' ', Words(text, isTold: true).Skip(at).Take(LeakageCheck.Words).Select(static word => word.Text));
    }

    private static IEnumerable<(ulong Hash, string Text)> Words(string text, bool isTold)
    {
        var (hash, length, told) = (Start, 0, new StringBuilder());
        foreach (var rune in text.EnumerateRunes())
        {
            var isIdeogram = IsIdeogram(rune.Value);
            if (length > 0 && (isIdeogram || Rune.IsWhiteSpace(rune)))
            {
                yield return (Mix(hash), told.ToString());
                (hash, length) = (Start, 0);
                told.Clear();
            }

            if (!isIdeogram && !IsPartOfWord(rune)) continue;
            var lower = Rune.ToLowerInvariant(rune);
            hash = (hash ^ (uint)lower.Value) * 0x100000001B3;
            length++;
            if (isTold) told.Append(lower.ToString());
            if (!isIdeogram) continue;
            yield return (Mix(hash), told.ToString());
            (hash, length) = (Start, 0);
            told.Clear();
        }

        if (length > 0) yield return (Mix(hash), told.ToString());
    }

    private const ulong Start = 0xCBF29CE484222325; // of FNV-1a, with 64 bits

    private static bool IsPartOfWord(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // Kana and the unified ideographs with their extensions.
    private static bool IsIdeogram(int value) => value is (>= 0x3041 and <= 0x30FA) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static ulong Power(ulong value, int exponent)
    {
        var power = 1UL;
        for (; exponent > 0; exponent--) power *= value;
        return power;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
