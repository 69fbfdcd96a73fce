using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Antiderivatives that take substitution or integration by parts.</summary>
internal sealed class IntermediateIntegration() : ReasoningTask(new("intermediate_integration", TaskSuite.ReasoningGym, "formula in x", VerifierKind.Symbolic) { Space = 1_000_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Find an antiderivative with respect to x of\n\n{integrand}\n\nWrite a formula with + - * / ^, sin(), cos() and exp() where needed; a constant C may be added.",
        "Work out the indefinite integral over x of the function\n\n{integrand}\n\n(by substitution or by parts, as it suits). Use only x, integers, + - * / ^, sin(...), cos(...), exp(...), and C for the constant if you write one.",
        "Give any function of x whose derivative is the following; plain notation as in the question, products written with *.\n\n{integrand}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        // More terms are more integrals by the sum rule, each by its own method.
        var parts = Enumerable.Range(0, (level + 3) / 2).Select(_ => Term(random, level)).ToArray();
        var (integrand, oracle) = (string.Join(" + ", parts.Select(part => part.Integrand)), string.Join(" + ", parts.Select(part => part.Integral)));
        return new TaskDraft(oracle, SimpleIntegration.Check(AnswerExpression.Parse(oracle)!), ("integrand", integrand))
        {
            Size = integrand.Length,
            Right = () => [oracle + " + C", oracle + " - 4", $"C + ({oracle})"],
            Wrong = () => [integrand, oracle + " + x", $"2*({oracle})", oracle + " + sin(x)", oracle + " + exp(x)"],
        };
    }

    private static (string Integrand, string Integral) Term(TaskRandom random, int level)
    {
        int a = random.Between(2, 29), k = random.Between(2, 3 + level), b = random.Between(1, 40), n = random.Between(2, 3 + level);
        return random.Below(6) switch
        {
            // (kx + b)^n and x^2 (x^3 + b)^n: substitution.
            0 => ($"{a}*({k}*x + {b})^{n}", $"{a}*({k}*x + {b})^{n + 1}/{k * (n + 1)}"),
            1 => ($"{a}*x^{k - 1}*(x^{k} + {b})^{n}", $"{a}*(x^{k} + {b})^{n + 1}/{k * (n + 1)}"),
            2 => ($"{a}*sin({k}*x)^{n}*cos({k}*x)", $"{a}*sin({k}*x)^{n + 1}/{k * (n + 1)}"),
            // (bx + a) e^(kx), with sine and cosine alike: by parts, once.
            3 => ($"({b}*x + {a})*exp({k}*x)", $"({b}*x + {a})*exp({k}*x)/{k} - {b}*exp({k}*x)/{k * k}"),
            4 => ($"({b}*x + {a})*sin({k}*x)", $"{b}*sin({k}*x)/{k * k} - ({b}*x + {a})*cos({k}*x)/{k}"),
            // e^(ax) cos(kx): by parts, twice.
            _ => ($"{b}*exp({a}*x)*cos({k}*x)", $"{b}*exp({a}*x)*({a}*cos({k}*x) + {k}*sin({k}*x))/{(a * a) + (k * k)}"),
        };
    }
}
