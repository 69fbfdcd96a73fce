namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Names and words that several tasks draw from.</summary>
internal static class Vocabulary
{
    public static readonly string[] People =
    [
        "Adele", "Boris", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Katya", "Leon", "Mira", "Nadia", "Oscar", "Petra", "Quentin",
        "Rosa", "Samir", "Tilda", "Uwe", "Vera", "Walter", "Xenia", "Yusuf", "Zelda", "Anton", "Bianca", "Cyril", "Dora", "Emil", "Flora", "Gustav", "Helga",
        "Igor", "Judith", "Kemal", "Lydia", "Milan", "Norma",
    ];

    public static readonly string[] Colors =
    [
        "red", "blue", "green", "yellow", "orange", "purple", "black", "white", "brown", "grey", "pink", "turquoise", "silver", "gold", "magenta", "teal",
    ];

    /// <summary>Small things that stand on tables, none with a colour of its own.</summary>
    public static readonly string[] Things =
    [
        "cup", "pen", "notebook", "key ring", "stapler", "candle", "lamp", "comb", "brush", "wallet", "watch", "ruler", "bottle", "bowl", "marble", "button",
        "envelope", "sponge", "whistle", "scarf", "dice cup", "mouse pad", "thimble", "spoon",
    ];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Numbers =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];

    /// <summary>The ordinal number in words, of 1 to 10.</summary>
    public static string Ordinal(int number) => Ordinals[number - 1];

    /// <summary>The number in words, of 0 to 12.</summary>
    public static string Number(int number) => Numbers[number];

    /// <summary>The noun with its indefinite article.</summary>
    public static string WithArticle(string noun) => $"{("aeiou".Contains(noun[0], StringComparison.OrdinalIgnoreCase) ? "an" : "a")} {noun}";

    /// <summary>The items as a sentence lists them: a, b, and c.</summary>
    public static string Listed(IReadOnlyList<string> items) =>
        items.Count < 3 ? string.Join(" and ", items) : $"{string.Join(", ", items.Take(items.Count - 1))}, and {items[^1]}";
}
