using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>How many primes lie in a range.</summary>
internal sealed class CountPrimes() : ReasoningTask(new("count_primes", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric))
{
    private const int MaxNumber = 25_000;

    // How many primes there are up to each number.
    private static readonly int[] UpTo = Sieve();

    protected override IReadOnlyList<string> Wordings =>
    [
        "How many prime numbers p are there with {first} <= p <= {last}? Answer with an integer.",
        "Count the primes from {first} to {last}, both ends included. Give the count only.",
        "Among the integers {first}, {first} + 1, ..., {last}, how many are prime? Write a single number.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var first = random.Between(1, 1_000 * level);
        var last = first + random.Between(100 * level, 800 * level);
        var count = UpTo[last] - UpTo[first - 1];
        return new TaskDraft($"{count}", Accept.Integer(count), ("first", $"{first}"), ("last", $"{last}")) { Size = last - first };
    }

    private static int[] Sieve()
    {
        var counts = new int[MaxNumber + 1];
        var isComposite = new bool[MaxNumber + 1];
        for (var number = 2; number <= MaxNumber; number++)
        {
            counts[number] = counts[number - 1] + (isComposite[number] ? 0 : 1);
            for (var multiple = number * number; !isComposite[number] && number < 200 && multiple <= MaxNumber; multiple += number) isComposite[multiple] = true;
        }

        return counts;
    }
}
