using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Words in alphabetical order.</summary>
internal sealed class WordSorting() : ReasoningTask(new("word_sorting", TaskSuite.BigBenchHard, "words", VerifierKind.Sequence))
{
    // Many begin alike, so that more than the first letter has to be looked at.
    private static readonly string[] Words = (
        "abbey abide ability able aboard about above absent accept accident account acorn acrobat actor adapt adder address adjust admire adopt advice aerial afford afraid agency agenda agree airport "
        + "balance balcony ballad ballet balloon bamboo banana bandage banjo bank banner banquet barber bargain barley barn barrel basin basket battery bazaar beach beacon beaver beetle begin believe "
        + "cabbage cabin cable cactus calendar camel camera camp canal candle candy cannon canoe canvas canyon captain caramel caravan carbon cardinal cargo carpet carrot castle cattle cavern cedar "
        + "dagger dairy daisy damage dance danger dawn daylight dazzle debate decade decide decorate deer defend delay deliver delta demand denim deny depart depend deposit deputy desert design "
        + "eager eagle early earn earth easel east echo eclipse edge editor educate effect effort eight elastic elbow elder elect elegant element elephant elevator embark embassy ember emerald "
        + "fable fabric factory faculty falcon false family famous fancy farmer fashion father fault favour feather federal fence fennel ferry festival fever fiber fiction fiddle field figure filter "
        + "gallery gallon gallop garage garden garlic garment garnet gather gazelle general genius gentle geometry ginger giraffe glacier glance globe glory glove goblet golden gondola gopher gospel "
        + "habit hamlet hammer hamster handle harbour harmony harness harvest hazel heather hedge helmet herald heritage hermit heron hickory highway hobby hollow honest honey horizon hornet hotel "
        + "lagoon lantern lateral lattice launch laurel lavender lawyer leather lecture legend lemon leopard lesson letter lettuce liberty library license light lily linen lion liquid listen lizard "
        + "machine magnet magpie maiden mallet mammal mandolin mango manor mantle maple marble margin marine market marsh mason master meadow measure medal melody melon member memory mentor mercury "
        + "package paddle palace panel panther paper parade parcel parent parrot parsley partner passage pastry pattern pavement peach peacock peanut pebble pelican pencil penguin pension pepper perfect "
        + "rabbit raccoon radar radio radish rafter railway rain ranch random rapid raven reader reason recall recipe record reef referee reform region relay remedy rescue reserve resin resort "
        + "saddle safari sailor salad salmon sandal satin saucer sausage savage scale scarlet scenery school science scissors scout screen script sculptor season second secret seldom senate sentence "
        + "tablet tailor talent tangle target tavern teacher temple tender tennis terrace theatre theory thermal thicket thimble thistle thread thunder ticket tiger timber tinsel tissue toast tobacco "
        + "vacuum valley vanilla vapour varnish vault vector velvet vendor venture verdict vessel victory village vinegar violet violin virtue visitor volcano voyage walnut walrus warden water weather").Split(' ');

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Put these words into alphabetical order:

        {words}

        Answer with all of them in that order, separated by spaces.
        """,
        """
        The words on this line are to be printed in a dictionary.

        {words}

        In which order do they appear there? Write every word once, with spaces between them.
        """,
        """
        Sort from A to Z:

        {words}

        Give the sorted words on one line with a blank between each two.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var words = random.Sample(Words, 1 + (4 * level));
        var sorted = words.Order(StringComparer.Ordinal).ToArray();
        // Sorted input would need no work.
        if (words.SequenceEqual(sorted)) Array.Reverse(words);
        return new TaskDraft(string.Join(' ', sorted), Accept.Cells(sorted), ("words", string.Join(' ', words)))
        {
            Size = words.Length,
            Right = () => [string.Join(", ", sorted), string.Join('\n', sorted), $"['{string.Join("', '", sorted)}']"],
            Wrong = () => [string.Join(' ', words), string.Join(' ', sorted[1..]), string.Join(' ', sorted.Append(sorted[^1])), string.Concat(sorted)],
        };
    }
}
