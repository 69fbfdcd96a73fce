using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A fraction in lowest terms.</summary>
internal sealed class FractionSimplification() : ReasoningTask(new("fraction_simplification", TaskSuite.ReasoningGym, "fraction", VerifierKind.Exact) { Space = 150_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Reduce the fraction {fraction} to lowest terms. Answer in the form p/q.",
        "Simplify {fraction} as far as possible and write the result as numerator/denominator.",
        "Which fraction p/q with the smallest possible positive q equals {fraction}?",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        long max = 10;
        for (var at = 0; at < level; at++) max *= 6;
        while (true)
        {
            long above = random.Between(2, max), below = random.Between(2, max), factor = random.Between(2, max);
            if (Divisor(above, below) != 1) continue;
            var answer = $"{above}/{below}";
            return new TaskDraft(answer, Accept.When(text => IsIt(text, above, below) ? null : "not the fraction in lowest terms"), ("fraction", $"{above * factor}/{below * factor}"))
            {
                Size = $"{above * factor}{below * factor}".Length,
                Right = () => [$"{above} / {below}", $"\\frac{{{above}}}{{{below}}}", $"\\dfrac{{{above}}}{{{below}}}"],
                Wrong = () => [$"{above * 2}/{below * 2}", $"{below}/{above}", $"{above * factor}/{below * factor}", $"{above}"],
            };
        }
    }

    private static bool IsIt(string text, long above, long below)
    {
        // A number is read as it stands: 2/4 is not 1/2 here.
        return (text.Contains('/', StringComparison.Ordinal) || text.Contains("frac", StringComparison.Ordinal))
            && AnswerNumber.TryParse(text, [], out var number) && number.Numerator == above && number.Denominator == below;
    }

    internal static long Divisor(long a, long b) => b == 0 ? a : Divisor(b, a % b);
}
