using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The probability that dice show at least a sum, as a fraction.</summary>
internal sealed class Dice() : ReasoningTask(new("dice", TaskSuite.ReasoningGym, "fraction", VerifierKind.Numeric) { Space = 3_500 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Fair dice are rolled once, with these numbers of sides (each die shows 1 up to its number of sides): {dice}. What is the probability that their sum is {total} or more? Answer with a fraction p/q.",
        "You throw one die for each number in this list, and the number says how many sides, numbered from 1, the die has: {dice}. How likely is a total of at least {total}? Give the exact probability as a fraction.",
        "A set of fair dice has {dice} sides. What is the chance of reaching {total} or a higher sum with one throw of all of them? Write it as an exact fraction a/b.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        int[] sides = [.. Enumerable.Range(0, level + 2).Select(_ => random.Between(3, 20)).OrderDescending()];
        var (low, high) = (sides.Length + 1, sides.Sum());
        var total = random.Between(low + ((high - low) / 5), high - ((high - low) / 5));
        BigInteger[] ways = [1];
        foreach (var die in sides)
        {
            var next = new BigInteger[ways.Length + die];
            for (var sum = 0; sum < ways.Length; sum++)
            {
                for (var face = 1; face <= die; face++) next[sum + face] += ways[sum];
            }

            ways = next;
        }

        var above = ways.Skip(total).Aggregate(BigInteger.Zero, BigInteger.Add);
        var below = sides.Aggregate(BigInteger.One, (product, die) => product * die);
        var divisor = BigInteger.GreatestCommonDivisor(above, below);
        return new TaskDraft($"{above / divisor}/{below / divisor}", Accept.Fraction(above, below), ("dice", string.Join(", ", sides)), ("total", $"{total}"))
        {
            Size = ways.Length * sides.Length,
            Right = () => [$"{above * 3}/{below * 3}"],
            Wrong = () => [$"{above + 1}/{below}", $"{below - above}/{below + 1}"],
        };
    }
}
