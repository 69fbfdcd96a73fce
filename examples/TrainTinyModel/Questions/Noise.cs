using System.Text.RegularExpressions;

namespace TrainTinyModel.Questions;

/// <summary>
/// Slips of people who type: words left out, put in or exchanged, letters swapped, no capitals, no full stop. Slots stay as they are, so that no single
/// word decides which family a question is of, and the answer stays the same.
/// </summary>
internal static partial class Noise
{
    // Without these a question asks for something else.
    private static readonly HashSet<string> Deciding =
    [
        "below", "under", "less", "than", "smaller", "up", "to", "not", "at", "most", "through", "until", "above", "exceeding", "without", "order", "matters", "no", "and", "plus", "minus", "more",
        "or", "nor", "none", "never", "only", "over", "least", "from", "into", "per", "each", "every", "one", "two", "three", "half", "twice", "times", "first", "second", "third", "last", "next", "before", "after", "later", "ago",
        "even", "odd", "digit", "digits", "prime", "primes", "mean", "max", "min", "gcd", "lcm", "gcf", "hcf", "row", "day", "days", "week", "year", "hour", "base", "hex", "mod", "word", "words", "side", "sides", "area", "back", "left", "right", "down",
        "gives", "gave", "loses", "lost", "gets", "got", "sells", "sold", "eats", "ate", "takes", "took", "adds", "buys", "uses", "used", "finds", "found", "same", "once", "equal", "with", "true", "false", "yes",
    ];

    private static readonly string[] Fillers = [.. WordLists.Nouns.Where(noun => !Deciding.Contains(noun))];

    // Longer words mostly say what is asked for; they are mistyped at most.
    private const int LongestLeftOut = 5;

    public static string Disturb(Draw draw, string wording)
    {
        if (draw.Chance(0.4))
        {
            var strength = draw.Any(0.5, 1, 1, 1.5);
            wording = string.Concat(SlotPattern().Split(wording).Select(part => part.Contains('{', StringComparison.Ordinal) ? part : DisturbWords(draw, part, strength)));
        }

        return wording;
    }

    /// <summary>Changes capitals and the last full stop of a question whose slots are not filled yet.</summary>
    public static string Recase(Draw draw, string wording)
    {
        var style = draw.Share();
        if (style < 0.14) wording = string.Concat(SlotPattern().Split(wording).Select(part => part.Contains('{', StringComparison.Ordinal) ? part : part.ToLowerInvariant()));
        else if (style < 0.2 && wording.Length > 0 && wording[0] != '{') wording = char.ToLowerInvariant(wording[0]) + wording[1..];
        else if (style < 0.24 && wording.Length > 0 && wording[0] != '{') wording = char.ToUpperInvariant(wording[0]) + wording[1..];
        if (wording.Length > 1 && wording[^1] is '.' or '?' && draw.Chance(0.15)) wording = wording[..^1].TrimEnd();
        return wording;
    }

    private static string DisturbWords(Draw draw, string part, double strength)
    {
        List<string> kept = [];
        var words = part.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var chance = draw.Share() / strength;
            var mayMistype = word.Length > 0 && word.All(char.IsAsciiLetter) && !Deciding.Contains(word.ToLowerInvariant());
            var mayGo = mayMistype && word.Length <= LongestLeftOut;
            if (mayGo && chance < 0.06) continue;
            // A noun beside a slot would belong to its value: "Reverse apple {w}".
            var isBeside = (i == 1 && words[0].Length == 0) || (i == words.Length - 2 && words[^1].Length == 0);
            kept.Add(mayGo && !isBeside && chance < 0.09 ? draw.Pick(Fillers) : mayMistype && chance is >= 0.09 and < 0.16 ? Mistype(draw, word) : word);
            if (mayMistype && !isBeside && chance is >= 0.16 and < 0.18) kept.Add(draw.Pick(Fillers));
        }

        return string.Join(' ', kept);
    }

    private static string Mistype(Draw draw, string word)
    {
        if (word.Length < 4) return word;
        var at = draw.Int(1, word.Length - 2);
        return draw.Int(0, 3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, $"{word[at]}"),
            2 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => $"{word[..at]}{(char)draw.Int('a', 'z')}{word[(at + 1)..]}",
        };
    }

    [GeneratedRegex(@"(\S*\{\w+\}\S*)")]
    private static partial Regex SlotPattern();
}
