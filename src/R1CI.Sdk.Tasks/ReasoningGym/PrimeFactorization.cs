using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The prime factors of a number.</summary>
internal sealed class PrimeFactorization() : ReasoningTask(new("prime_factorization", TaskSuite.ReasoningGym, "product of primes", VerifierKind.Multiset) { Space = 4_500 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Write {number} as a product of primes. Separate the factors by *, smallest first, each as often as it divides.",
        "Find the prime factorization of {number}. Answer like 2 * 2 * 7: prime factors in ascending order, repeated as needed.",
        "Which primes, multiplied together, give {number}? List them all (with repetitions) joined by * in increasing order.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        long low = 1_000;
        for (var at = 1; at < level; at++) low *= 10;
        var number = random.Between(low, (10 * low) - 1);
        List<long> factors = [];
        var rest = number;
        for (var prime = 2L; prime * prime <= rest; prime++)
        {
            for (; rest % prime == 0; rest /= prime) factors.Add(prime);
        }

        if (rest > 1) factors.Add(rest);
        var answer = string.Join(" * ", factors);
        return new TaskDraft(answer, Accept.When(text => Matches(text, factors) ? null : "not the prime factors"), ("number", $"{number}"))
        {
            Size = $"{number}".Length,
            Right = () => [string.Join(" × ", Enumerable.Reverse(factors)), string.Join(", ", factors)],
            Wrong = () => [answer + " * 2", $"1 * {answer}", factors.Count == 1 ? "7 * 11" : $"{number}"],
        };
    }

    private static bool Matches(string text, List<long> factors) =>
        text.Length < 500 && AnswerTokens.TryIntegers(text.Replace('*', ' ').Replace('×', ' ').Replace('·', ' '), factors.Count, out var numbers) && numbers.Order().SequenceEqual(factors.Select(factor => new BigInteger(factor)));
}
