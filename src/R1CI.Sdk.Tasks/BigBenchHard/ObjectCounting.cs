using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>How many things of a kind are in a list of things of several kinds.</summary>
internal sealed class ObjectCounting() : ReasoningTask(new("object_counting", TaskSuite.BigBenchHard, "integer", VerifierKind.Numeric))
{
    // Singular and plural; nothing that could be counted as two of the kinds.
    private static readonly (string Kind, (string One, string Many)[] Things)[] Kinds =
    [
        ("fruits", Regular("apple", "banana", "orange", "pear", "plum", "grape", "mango:mangoes", "kiwi", "lemon", "pineapple")),
        ("animals", Regular("cow", "horse", "dog", "cat", "rabbit", "goat", "donkey", "snail", "mouse:mice", "frog")),
        ("musical instruments", Regular("violin", "piano", "trumpet", "flute", "guitar", "drum", "clarinet", "harp", "trombone", "accordion")),
        ("pieces of furniture", Regular("table", "chair", "bed", "sofa", "desk", "wardrobe", "bookshelf:bookshelves", "armchair", "cupboard", "dresser")),
        ("vehicles", Regular("car", "bus:buses", "truck", "tram", "motorcycle", "bicycle", "van", "taxi", "scooter", "tractor")),
        ("kitchen tools", Regular("spoon", "fork", "ladle", "whisk", "grater", "spatula", "knife:knives", "rolling pin", "peeler", "frying pan")),
        ("pieces of clothing", Regular("shirt", "skirt", "jacket", "sweater", "coat", "dress:dresses", "blouse", "vest", "sock", "T-shirt")),
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        This is what {owner} owns:

        {list}

        How many {kind} is that? Answer with a number in digits.
        """,
        """
        {owner} has taken stock and wrote down:

        {list}

        Count the {kind} only and give their total as a number.
        """,
        """
        On {owner}'s list stands:

        {list}

        What is the number of {kind} on it, all added up? Write it in digits.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var asked = random.Pick(Kinds);
        var others = random.Sample([.. Kinds.Where(kind => kind.Kind != asked.Kind)], 1 + (level / 2));
        var wanted = random.Sample(asked.Things, 2 + level).Select(thing => (Thing: thing, IsWanted: true));
        var rest = random.Sample([.. others.SelectMany(kind => kind.Things)], 1 + (2 * level)).Select(thing => (Thing: thing, IsWanted: false));
        var items = random.Shuffled([.. wanted.Concat(rest)]);
        var (sum, texts) = (0, new List<string>());
        foreach (var (thing, isWanted) in items)
        {
            var count = random.Between(1, 6 + (2 * Math.Min(level, 3)));
            if (isWanted) sum += count;
            texts.Add(count == 1 ? Vocabulary.WithArticle(thing.One) : $"{Vocabulary.Number(count)} {thing.Many}");
        }

        return new TaskDraft($"{sum}", Accept.Integer(sum, asked.Kind), ("owner", random.Pick(Vocabulary.People)), ("list", Vocabulary.Listed(texts)), ("kind", asked.Kind))
        {
            Size = items.Length,
            Right = () => [$"{sum} {asked.Kind}", $"{sum}.0"],
            Wrong = () => [$"{sum + 1}", $"{sum} {others[0].Kind}", $"-{sum}"],
        };
    }

    private static (string One, string Many)[] Regular(params string[] nouns) =>
        [.. nouns.Select(noun => noun.Split(':') is [var one, var many] ? (one, many) : (noun, noun + "s"))];
}
