using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Integers added and subtracted in a row.</summary>
internal sealed class ChainSum() : ReasoningTask(new("chain_sum", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric) { Space = 2_000_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Add and subtract from left to right:\n\n{chain}\n\nGive the result.",
        "What number is this?\n\n{chain}\n\nAnswer with an integer.",
        "Work out the following sum and write only its value:\n\n{chain}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        int[] bounds = [100, 1_000, 10_000, 100_000, 1_000_000];
        var max = bounds[level - 1];
        long sum = random.Between(max / 10, max - 1);
        var chain = $"{sum}";
        for (var at = 0; at < level + 1; at++)
        {
            var (number, isAdded) = (random.Between(max / 10, max - 1), random.Chance(1, 2));
            sum += isAdded ? number : -number;
            chain += $" {(isAdded ? '+' : '-')} {number}";
        }

        return new TaskDraft($"{sum}", Accept.Integer(sum), ("chain", chain)) { Size = chain.Length };
    }
}
