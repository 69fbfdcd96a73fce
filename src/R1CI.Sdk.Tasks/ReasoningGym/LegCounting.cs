using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The legs of several animals.</summary>
internal sealed class LegCounting() : ReasoningTask(new("leg_counting", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric) { Space = 50_000 })
{
    private static readonly (string One, string Many, int Legs)[] Animals =
    [
        ("dog", "dogs", 4), ("cat", "cats", 4), ("horse", "horses", 4), ("cow", "cows", 4), ("lion", "lions", 4), ("frog", "frogs", 4), ("lizard", "lizards", 4),
        ("hen", "hens", 2), ("duck", "ducks", 2), ("eagle", "eagles", 2), ("ostrich", "ostriches", 2), ("human", "humans", 2),
        ("ant", "ants", 6), ("bee", "bees", 6), ("beetle", "beetles", 6), ("butterfly", "butterflies", 6), ("wasp", "wasps", 6),
        ("spider", "spiders", 8), ("scorpion", "scorpions", 8), ("snake", "snakes", 0), ("snail", "snails", 0), ("crab", "crabs", 10), ("lobster", "lobsters", 10),
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        "How many legs do these animals have together: {animals}? Count all walking legs and claws of crabs and lobsters as legs (ten each). Answer with a number.",
        "In a zoo there are {animals}. What is the total number of their legs? (Crabs and lobsters have ten, their claws counted.) Give an integer.",
        "Count the legs of {animals}, all together. Claws of crabs and lobsters count, so that these have ten legs. Write the number.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var animals = random.Sample(Animals, level + 2);
        int[] counts = [.. animals.Select(_ => random.Between(1, 8 + (5 * level)))];
        var legs = animals.Zip(counts).Sum(pair => pair.First.Legs * pair.Second);
        return new TaskDraft($"{legs}", Accept.Integer(legs, "legs"), ("animals", string.Join(", ", animals.Zip(counts, (animal, count) => $"{count} {(count == 1 ? animal.One : animal.Many)}")))) { Size = animals.Length };
    }
}
