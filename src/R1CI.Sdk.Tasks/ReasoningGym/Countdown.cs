using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Reaches a target with all of some numbers.</summary>
internal sealed class Countdown() : ReasoningTask(new("countdown", TaskSuite.ReasoningGym, "expression", VerifierKind.Constraint) { Space = 100_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Use each of the numbers {numbers} exactly once, with + - * / and brackets, to make {target}. Answer with one expression. Any that has this value is right.",
        "Combine all of {numbers} (every number once, in any order) by addition, subtraction, multiplication and division so that the value is {target}; brackets are allowed. Answer with the expression.",
        "Numbers: {numbers}. Target: {target}. Write an arithmetic expression in which every number occurs exactly once and nothing else but + - * / ( ) and whose value is exactly the target.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            int[] numbers = [.. Enumerable.Range(0, 3 + (level / 2)).Select(_ => random.Between(2, 20 + (level * 10)))];
            List<(string Text, long Value)> parts = [.. numbers.Select(number => ($"{number}", (long)number))];
            while (parts.Count > 1)
            {
                parts = [.. random.Shuffled(parts)];
                var ((a, x), (b, y)) = (parts[0], parts[1]);
                parts.RemoveRange(0, 2);
                parts.Add(random.Letter("+-*/") switch
                {
                    '+' => ($"({a} + {b})", x + y),
                    '-' => x >= y ? ($"({a} - {b})", x - y) : ($"({b} - {a})", y - x),
                    '/' when y != 0 && x % y == 0 => ($"({a} / {b})", x / y),
                    '/' => ($"({a} + {b})", x + y),
                    _ => ($"({a} * {b})", x * y),
                });
            }

            var target = parts[0].Value;
            if (target is < 10 or > 999) continue;
            var answer = parts[0].Text[1..^1];
            BigInteger[] sorted = [.. numbers.Order().Select(number => new BigInteger(number))];
            return new TaskDraft(answer, Accept.When(text => Judge(text, sorted, target)), ("numbers", string.Join(", ", numbers)), ("target", $"{target}"))
            {
                Size = numbers.Length,
                Right = () => [$"({answer})", $"{answer} = {target}", answer.Replace("*", "\\times", StringComparison.Ordinal), answer.Replace(" ", "", StringComparison.Ordinal)],
                Wrong = () => [$"{target}", $"{answer} + 0", $"({answer}) * 1", $"{answer} = {target + 1}", $"{target} = {target}", string.Join(" + ", numbers.Append(1))],
            };
        }
    }

    private static string? Judge(string text, BigInteger[] sorted, long target)
    {
        if (text.Length > 1_000 || !Equation.TryReadSide(text.Replace("\\times", "*", StringComparison.Ordinal).Replace("\\cdot", "*", StringComparison.Ordinal).Replace("\\div", "/", StringComparison.Ordinal), target, out var side) || !Arithmetic.TryEvaluate(side, out var value, out var numbers)) return "not an expression";
        if (!numbers.Order().SequenceEqual(sorted)) return "each number must occur exactly once";
        return value.Denominator.IsOne && value.Numerator == target ? null : "not the target";
    }
}
