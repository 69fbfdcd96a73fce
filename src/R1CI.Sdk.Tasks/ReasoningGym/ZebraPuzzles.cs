using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.BigBenchHard;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Who lives where in a row of houses, by clues.</summary>
internal sealed class ZebraPuzzles() : ReasoningTask(new("zebra_puzzles", TaskSuite.ReasoningGym, "name", VerifierKind.Exact))
{
    private static readonly string[][] Traits =
    [
        ["drinks tea", "drinks milk", "drinks cocoa", "drinks water", "drinks juice", "drinks coffee"],
        ["keeps a cat", "keeps a dog", "keeps a parrot", "keeps a turtle", "keeps a pony", "keeps a hamster"],
    ];

    // Houses, and properties of each inhabitant with the name.
    private static readonly (int Houses, int Properties)[] Levels = [(3, 2), (3, 3), (4, 2), (4, 3), (5, 2)];

    protected override IReadOnlyList<string> Wordings =>
    [
        "{count} houses stand in a row, numbered from left to right from 1. In each lives one of {people}, and each of them has one habit of each kind, no two the same: {habits}.\n\n{clues}\n\nWho lives in house {house}? Answer with the name.",
        "There is a row of {count} houses (number 1 is the leftmost). The inhabitants are {people}. Their habits, no two alike of a kind: {habits}. The clues:\n\n{clues}\n\nWhat is the name of the person in house {house}?",
        "{people} live side by side in houses 1 to {count}, counted from the left. Everyone has exactly one habit of each kind out of {habits}, and nobody shares one. Known:\n\n{clues}\n\nName the inhabitant of house {house}.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (houses, properties) = Levels[level - 1];
        var names = random.Sample(Vocabulary.People, houses);
        string[][] values = [names, .. random.Sample(Traits, properties - 1).Select(kind => random.Sample(kind, houses))];
        var orders = Orders([.. Enumerable.Range(0, houses)]).ToArray();
        var open = Worlds(orders, properties).ToArray();
        var (truth, work, clues) = (random.Pick<int[][]>(open), (long)open.Length, new List<string>());
        while (open.Length > 1)
        {
            var (first, second) = ((Kind: random.Below(properties), At: random.Below(houses)), (Kind: random.Below(properties), At: random.Below(houses)));
            if (first == second) continue;
            var (a, b) = (truth[first.Kind][first.At], truth[second.Kind][second.At]);
            var (subject, other) = (Who(values, first), Who(values, second));
            (string Text, Func<int, int, bool> Holds)? clue = random.Below(5) switch
            {
                0 when a == b => ($"{subject} is the same person as {other}.", (x, y) => x == y),
                0 or 1 when Math.Abs(a - b) == 1 => ($"{subject} lives next to {other}.", (x, y) => Math.Abs(x - y) == 1),
                2 when a < b => ($"{subject} lives somewhere to the left of {other}.", (x, y) => x < y),
                3 when first.Kind != second.Kind && a != b => ($"{subject} is not {other}.", (x, y) => x != y),
                4 => ($"{subject} lives in house {a + 1}.", (x, _) => x == a),
                _ => null,
            };
            if (clue is not { } said || (said.Text.Contains("in house") && random.Chance(2, 3))) continue;
            var left = Array.FindAll(open, world => said.Holds(world[first.Kind][first.At], world[second.Kind][second.At]));
            if (left.Length == open.Length) continue;
            work += left.Length;
            open = left;
            clues.Add(said.Text);
        }

        var house = random.Below(houses);
        var name = names[Array.IndexOf(truth[0], house)];
        return new TaskDraft(name, Accept.Words(name), ("count", $"{houses}"), ("people", Vocabulary.Listed(names)),
            ("habits", string.Join("; ", values.Skip(1).Select(kind => string.Join(", ", kind)))), ("clues", string.Join('\n', random.Shuffled(clues).Select(clue => char.ToUpperInvariant(clue[0]) + clue[1..]))), ("house", $"{house + 1}"))
        {
            Size = work,
            Wrong = () => names.Where(other => other != name),
        };
    }

    private static string Who(string[][] values, (int Kind, int At) one) => one.Kind == 0 ? values[0][one.At] : $"the one who {values[one.Kind][one.At]}";

    // A world says for each value of each property in which house it is.
    private static IEnumerable<int[][]> Worlds(int[][] orders, int properties) =>
        properties == 0 ? [[]] : Worlds(orders, properties - 1).SelectMany(rest => orders.Select(order => (int[][])[order, .. rest]));

    private static IEnumerable<int[]> Orders(int[] places) =>
        places.Length == 0 ? [[]] : places.SelectMany(first => Orders(Array.FindAll(places, place => place != first)).Select(rest => (int[])[first, .. rest]));
}
