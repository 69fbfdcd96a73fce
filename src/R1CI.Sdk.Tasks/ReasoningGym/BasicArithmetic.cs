using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Expressions of integers whose divisions leave no remainder.</summary>
internal sealed class BasicArithmetic() : ReasoningTask(new("basic_arithmetic", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Calculate:\n\n{expression}\n\nGive the value as an integer.",
        "What is the value of the expression below (multiplication and division before addition and subtraction)?\n\n{expression}\n\nAnswer with the number.",
        "Evaluate with the usual precedence of operators and write the resulting integer:\n\n{expression}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (text, value, _) = Make(random, level + 2);
        return new TaskDraft($"{value}", Accept.Integer(value), ("expression", text)) { Size = level + 2 };
    }

    // Strength: 1 a sum, 2 a product, 3 a number or brackets.
    private static (string Text, long Value, int Strength) Make(TaskRandom random, int operands)
    {
        if (operands == 1)
        {
            var number = random.Between(1, 99);
            return ($"{number}", number, 3);
        }

        var leftSize = random.Between(1, operands - 1);
        var (left, right) = (Make(random, leftSize), Make(random, operands - leftSize));
        var sign = random.Letter("+-*/");
        // A number that is divided is made for it; anything else seldom leaves no remainder.
        if (sign == '/' && leftSize == 1 && right.Value != 0 && Math.Abs(right.Value) < 1_000) left = ($"{left.Value * Math.Abs(right.Value)}", left.Value * Math.Abs(right.Value), 3);
        if (sign == '/' && (right.Value == 0 || left.Value % right.Value != 0)) sign = '*';
        if (sign == '*' && Math.Abs(left.Value * right.Value) > 1_000_000) sign = '+';
        var strength = sign is '+' or '-' ? 1 : 2;
        var text = $"{Within(left, strength)} {sign} {Within(right, strength + 1)}";
        return sign switch
        {
            '+' => (text, left.Value + right.Value, 1),
            '-' => (text, left.Value - right.Value, 1),
            '*' => (text, left.Value * right.Value, 2),
            _ => (text, left.Value / right.Value, 2),
        };
    }

    private static string Within((string Text, long Value, int Strength) operand, int needed) => operand.Strength < needed ? $"({operand.Text})" : operand.Text;
}
