using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Four or more numbers, each used once, make 24 or, at higher levels, another target.</summary>
internal sealed class Game24() : ReasoningTask(new("game24", TaskSuite.SymBench, "expression", VerifierKind.Constraint) { Space = 20_000, NeighbourShare = 0.0002 })
{
    private const int MaxNumber = 20;

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Use each of the numbers {numbers} exactly once, with +, -, *, / and brackets, to get {target}. The numbers may be used in any order; fractions on the way are allowed. Answer with the expression only.
        """,
        """
        Combine {numbers} into an expression whose value is {target}. Every number must appear exactly as often as it is listed; the only operations are addition, subtraction, multiplication and division, and parentheses may be set freely. Give just the expression.
        """,
        """
        Arithmetic game: numbers {numbers}; goal {target}. Each number in the list has to be used exactly once (one that is listed twice, twice), joined by + - * / and parentheses. What expression reaches the goal?
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var count = level switch { 1 or 2 => 4, 3 => 5, 4 => 5, _ => 6 };
        var target = level is 1 or 3 ? 24 : random.Between(10, 99);
        string? sum = null;
        List<int> leaves = [];
        while (sum is null)
        {
            leaves.Clear();
            sum = Split(random, target, count, leaves);
        }

        var numbers = random.Shuffled(leaves);
        if (sum.StartsWith('(')) sum = sum[1..^1];
        return new TaskDraft(sum, Accept.When(answer => Judge(answer, target, leaves)), ("numbers", string.Join(", ", numbers)), ("target", $"{target}"))
        {
            Size = count * level,
            Wrong = () => [$"{target}", $"{sum} + 1", $"{sum} - 0", string.Join(" + ", numbers) + " + 1", $"({sum}"],
            Right = () => [$"{sum} = {target}", sum.Replace("*", "×", StringComparison.Ordinal).Replace("/", "÷", StringComparison.Ordinal), $"({sum})"],
        };
    }

    /// <summary>Takes a value apart into so many numbers; <see langword="null"/> when that comes out with numbers out of range.</summary>
    private static string? Split(TaskRandom random, int value, int count, List<int> leaves)
    {
        if (count == 1)
        {
            leaves.Add(value);
            return value is >= 1 and <= MaxNumber ? $"{value}" : null;
        }

        var left = random.Between(1, count - 1);
        var other = random.Between(1, MaxNumber);
        var (a, sign, b) = random.Below(5) switch
        {
            0 or 1 => (value - other, '+', other),
            2 => (value + other, '-', other),
            3 => value % other == 0 ? (value / other, '*', other) : (0, '*', 0),
            _ => (value * other, '/', other),
        };
        if (a < 1 || a > 400) return null;
        var first = Split(random, a, left, leaves);
        return first is not null && Split(random, b, count - left, leaves) is { } second ? $"({first} {sign} {second})" : null;
    }

    private static string? Judge(string answer, int target, List<int> leaves)
    {
        if (!Equation.TryReadSide(answer, target, out var sum) || !Arithmetic.TryEvaluate(sum, out var value, out var numbers)) return "the answer is no expression";
        if (!numbers.Order().SequenceEqual(leaves.Order().Select(leaf => new BigInteger(leaf)))) return "the numbers are not the given ones";
        return value == (target, 1) ? null : "the value is not the target";
    }
}
