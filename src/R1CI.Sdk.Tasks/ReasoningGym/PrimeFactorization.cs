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
        return new TaskDraft(answer, Accept.When(text => Matches(text, number, factors) ? null : "not the prime factors"), ("number", $"{number}"))
        {
            Size = $"{number}".Length,
            Right = () => [string.Join(" x ", factors), string.Join(" · ", factors.CountBy(factor => factor).Select(factor => $"{factor.Key}{string.Concat($"{factor.Value}".Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']))}")), string.Join(" × ", Enumerable.Reverse(factors)), string.Join(", ", factors), $"{number} = {answer}", string.Join(" \\cdot ", factors.CountBy(factor => factor).Select(factor => $"{factor.Key}^{factor.Value}"))],
            Wrong = () => [answer + " * 2", $"1 * {answer}", $"{answer}^2", $"{answer}^0 * 7", $"{number + 1} = {answer}", factors.Count == 1 ? "7 * 11" : $"{number}"],
        };
    }

    private static string WithPowers(string product)
    {
        const string raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        var before = ' ';
        var plain = "";
        foreach (var letter in product)
        {
            var digit = raised.IndexOf(letter, StringComparison.Ordinal);
            plain += digit < 0 ? $"{letter}" : raised.Contains(before, StringComparison.Ordinal) ? $"{digit}" : $"^{digit}";
            before = letter;
        }

        return plain;
    }

    // 2^3 is 2 * 2 * 2, and the number may stand before the product.
    private static bool Matches(string text, long number, List<long> factors)
    {
        if (text.Length > 500) return false;
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign >= 0 && text[..sign].Trim() != $"{number}") return false;
        var product = text[(sign + 1)..].Replace("\\cdot", "*", StringComparison.Ordinal).Replace("\\times", "*", StringComparison.Ordinal).Replace("**", "^", StringComparison.Ordinal);
        List<long> given = [];
        foreach (var part in AnswerTokens.Of(WithPowers(product).Replace('*', ' ').Replace('×', ' ').Replace('·', ' ').Replace('x', ' ').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)))
        {
            if (part.Split('^') is not [var prime, .. var power] || power.Length > 1 || AnswerTokens.Integers(prime) is not [var factor]) return false;
            if ((power is [var times] ? AnswerTokens.Integers(times) : [1]) is not [> 0 and <= 64 and var count]) return false;
            given.AddRange(Enumerable.Repeat((long)factor, count));
        }

        return given.Order().SequenceEqual(factors);
    }
}
