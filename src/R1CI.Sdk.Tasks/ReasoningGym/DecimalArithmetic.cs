using System.Globalization;
using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Exact sums, differences and products of decimal numbers.</summary>
internal sealed class DecimalArithmetic() : ReasoningTask(new("decimal_arithmetic", TaskSuite.ReasoningGym, "decimal number", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Calculate exactly, without rounding:\n\n{expression}\n\nAnswer with the decimal number.",
        "What is the exact decimal value of the following expression?\n\n{expression}\n\nWrite all decimal places, no rounding.",
        "Evaluate the expression below with full precision and give the result as a decimal number (every digit counts):\n\n{expression}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (text, value, places) = Make(random, level + 1);
        var answer = Text(value, places);
        return new TaskDraft(answer, Accept.Fraction(value, BigInteger.Pow(10, places)), ("expression", text[0] == '(' ? text[1..^1] : text))
        {
            Size = level + 1,
            Right = () => [answer + (answer.Contains('.', StringComparison.Ordinal) ? "00" : ".00")],
            Wrong = () => [Text(value + 1, places), Text((value * 2) + 1, places)],
        };
    }

    private static (string Text, BigInteger Value, int Places) Make(TaskRandom random, int operands)
    {
        if (operands == 1)
        {
            var (number, decimals) = ((random.Between(1, 999) * 10) + random.Between(1, 9), random.Between(1, 3));
            return (Text(number, decimals), number, decimals);
        }

        var leftSize = random.Between(1, operands - 1);
        var (left, right) = (Make(random, leftSize), Make(random, operands - leftSize));
        if (random.Chance(1, 3)) return ($"({left.Text} * {right.Text})", left.Value * right.Value, left.Places + right.Places);
        var (places, isSum) = (Math.Max(left.Places, right.Places), random.Chance(1, 2));
        var (a, b) = (left.Value * BigInteger.Pow(10, places - left.Places), right.Value * BigInteger.Pow(10, places - right.Places));
        return ($"({left.Text} {(isSum ? '+' : '-')} {right.Text})", isSum ? a + b : a - b, places);
    }

    private static string Text(BigInteger value, int places)
    {
        var digits = BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var text = $"{digits[..^places]}.{digits[^places..]}".TrimEnd('0').TrimEnd('.');
        return value.Sign < 0 ? "-" + text : text;
    }
}
