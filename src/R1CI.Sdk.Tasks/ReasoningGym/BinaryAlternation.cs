using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The fewest swaps that make a bit string alternate.</summary>
internal sealed class BinaryAlternation() : ReasoningTask(new("binary_alternation", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric) { Space = 200_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "A swap exchanges any two characters of a string, which need not be neighbours. How many swaps at least turn the following into a string in which no two neighbours are equal? Answer with the number, or -1 if it cannot be done.\n\n{bits}",
        "Given the bits\n\n{bits}\n\nfind the minimum number of exchanges of two positions (any two) after which 0 and 1 alternate all the way. If no rearrangement alternates, the answer is -1. Give one integer.",
        "By exchanging the contents of two places as often as needed, make this row alternate between 0 and 1:\n\n{bits}\n\nWhat is the smallest number of exchanges? Say -1 when it is impossible. Only the number is wanted.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var length = (16 * level) + random.Below(12);
        var ones = length % 2 == 0 ? length / 2 : (length / 2) + random.Below(2);
        if (random.Chance(1, 10)) ones = Math.Max(1, ones - random.Between(2, 4));
        var bits = random.Shuffled([.. Enumerable.Range(0, length).Select(at => at < ones)]);
        // Each swap mends a 0 that should be 1 and a 1 that should be 0.
        var wrong = Enumerable.Range(0, length).Count(at => bits[at] != (at % 2 == 0));
        var swaps = Math.Abs(length - (2 * ones)) > 1 ? -1
            : length % 2 == 0 ? Math.Min(wrong, length - wrong) / 2
            : 2 * ones > length ? wrong / 2 : (length - wrong) / 2;
        return new TaskDraft($"{swaps}", Accept.Integer(swaps), ("bits", string.Concat(bits.Select(bit => bit ? '1' : '0')))) { Size = length };
    }
}
