using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>The value of nested sums, differences and products of small integers.</summary>
internal sealed class MultistepArithmetic() : ReasoningTask(new("multistep_arithmetic_two", TaskSuite.BigBenchHard, "integer", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Compute the value of this expression; multiplication comes before addition and subtraction.

        {expression}

        Answer with the integer.
        """,
        """
        What is

        {expression}

        by the ordinary rules of arithmetic? Give one integer.
        """,
        """
        A pocket calculator that knows parentheses and "times before plus and minus" is given

        {expression}

        Which integer does it show?
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var leaves = 4 + (4 * level);
        var (text, value) = Sum(random, leaves);
        return new TaskDraft($"{value}", Accept.Integer(value), ("expression", text)) { Size = leaves, Wrong = () => [$"{value + 1}", $"{value}.5", text] };
    }

    // Two to four terms; a term is a number, a product or another sum in parentheses.
    private static (string Text, BigInteger Value) Sum(TaskRandom random, int leaves)
    {
        var terms = Math.Min(leaves, random.Between(2, 4));
        var (text, sum) = ("", BigInteger.Zero);
        for (var term = 0; term < terms; term++)
        {
            var own = term == terms - 1 ? leaves : random.Between(1, leaves - (terms - 1 - term));
            leaves -= own;
            var (termText, value) = Product(random, own);
            var isMinus = term > 0 && random.Chance(1, 2);
            text += term == 0 ? termText : $" {(isMinus ? '-' : '+')} {termText}";
            sum += isMinus ? -value : value;
        }

        return (text, sum);
    }

    private static (string Text, BigInteger Value) Product(TaskRandom random, int leaves)
    {
        if (leaves > 1 && random.Chance(1, 2))
        {
            var left = random.Between(1, leaves - 1);
            var ((first, a), (second, b)) = (Factor(random, left), Factor(random, leaves - left));
            return ($"{first} * {second}", a * b);
        }

        return Factor(random, leaves);
    }

    private static (string Text, BigInteger Value) Factor(TaskRandom random, int leaves)
    {
        if (leaves > 1)
        {
            var (text, value) = Sum(random, leaves);
            return ($"({text})", value);
        }

        var number = random.Between(1, 9) * (random.Chance(1, 3) ? -1 : 1);
        return ($"{number}", number);
    }
}
