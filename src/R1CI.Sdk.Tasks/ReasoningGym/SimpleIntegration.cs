using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>An antiderivative of a polynomial; any constant may be added.</summary>
internal sealed class SimpleIntegration() : ReasoningTask(new("simple_integration", TaskSuite.ReasoningGym, "formula in x", VerifierKind.Symbolic) { Space = 500_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Find an antiderivative with respect to x of\n\n{integrand}\n\nWrite a formula in x with + - * / ^; a constant C may be added or left out.",
        "Integrate this function of x:\n\n{integrand}\n\nAnswer with the indefinite integral as a plain formula, for example x^3/3 + 2*x + C.",
        "Which function of x has the following derivative? Any one that has will do; use + - * / ^ and brackets only.\n\n{integrand}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var integrand = Polynomials.Draw(random, level + 1 + random.Below(2), 40);
        if (integrand.Count(value => value != 0) < 2) integrand[0] = random.Between(1, 12);
        var oracle = string.Join(" + ", integrand.Select((value, power) => (value, power)).Where(term => term.value != 0).Reverse()
            .Select(term => $"({term.value}/{term.power + 1})*x^{term.power + 1}")) + " + C";
        var expected = AnswerExpression.Parse(oracle)!;
        return new TaskDraft(oracle, Check(expected), ("integrand", Polynomials.Text(integrand)))
        {
            Size = integrand.Length,
            Right = () => [oracle[..^4], oracle[..^4] + " - 17/3", oracle.Replace("*", "", StringComparison.Ordinal), $"F(x) = {oracle.Replace("^2", "²", StringComparison.Ordinal)}"],
            Wrong = () => [oracle + " + x", Polynomials.Text(integrand), $"2*({oracle})", oracle + " + C*x", oracle + " + y"],
        };
    }

    internal static AnswerCheck Check(AnswerExpression expected) =>
        Accept.When(text => text.Length <= 2_000 && AnswerExpression.Parse(AnswerExpression.WithoutName(text)) is { } formula && SymbolicValue.AreEqual(formula, expected, true) ? null : "not an antiderivative");
}
