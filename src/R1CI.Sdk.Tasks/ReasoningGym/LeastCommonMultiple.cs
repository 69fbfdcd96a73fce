using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The least common multiple of a few numbers.</summary>
internal sealed class LeastCommonMultiple() : ReasoningTask(new("lcm", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric) { Space = 15_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Find the least common multiple of the numbers {numbers}. Answer with an integer.",
        "What is the smallest positive integer that is divisible by each of these numbers: {numbers}?",
        "Numbers: {numbers}\nGive their lowest common multiple.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var factor = random.Between(2, 12);
        long[] numbers = [.. Enumerable.Range(0, 2 + (level / 3)).Select(_ => (long)factor * random.Between(12 * level * level, 60 * level * level))];
        var answer = numbers.Aggregate((a, b) => a / FractionSimplification.Divisor(a, b) * b);
        return new TaskDraft($"{answer}", Accept.Integer(answer), ("numbers", string.Join(", ", numbers))) { Size = $"{answer}".Length };
    }
}
