using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The real solutions of a polynomial equation, all of them rational.</summary>
internal sealed class PolynomialEquations() : ReasoningTask(new("polynomial_equations", TaskSuite.ReasoningGym, "list of numbers", VerifierKind.Multiset) { Space = 10_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Find all real solutions of\n\n{equation}\n\nEach is rational. List every different solution once, in ascending order, with commas between them; write fractions like -3/2.",
        "For which real x does this hold?\n\n{equation}\n\nAnswer with the distinct values of x, smallest first, separated by commas. All are integers or fractions (p/q).",
        "Solve the equation over the real numbers:\n\n{equation}\n\nWrite the set of solutions as a comma-separated list in ascending order, without repetitions, fractions as p/q. There is no irrational solution.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        long[] polynomial = [random.Between(1, 3) * (random.Chance(1, 2) ? 1 : -1)];
        List<(int Above, int Below)> roots = [];
        for (var at = 0; at < Math.Max(2, level) - (level > 1 ? 1 : 0); at++)
        {
            var below = random.Chance(1, 3) ? random.Between(2, 3) : 1;
            var above = random.Between(-9, 9);
            if (below > 1 && above % below == 0) above++;
            roots.Add((above, below));
            polynomial = Polynomials.Multiply(polynomial, [-above, below]);
        }

        // x^2 + px + q without a real root: p^2 < 4q.
        if (level > 1)
        {
            var p = random.Between(-4, 4);
            polynomial = Polynomials.Multiply(polynomial, [(p * p / 4) + random.Between(1, 6), p, 1]);
        }

        (BigInteger Above, BigInteger Below)[] solutions = [.. roots.Distinct().OrderBy(root => root.Above * 6 / root.Below).Select(root => (new BigInteger(root.Above), new BigInteger(root.Below)))];
        var answer = Text(solutions);
        return new TaskDraft(answer, Accept.When(text => Matches(text, solutions) ? null : "not the solutions"), ("equation", $"{Polynomials.Text(polynomial)} = 0"))
        {
            Size = polynomial.Length,
            Right = () => [$"[{answer}]", string.Join(", ", solutions.Select(root => $"x = {Text([root])}")), Text([.. solutions.Reverse()]), string.Join(" or ", solutions.Select(root => $"x = {Text([root])}")), $"\\{{{answer}\\}}"],
            Wrong = () => [$"{answer}, 17", $"y = {answer}", $"{answer}, {Text(solutions[..1])}", Text([.. solutions.Select(root => (root.Above + 1, root.Below))])],
        };
    }

    private static string Text(IReadOnlyList<(BigInteger Above, BigInteger Below)> roots) => string.Join(", ", roots.Select(root => root.Below.IsOne ? $"{root.Above}" : $"{root.Above}/{root.Below}"));

    // x = 1 or x = 2, and LaTeX's braces.
    private static string Listed(string text) => text.Replace("\\{", "{", StringComparison.Ordinal).Replace("\\}", "}", StringComparison.Ordinal).Replace(" or x", ", x", StringComparison.Ordinal).Replace(" and x", ", x", StringComparison.Ordinal);

    private static bool Matches(string text, (BigInteger Above, BigInteger Below)[] solutions)
    {
        string[] items = [.. AnswerTokens.Items(Listed(text)).Take(solutions.Length + 1)];
        if (items.Length != solutions.Length) return false;
        var left = solutions.ToList();
        foreach (var item in items)
        {
            var sign = item.IndexOf('=', StringComparison.Ordinal);
            if (sign >= 0 && !item.AsSpan(0, sign).Trim().SequenceEqual("x")) return false;
            var value = item[(sign + 1)..];
            if (!AnswerNumber.TryParse(value, [], out var number) || left.RemoveAll(root => number.Numerator * root.Below == root.Above * number.Denominator) == 0) return false;
        }

        return left.Count == 0;
    }
}
