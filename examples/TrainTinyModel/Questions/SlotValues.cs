namespace TrainTinyModel.Questions;

/// <summary>Values that fill the slots of wordings, written the ways people write them.</summary>
internal static class SlotValues
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Draws a word: real, or made of random letters, so that words are copied and not remembered.</summary>
    public static string Word(Draw draw) => draw.Rarely(0.4) ? RareForms.AnyWord(draw) : draw.Share() switch
    {
        < 0.55 => draw.Pick(WordLists.Nouns),
        < 0.8 => new string([.. Enumerable.Range(0, draw.Int(3, 11)).Select(_ => (char)draw.Int('a', 'z'))]),
        _ => string.Concat(Enumerable.Range(0, draw.Int(2, 5)).Select(_ => $"{draw.Pick("bcdfghklmnprstvwz".ToCharArray())}{draw.Pick("aeiouy".ToCharArray())}")) + draw.Any("", "n", "s", "t"),
    };

    /// <summary>Draws a word that may have capitals, which scripts keep.</summary>
    public static string CasedWord(Draw draw) => Word(draw) is var word && draw.Share() is var style && style < 0.1 ? char.ToUpperInvariant(word[0]) + word[1..] : style < 0.12 ? word.ToUpperInvariant() : word;

    /// <summary>Writes a number, now and then with commas between thousands.</summary>
    public static string Number(Draw draw, System.Numerics.BigInteger n) => n >= 1000 && (draw.Chance(0.07) | draw.Rarely(0.1)) ? n.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) : $"{n}";

    public static List<string> Words(Draw draw, int low, int high)
    {
        var count = draw.Int(low, high);
        List<string> found = [];
        while (found.Count < count)
        {
            var word = draw.Chance(0.8) ? draw.Pick(WordLists.Nouns) : Word(draw);
            if (draw.Rarely(0.6)) word = RareForms.AnyWord(draw);
            if (!found.Contains(word)) found.Add(word);
        }

        return found;
    }

    public static List<long> Numbers(Draw draw, int low, int high)
    {
        var top = draw.Any(20, 100, 100, 1000, 5000);
        var bottom = draw.Chance(0.15) ? -top : 0;
        var scale = draw.Rarely(0.06) ? draw.Rare(100L, 1001L, 1_000_003L) : 1;
        List<long> numbers = [.. Enumerable.Range(0, draw.Int(low, high)).Select(_ => draw.Int(bottom, top) * scale)];
        if (draw.Rarely(0.1)) numbers.Insert(draw.RareInt(0, numbers.Count), numbers[draw.RareInt(0, numbers.Count - 1)]);
        if (draw.Rarely(0.05)) numbers.AddRange(Enumerable.Range(0, draw.RareInt(2, 6)).Select(_ => (long)draw.RareInt(0, 99)));
        return numbers;
    }

    /// <summary>Makes a few of a few lists decimals.</summary>
    public static List<decimal> Decimals(Draw draw, List<long> numbers)
    {
        var hasPoints = draw.Rarely(0.06);
        return [.. numbers.Select(n => hasPoints && draw.Rarely(0.8) ? n + (draw.RareInt(1, 9) / 10m) : n)];
    }

    /// <summary>Writes a list as people do: commas, "and", brackets or blanks.</summary>
    public static string Listing<T>(Draw draw, IReadOnlyList<T> items, bool mayQuote = false)
    {
        var quotes = mayQuote ? draw.Share() : 1;
        string[] texts = [.. items.Select(item => Convert.ToString(item, System.Globalization.CultureInfo.InvariantCulture)).Select(item => quotes < 0.25 ? $"'{item}'" : quotes < 0.35 ? $"\"{item}\"" : mayQuote && quotes < 0.5 && draw.Coin() ? $"'{item}'" : $"{item}")];
        if (draw.Rarely(0.14)) return RareForms.Listing(draw, mayQuote && draw.Rarely(0.15) ? [.. items.Select(item => RareForms.Quoted(draw, $"{item}"))] : texts);
        return draw.Share() switch
        {
            < 0.45 => string.Join(", ", texts),
            < 0.52 => string.Join(",", texts),
            < 0.62 => string.Join(", ", texts[..^1]) + " and " + texts[^1],
            < 0.66 => string.Join(", ", texts[..^1]) + ", and " + texts[^1],
            < 0.82 => "[" + string.Join(", ", texts) + "]",
            < 0.85 => "(" + string.Join(", ", texts) + ")",
            < 0.88 => string.Join("; ", texts),
            _ => string.Join(" ", texts),
        };
    }

    public static string Quoted(Draw draw, string text) => draw.Rarely(0.08) ? RareForms.Quoted(draw, text) : draw.Share() switch
    {
        < 0.42 when !text.Contains(' ', StringComparison.Ordinal) => text,
        < 0.72 when !text.Contains('\'', StringComparison.Ordinal) => $"'{text}'",
        _ => $"\"{text}\"",
    };

    /// <summary>Draws a word, now and then one that needs care.</summary>
    public static string FreeWord(Draw draw) => CasedWord(draw) is var word && draw.Rarely(0.12) ? RareForms.Word(draw) : word;

    /// <summary>Writes a text as Python's <c>repr</c> does.</summary>
    public static string Python(string text) => text.Contains('\'', StringComparison.Ordinal) ? $"\"{text}\"" : $"'{text}'";

    public static DateOnly Date(Draw draw)
    {
        var date = new DateOnly(draw.Int(1900, 2099), draw.Int(1, 12), draw.Int(1, 28));
        if (draw.Rarely(0.1)) date = new DateOnly(date.Year, date.Month, draw.RareInt(28, DateTime.DaysInMonth(date.Year, date.Month)));
        if (draw.Rarely(0.3)) date = new DateOnly(draw.RareInt(1990, 2035), date.Month, Math.Min(date.Day, 28));
        return date;
    }

    public static string DateText(Draw draw, DateOnly date)
    {
        var month = Months[date.Month - 1];
        if (draw.Rarely(0.15)) return RareForms.DateText(draw, date, month);
        return draw.Share() switch
        {
            < 0.45 => $"{date:yyyy-MM-dd}",
            < 0.65 => $"{month} {date.Day}, {date.Year}",
            < 0.82 => $"{date.Day} {month} {date.Year}",
            < 0.86 => $"{month} {date.Day} {date.Year}",
            < 0.89 => $"{month[..3]} {date.Day}, {date.Year}",
            < 0.92 => $"{date.Day} {month[..3]} {date.Year}",
            < 0.94 => $"{month} {Ordinal(date.Day)}, {date.Year}",
            < 0.96 => $"{date:yyyy/MM/dd}",
            < 0.98 => $"{date:dd.MM.yyyy}",
            _ => $"the {Ordinal(date.Day)} of {month} {date.Year}",
        };
    }

    public static string Ordinal(long n) => n + ((n % 100) is >= 11 and <= 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>Writes a list as Python prints it.</summary>
    public static string PythonList<T>(IEnumerable<T> items)
        where T : struct, IFormattable => $"[{string.Join(", ", items.Select(item => item.ToString(null, System.Globalization.CultureInfo.InvariantCulture)))}]";

    /// <inheritdoc cref="PythonList{T}(IEnumerable{T})"/>
    public static string PythonList(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(item => $"'{item}'"))}]";
}
