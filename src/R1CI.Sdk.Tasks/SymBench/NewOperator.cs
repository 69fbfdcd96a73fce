using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>An expression with operators that the prompt defines, evaluated from left to right.</summary>
internal sealed class NewOperator() : ReasoningTask(new("new_operator", TaskSuite.SymBench, "integer", VerifierKind.Numeric))
{
    private static readonly string[] Signs = ["◇", "△", "♣", "⊙", "@", "§"];

    private static readonly (string Text, Func<long, long, long, long, long> Value)[] Shapes =
    [
        ("{0} * a + {1} * b", (p, q, a, b) => (p * a) + (q * b)),
        ("{0} * a - {1} * b", (p, q, a, b) => (p * a) - (q * b)),
        ("a * b - {0} * a + {1}", (p, q, a, b) => (a * b) - (p * a) + q),
        ("(a + {0}) * (b - {1})", (p, q, a, b) => (a + p) * (b - q)),
        ("{0} * (a - b) + {1} * b", (p, q, a, b) => (p * (a - b)) + (q * b)),
        ("a + {0} * b - {1}", (p, q, a, b) => a + (p * b) - q),
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        New operators on integers are defined for all a and b:
        {definitions}
        They all have the same priority and are applied from left to right, except that what stands in brackets comes first.

        Compute: {expression}

        Answer with the integer.
        """,
        """
        Consider the expression

        Compute: {expression}

        where, for any integers a and b,
        {definitions}
        None of the operators binds tighter than the others: evaluation goes from left to right, brackets first. What is the value?
        """,
        """
        Definitions (a is the left operand, b the right one; left-associative, equal precedence, brackets as usual):
        {definitions}
        Compute: {expression}
        The result is an integer; state it.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var operators = random.Sample(Signs, level < 3 ? 2 : 3).Select(sign => (Sign: sign, Shape: random.Pick(Shapes), P: random.Between(2, 6), Q: random.Between(1, 6))).ToArray();
        var definitions = string.Join('\n', operators.Select(op => $"a {op.Sign} b = {string.Format(System.Globalization.CultureInfo.InvariantCulture, op.Shape.Text, op.P, op.Q)}"));
        var (text, value) = ("", 0L);
        for (var operand = 0; operand <= level + 1; operand++)
        {
            var (next, number) = ($"{random.Between(1, 12)}", 0L);
            if (operand > 0 && level > 1 && random.Chance(1, 3))
            {
                var (inner, left, right) = (random.Pick(operators), random.Between(1, 9), random.Between(1, 9));
                (next, number) = ($"({left} {inner.Sign} {right})", inner.Shape.Value(inner.P, inner.Q, left, right));
            }
            else
            {
                number = long.Parse(next, System.Globalization.CultureInfo.InvariantCulture);
            }

            if (operand == 0) (text, value) = (next, number);
            else
            {
                var op = random.Pick(operators);
                (text, value) = ($"{text} {op.Sign} {next}", op.Shape.Value(op.P, op.Q, value, number));
            }
        }

        return new TaskDraft($"{value}", Accept.Integer(value), ("definitions", definitions), ("expression", text)) { Size = text.Length, Wrong = () => [$"{value + 1}", $"{-value - 1}"] };
    }
}
