using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Which phrase has its adjectives in the usual order of English.</summary>
internal sealed class Hyperbaton() : ReasoningTask(new("hyperbaton", TaskSuite.BigBenchHard, "option letter", VerifierKind.Choice) { HasFewAnswers = true })
{
    // In the order of the Cambridge Grammar's and the usual textbooks: opinion, size, age, shape, colour, origin, material, purpose.
    private static readonly string[][] Classes =
    [
        ["lovely", "awful", "nice", "wonderful", "silly", "terrible", "beautiful", "boring", "charming", "horrible"],
        ["big", "small", "huge", "tiny", "enormous", "little", "gigantic", "medium-sized"],
        ["old", "new", "ancient", "brand-new", "antique", "modern", "centuries-old"],
        ["round", "square", "rectangular", "triangular", "oval", "spherical", "circular", "cubic"],
        ["red", "blue", "green", "yellow", "black", "white", "purple", "brown", "grey", "pink"],
        ["French", "Chinese", "Turkish", "Mexican", "Polish", "Indian", "Brazilian", "Japanese", "Kenyan", "Swedish"],
        ["wooden", "plastic", "leather", "metal", "glass", "cardboard", "cotton", "steel", "silk", "ceramic"],
        ["sewing", "cooking", "hiking", "drinking", "writing", "walking", "sleeping", "gardening"],
    ];

    private static readonly string[] Nouns =
    [
        "box", "bag", "knife", "table", "hat", "chair", "car", "boat", "shirt", "bowl", "toy", "lamp", "basket", "ring", "drum", "kettle", "blanket", "case", "button", "frame",
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        English puts several adjectives before a noun in a usual order: opinion, size, age, shape, colour, origin, material, purpose. Which of these phrases follows it?

        {options}

        Answer with the letter of the option, such as (A).
        """,
        """
        Only one of the phrases below sounds right, because its adjectives come in the normal order (opinion - size - age - shape - colour - origin - material - purpose).

        {options}

        Which one? Give the letter in parentheses.
        """,
        """
        Pick the phrase whose adjectives are ordered as a native speaker would order them: opinion first, then size, age, shape, colour, origin, material, and purpose last.

        {options}

        Reply with one letter, like (B).
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var count = 2 + level;
        int[] classes = [.. random.Sample([.. Enumerable.Range(0, Classes.Length)], count).Order()];
        string[] adjectives = [.. classes.Select(kind => random.Pick(Classes[kind]))];
        var noun = random.Pick(Nouns);
        var right = Phrase(adjectives, noun);
        HashSet<string> seen = [right];
        List<string> wrong = [];
        while (wrong.Count < 1 + (level / 2))
        {
            var phrase = Phrase(level > 2 && random.Chance(1, 2) ? Swapped(random, adjectives) : random.Shuffled(adjectives), noun);
            if (seen.Add(phrase)) wrong.Add(phrase);
        }

        return OptionList.Shuffled(random, right, wrong).Draft(count * (1 + wrong.Count));
    }

    private static string Phrase(string[] adjectives, string noun) => Vocabulary.WithArticle($"{string.Join(' ', adjectives)} {noun}");

    private static string[] Swapped(TaskRandom random, string[] adjectives)
    {
        var (at, swapped) = (random.Below(adjectives.Length - 1), adjectives.ToArray());
        (swapped[at], swapped[at + 1]) = (swapped[at + 1], swapped[at]);
        return swapped;
    }
}
