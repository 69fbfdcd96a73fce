using System.Globalization;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The largest or smallest of numbers that are written in different ways.</summary>
internal sealed class NumberFormat() : ReasoningTask(new("number_format", TaskSuite.ReasoningGym, "number", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Which of these numbers is the {kind}?\n\n{numbers}\n\n(A comma separates thousands, a point decimals, and e+03 means times 1000.) Answer with that number in any of these notations.",
        "Pick the {kind} number; some have thousands separators (,) and some are in scientific notation:\n\n{numbers}\n\nWrite its value.",
        "The numbers below are separated by bars and written in various styles (12,345.6 and 1.23456e+04 are the same). Give the {kind} one.\n\n{numbers}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        // Thousandths that are close to one another, so that digits must be compared.
        var middle = random.Between(20_000_000L, 900_000_000L);
        var width = 40_000_000L / (level * level * level * level);
        long[] numbers = [.. Enumerable.Range(0, (2 * level) + 1).Select(_ => middle + random.Between(-width / 4, width / 4)).Distinct()];
        var isLargest = random.Chance(1, 2);
        var best = isLargest ? numbers.Max() : numbers.Min();
        return new TaskDraft(Plain(best), Accept.Fraction(best, 1000), ("kind", isLargest ? "largest" : "smallest"), ("numbers", string.Join(" | ", numbers.Select(number => Styled(random, number)))))
        {
            Size = numbers.Length,
            Right = () => [(best / 1000).ToString("#,##0", CultureInfo.InvariantCulture) + Plain(best)[^4..], $"{best}e-3"],
            Wrong = () => [Plain(best + 1), Plain(isLargest ? numbers.Min() : numbers.Max())],
        };
    }

    private static string Plain(long thousandths) => $"{thousandths / 1000}.{(thousandths % 1000).ToString("000", CultureInfo.InvariantCulture)}";

    private static string Styled(TaskRandom random, long thousandths) => random.Below(3) switch
    {
        0 => Plain(thousandths),
        1 => (thousandths / 1000).ToString("#,##0", CultureInfo.InvariantCulture) + Plain(thousandths)[^4..],
        _ => $"{thousandths}"[..1] + "." + $"{thousandths}"[1..] + "e+0" + ($"{thousandths}".Length - 4),
    };
}
