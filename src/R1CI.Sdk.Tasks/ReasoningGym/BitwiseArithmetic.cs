using System.Globalization;
using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Hexadecimal numbers with bit operations.</summary>
internal sealed class BitwiseArithmetic() : ReasoningTask(new("bitwise_arithmetic", TaskSuite.ReasoningGym, "hexadecimal number", VerifierKind.Exact))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Evaluate this expression on non-negative integers of any size (& and, | or, ^ exclusive or, << shift left, + add, * multiply):\n\n{expression}\n\nAnswer in hexadecimal, beginning with 0x.",
        "Compute the following; numbers are hexadecimal, ^ is bitwise exclusive or, nothing overflows.\n\n{expression}\n\nWrite the result as a hexadecimal number with the prefix 0x.",
        "What does this give, with & | ^ << as bit operations and + * as arithmetic on unbounded integers?\n\n{expression}\n\nUse the form 0x... (hexadecimal digits).",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (text, value) = Make(random, level + 1);
        var answer = "0x" + Hex(value);
        return new TaskDraft(answer, Accept.When(answer => IsEqual(answer, value) ? null : "not the number"), ("expression", text[0] == '(' ? text[1..^1] : text))
        {
            Size = level + 1,
            Right = () => ["0x" + Hex(value).ToUpperInvariant(), "0x00" + Hex(value)],
            Wrong = () => ["0x" + Hex(value + 1), answer + "1", "0x"],
        };
    }

    private static (string Text, BigInteger Value) Make(TaskRandom random, int operands)
    {
        if (operands == 1)
        {
            BigInteger number = random.Between(0x100, 0xFFFF);
            return ($"0x{Hex(number)}", number);
        }

        var leftSize = random.Between(1, operands - 1);
        var left = Make(random, leftSize);
        if (operands == 2 && random.Chance(1, 4))
        {
            var places = random.Between(1, 8);
            return ($"({left.Text} << 0x{places})", left.Value << places);
        }

        var right = Make(random, operands - leftSize);
        return random.Below(5) switch
        {
            0 => ($"({left.Text} & {right.Text})", left.Value & right.Value),
            1 => ($"({left.Text} | {right.Text})", left.Value | right.Value),
            2 => ($"({left.Text} ^ {right.Text})", left.Value ^ right.Value),
            3 => ($"({left.Text} + {right.Text})", left.Value + right.Value),
            _ => ($"({left.Text} * {right.Text})", left.Value * right.Value),
        };
    }

    private static string Hex(BigInteger value) => value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0') is { Length: > 0 } digits ? digits : "0";

    private static bool IsEqual(string answer, BigInteger value) =>
        answer.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && answer.Length is > 2 and < 500 && answer.Skip(2).All(char.IsAsciiHexDigit)
        && BigInteger.Parse("0" + answer[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) == value;
}
