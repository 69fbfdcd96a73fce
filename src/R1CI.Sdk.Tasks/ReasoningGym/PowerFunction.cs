using System.Globalization;
using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A power of a decimal number, exactly.</summary>
internal sealed class PowerFunction() : ReasoningTask(new("power_function", TaskSuite.ReasoningGym, "decimal number", VerifierKind.Numeric) { Space = 20_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Raise the number {number} to the power of {exponent} and give at least 6 significant digits.",
        "What is ({number})^{exponent}? Write it as a decimal number with 6 or more significant digits; scientific notation such as 1.23456e-5 is fine.",
        "Multiply {number} by itself so that it occurs {exponent} times as a factor. Answer with at least six significant digits (1.23456e+07 is a possible form).",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var number = (random.Between(100, 9_999) * 10) + random.Between(1, 9);
        if (random.Chance(1, 2)) number = -number;
        var exponent = random.Between(level + 1, level + 2);
        var power = BigInteger.Pow(number, exponent);
        var places = 4 * exponent;
        var digits = BigInteger.Abs(power).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var sign = power.Sign < 0 ? "-" : "";
        var answer = $"{sign}{digits[..^places]}.{digits[^places..]}";
        // Less than a unit of the sixth significant digit, so that it may be rounded or cut off.
        var unit = BigInteger.Pow(10, Math.Max(0, BigInteger.Abs(power).ToString(CultureInfo.InvariantCulture).Length - 6));
        return new TaskDraft(answer, text => AnswerNumber.TryParse(text, [], out var given)
                && BigInteger.Abs((given.Numerator * BigInteger.Pow(10, places)) - (power * given.Denominator)) < unit * given.Denominator ? null : "not the power",
            ("number", $"{(number < 0 ? "-" : "")}{Math.Abs(number) / 10_000}.{(Math.Abs(number) % 10_000).ToString("0000", CultureInfo.InvariantCulture)}"), ("exponent", $"{exponent}"))
        {
            Size = exponent,
            Right = () => [$"{sign}{BigInteger.Abs(power)}e-{places}", $"{power / unit * unit}e-{places}", $"{sign}{BigInteger.Abs(power)} \\times 10^{{-{places}}}"],
            Wrong = () => [answer[0] == '-' ? answer[1..] : "-" + answer, $"{power + (power.Sign * unit)}e-{places}", $"{power}"],
        };
    }
}
