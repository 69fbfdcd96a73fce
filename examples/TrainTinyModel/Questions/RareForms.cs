using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainTinyModel.Questions;

/// <summary>Ways to write values that a few percent of people use. The plan says the value as the script needs it.</summary>
internal static partial class RareForms
{
    private static readonly string[] NumberWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] Onsets = ["b", "bl", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s", "sh", "sk", "sp", "st", "str", "t", "th", "tr", "v", "w", "z", ""];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "oo", "ou", "ie", "y"];
    private static readonly string[] Codas = ["", "", "", "b", "ck", "d", "ff", "g", "l", "ll", "m", "n", "nd", "ng", "nt", "p", "r", "rd", "rt", "s", "ss", "st", "t", "tch", "x"];

    // What is copied into a text or is a numeral is never spelled: "insert 12 into abc", "0b11".
    private static readonly HashSet<string> Literal = ["x", "e", "w", "t", "y", "xs", "m"];

    /// <summary>Spells small counts and puts commas into large ones, where a word can stand.</summary>
    public static IReadOnlyDictionary<string, string> OfCounts(Draw draw, string wording, IReadOnlyDictionary<string, string> slots)
    {
        Dictionary<string, string> found = new(slots);
        foreach (var (name, text) in slots.Where(slot => !Literal.Contains(slot.Key) && slot.Value.Length > 0 && slot.Value.All(char.IsAsciiDigit)).OrderBy(slot => slot.Key, StringComparer.Ordinal))
        {
            if (!draw.Rarely(0.06) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || !StandsAlone(wording, name)) continue;
            if (n < NumberWords.Length) found[name] = NumberWords[n];
            else if (n >= 1000) found[name] = n.ToString("N0", CultureInfo.InvariantCulture);
        }

        return found;
    }

    public static string Listing(Draw draw, string[] texts) => draw.RareInt(0, 13) switch
    {
        0 => "\n" + string.Join("\n", texts) + "\n",
        1 => "\n- " + string.Join("\n- ", texts) + "\n",
        2 => "\n* " + string.Join("\n* ", texts) + "\n",
        3 => string.Join(", ", texts[..^1]) + " & " + texts[^1],
        4 => "[ " + string.Join(", ", texts) + " ]",
        5 => "[" + string.Join(",", texts) + "]",
        6 => "{" + string.Join(", ", texts) + "}",
        7 => string.Join(" and ", texts),
        8 => string.Join(" , ", texts),
        9 => string.Join(" / ", texts),
        10 => string.Join("  ", texts),
        11 => string.Join(" | ", texts),
        12 => "[" + string.Join(" ", texts) + "]",
        _ => string.Join(", then ", texts),
    };

    public static string Quoted(Draw draw, string text) => draw.RareInt(0, 3) switch
    {
        0 => $"\u201c{text}\u201d",
        1 when !text.Contains('\'', StringComparison.Ordinal) => $"\u2018{text}\u2019",
        2 => $"`{text}`",
        _ => $"\u201c{text}\u201d",
    };

    /// <summary>Writes a date; day before month or after only where nobody can mistake it.</summary>
    public static string DateText(Draw draw, DateOnly date, string month)
    {
        var (day, year, nth) = (date.Day, date.Year, SlotValues.Ordinal(date.Day));
        return draw.RareInt(0, 11) switch
        {
            0 when day > 12 => string.Create(CultureInfo.InvariantCulture, $"{date:MM/dd/yyyy}"),
            1 when day > 12 => string.Create(CultureInfo.InvariantCulture, $"{date:dd/MM/yyyy}"),
            2 when day > 12 => $"{date.Month}/{day}/{year}",
            3 => $"{nth} {month} {year}",
            4 => $"{nth} of {month}, {year}",
            5 => $"{month[..3]} {day} {year}",
            6 => $"{month[..3]}. {day}, {year}",
            7 => $"{year}-{date.Month}-{day}",
            8 => $"{day}-{month[..3]}-{year}",
            9 => $"{month.ToLowerInvariant()} {day}, {year}",
            10 => $"{day}. {month} {year}",
            11 => $"{month} {nth} {year}",
            _ => $"{day} {month.ToLowerInvariant()} {year}",
        };
    }

    /// <summary>Draws a word that is short, long, hyphenated, or has an apostrophe.</summary>
    public static string Word(Draw draw) => draw.RareInt(0, 5) switch
    {
        0 => Letters(draw, 1, 2),
        1 => Letters(draw, 12, 22),
        2 => $"{draw.Rare([.. WordLists.Nouns])}-{draw.Rare([.. WordLists.Nouns])}",
        3 => draw.Rare("don't", "can't", "it's", "isn't", "we're", "you'll", "I'm", "they've", "o'clock", "rock'n'roll", "wouldn't", "let's"),
        4 => draw.Rare([.. WordLists.Nouns]).ToUpperInvariant(),
        _ => draw.Rare([.. WordLists.Nouns]) + draw.RareInt(1, 99),
    };

    /// <summary>Draws one of very many words: English, changed by a letter or an ending, or made of syllables.</summary>
    public static string AnyWord(Draw draw)
    {
        var word = WordLists.More[draw.RareInt(0, WordLists.More.Count - 1)];
        var at = draw.RareInt(0, word.Length - 1);
        return draw.RareInt(0, 9) switch
        {
            < 5 => word,
            5 => word + draw.Rare("s", "ed", "er", "ing", "ly", "ness", "y", "ish"),
            6 => draw.Rare("un", "re", "over", "out", "sub", "a", "be") + word,
            7 => word[..at] + Letters(draw, 1, 1) + word[(at + draw.RareInt(0, 1))..],
            _ => string.Concat(Enumerable.Range(0, draw.RareInt(1, 4)).Select(_ => draw.Rare(Onsets) + draw.Rare(Vowels) + draw.Rare(Codas))),
        };
    }

    public static string Letters(Draw draw, int low, int high) => new([.. Enumerable.Range(0, draw.RareInt(low, high)).Select(_ => (char)draw.RareInt('a', 'z'))]);

    // "{n}th" and "F({n})" want digits, and so do commas between numbers without blanks.
    private static bool StandsAlone(string wording, string slot) =>
        SlotPattern().Matches(wording).Where(match => match.Groups[1].Value == slot).All(match =>
            (match.Index == 0 || wording[match.Index - 1] == ' ') && (match.Index + match.Length == wording.Length || wording[match.Index + match.Length] is ' ' or '.' or '?' or ':'));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex SlotPattern();
}
