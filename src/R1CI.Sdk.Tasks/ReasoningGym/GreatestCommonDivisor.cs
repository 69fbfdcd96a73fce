using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The greatest common divisor of a few numbers.</summary>
internal sealed class GreatestCommonDivisor() : ReasoningTask(new("gcd", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric) { Space = 40_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Find the greatest common divisor of {numbers}. Answer with an integer.",
        "What is the largest integer that divides all of {numbers} without remainder?",
        "Numbers: {numbers}\nGive their greatest common factor.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var factor = random.Between(4, 60 * level);
        long[] numbers = [.. Enumerable.Range(0, 2 + (level / 3)).Select(_ => (long)factor * random.Between(2, 40 * level * level))];
        var answer = numbers.Aggregate(FractionSimplification.Divisor);
        return new TaskDraft($"{answer}", Accept.Integer(answer), ("numbers", string.Join(", ", numbers))) { Size = string.Concat(numbers).Length };
    }
}
