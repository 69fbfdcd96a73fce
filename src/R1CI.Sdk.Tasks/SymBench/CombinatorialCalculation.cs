using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Signs and brackets are put between numbers that keep their order, to hit a target.</summary>
internal sealed class CombinatorialCalculation() : ReasoningTask(new("combinatorial_calculation", TaskSuite.SymBench, "expression", VerifierKind.Constraint) { MaxLevel = 4 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Put +, -, * or / between the numbers {numbers} and add brackets where you like, so that the result is {target}. The numbers must stay in this order, each used once, and none may get a sign of its own. Answer with the expression.
        """,
        """
        The numbers {numbers} stand in a row. Write one of the signs + - * / into each gap, and parentheses if they help, to make the value {target}. Neither the order of the numbers nor the numbers themselves may be changed, and no minus sign may stand before a single number or bracket. What is the expression?
        """,
        """
        Row of numbers: {numbers}. Target: {target}. Insert binary operators (+, -, *, /) and any parentheses without moving a number; fractions are allowed on the way. Give one expression that has the target as its value.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            int[] numbers = [.. Enumerable.Range(0, level + 3).Select(_ => random.Between(1, 20))];
            var text = Join(random, numbers);
            if (text.StartsWith('(')) text = text[1..^1];
            if (!Arithmetic.TryEvaluate(text, out var value, out _) || !value.Denominator.IsOne || value.Numerator < 1 || value.Numerator > 999) continue;
            var target = (long)value.Numerator;
            var backwards = string.Join(" + ", numbers.Reverse());
            return new TaskDraft(text, Accept.When(answer => Judge(answer, target, numbers)), ("numbers", string.Join(", ", numbers)), ("target", $"{target}"))
            {
                Size = numbers.Length,
                Right = () => [$"{text} = {target}", $"({text})", text.Replace(" ", "", StringComparison.Ordinal)],
                Wrong = () => [$"{target}", $"{text} + 0", $"-(0 - ({text}))", $"+{text}", numbers.SequenceEqual(numbers.Reverse()) ? "1 +" : backwards],
            };
        }
    }

    private static string Join(TaskRandom random, ReadOnlySpan<int> numbers)
    {
        if (numbers.Length == 1) return $"{numbers[0]}";
        var left = random.Between(1, numbers.Length - 1);
        return $"({Join(random, numbers[..left])} {random.Letter("++--**/")} {Join(random, numbers[left..])})";
    }

    private static string? Judge(string answer, long target, int[] numbers)
    {
        if (!Equation.TryReadSide(answer, target, out var sum) || !Arithmetic.TryEvaluate(sum, out var value, out var used, allowSigns: false)) return "the answer is no expression with signs between numbers";
        if (!used.SequenceEqual(numbers.Select(number => new BigInteger(number)))) return "the numbers are not the given ones in their order";
        return value == (target, 1) ? null : "the value is not the target";
    }
}
