using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The expanded product of polynomials in x.</summary>
internal sealed class PolynomialMultiplication() : ReasoningTask(new("polynomial_multiplication", TaskSuite.ReasoningGym, "polynomial", VerifierKind.Symbolic))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Multiply out and collect like terms:\n\n{product}\n\nGive a polynomial in x without brackets, each power of x at most once.",
        "Expand this product of polynomials in x:\n\n{product}\n\nThe answer must have no brackets and one term for each power of x that occurs, for example 3*x^2 - x + 4.",
        "Write the product below as a sum of powers of x with integer coefficients, fully expanded (no brackets) and simplified (no power twice):\n\n{product}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        long[][] factors = [.. Enumerable.Range(0, level < 3 ? 2 : 3).Select(at => Polynomials.Draw(random, at == 0 ? level : 1 + (level / 3), 9))];
        var product = factors.Aggregate(Polynomials.Multiply);
        var terms = product.Count(value => value != 0);
        var oracle = Polynomials.Text(product);
        var expected = AnswerExpression.Parse(oracle)!;
        return new TaskDraft(oracle, Accept.When(text => Plain(text) is { } plain && AnswerExpression.Parse(plain) is { } formula && Terms(formula) == terms && SymbolicValue.AreEqual(formula, expected, false) ? null : "not the expanded product"),
            ("product", string.Join(" * ", factors.Select(factor => $"({Polynomials.Text(factor)})"))))
        {
            Size = product.Length,
            Right = () => ["P(x) = " + oracle, oracle.Replace("*", "", StringComparison.Ordinal), oracle.Replace("x^2", "x²", StringComparison.Ordinal), oracle.Replace("*x^2", "x^{2}", StringComparison.Ordinal), oracle.Replace("^", "**", StringComparison.Ordinal), oracle.Replace(" ", "", StringComparison.Ordinal)],
            Wrong = () => [oracle + " + 1", oracle + " + x - x", "(" + oracle + ")^1", "(" + oracle + ")", string.Join(" * ", factors.Select(factor => $"({Polynomials.Text(factor)})")), oracle + " - x^9", oracle + " + 0", oracle.Replace("x^2", "x*x", StringComparison.Ordinal) + " + 1 - 1"],
        };
    }

    private static string? Plain(string text)
    {
        var plain = AnswerExpression.WithoutName(text);
        return text.Length > 1_000 || plain.Contains('(', StringComparison.Ordinal) ? null : plain;
    }

    // A sum of a number times a power of x each, or null; as many of them as powers of x means that each comes once.
    private static int? Terms(AnswerExpression formula) => formula.Kind switch
    {
        '+' or '-' => Terms(formula.Left!) + Terms(formula.Right!),
        'm' => IsTerm(formula.Left!) ? 1 : null,
        _ => IsTerm(formula) ? 1 : null,
    };

    private static bool IsTerm(AnswerExpression formula) => formula.Kind switch
    {
        'n' => true,
        'm' => formula.Left!.Kind == 'n',
        '*' => formula.Left is { Kind: 'n' } or { Kind: 'm', Left.Kind: 'n' } && IsPower(formula.Right!),
        _ => IsPower(formula),
    };

    private static bool IsPower(AnswerExpression formula) => formula is { Kind: 's' } or { Kind: '^', Left.Kind: 's', Right.Kind: 'n' };
}
