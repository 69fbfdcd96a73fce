namespace R1CI.Sdk.Tasks.Leakage;

/// <summary>Runs of words of a text, as numbers: equal runs have equal numbers, and others do but for one in 2^64.</summary>
internal sealed class WordRuns
{
    private readonly Dictionary<string, ulong> _words = new(StringComparer.Ordinal);

    /// <summary>Gets the words of a text as numbers: letters and digits between anything else, in lower case.</summary>
    public ulong[] Words(string text)
    {
        List<ulong> words = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            words.Add(NumberOf(text[start..at].ToLowerInvariant()));
        }

        return [.. words];
    }

    /// <summary>Gets the runs of so many words, in order.</summary>
    public static ulong[] Of(ulong[] words, int count)
    {
        var runs = new ulong[Math.Max(0, words.Length - count + 1)];
        for (var at = 0; at < runs.Length; at++)
        {
            var run = 0UL;
            for (var word = 0; word < count; word++) run = Mix((run * 31) + words[at + word]);
            runs[at] = run;
        }

        return runs;
    }

    private ulong NumberOf(string word)
    {
        if (!_words.TryGetValue(word, out var number)) _words.Add(word, number = Mix((ulong)_words.Count + 1));
        return number;
    }

    // Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014; variant 13.
    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
