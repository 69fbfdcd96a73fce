using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class IntermediateIntegrationTests() : TaskTests("intermediate_integration")
{
    /// <summary>Recognises each term and expands it into sums, where the task has products: polynomials by the binomial theorem, powers of the sine by u-substitution.</summary>
    protected override string Solve(string prompt)
    {
        var integrand = prompt.Split("\n\n").Single(block => !block.Contains("ntegral") && !block.Contains("nction") && !block.Contains("formula") && Regex.IsMatch(block, @"^[\dxsincoexp()*^+ ]+$"));
        return string.Join(" + ", Regex.Split(integrand, @" \+ (?![^(]*\))").Select(Term));
    }

    private static string Term(string term)
    {
        int[] n = [.. Regex.Matches(term, @"\d+").Select(number => int.Parse(number.Value))];
        if (term.Contains("exp") && term.Contains("cos")) return $"{n[0]}*exp({n[1]}x)*cos({n[2]}x)*{n[1]}/({n[1]}^2+{n[2]}^2) + {n[0]}*exp({n[1]}x)*sin({n[2]}x)*{n[2]}/({n[1]}^2+{n[2]}^2)";
        if (term.Contains("exp")) return $"exp({n[2]}*x)*({n[0]}*x/{n[2]} + {n[1]}/{n[2]} - {n[0]}/{n[2]}^2)";
        if (term.Contains("cos")) return $"{n[0]}*sin({n[1]}*x)^{n[2] + 1}/({n[2] + 1}*{n[1]})";
        if (term.Contains("sin")) return $"-({n[0]}*x)*cos({n[2]}*x)/{n[2]} - {n[1]}*cos({n[2]}*x)/{n[2]} + {n[0]}*sin({n[2]}*x)/{n[2]}^2";
        // a (kx + b)^m or a x^j (x^k + b)^m, expanded.
        var isLinear = !term.StartsWith($"{n[0]}*x");
        var inner = Regex.Match(term, @"\((.*)\)").Groups[1].Value;
        var (slope, k) = isLinear ? (n[1], 1) : (1, int.Parse(Regex.Match(inner, @"x\^(\d+)").Groups[1].Value));
        var (b, m) = (n[^2], n[^1]);
        return string.Join(" + ", Enumerable.Range(0, m + 1).Select(i =>
            $"{n[0]}*{Choose(m, i)}*{slope}^{i}*{b}^{m - i}*x^{(i * k) + (isLinear ? 1 : k)}/{(i * k) + (isLinear ? 1 : k)}"));
    }

    private static long Choose(int n, int k) => k == 0 ? 1 : Choose(n - 1, k - 1) * n / k;

    /// <summary>Differentiates the oracle answer numerically.</summary>
    [Fact]
    public void Answer_OfTheOracle_HasTheIntegrandAsItsDerivative()
    {
        for (var index = 0; index < Items; index++)
        {
            var problem = Task.Create(5, index).Problem;
            var integrand = problem.Prompt.Split("\n\n").Single(block => Regex.IsMatch(block, @"^[\dxsincoexp()*^+ ]+$"));
            const double x = 0.37, h = 1e-5;
            var slope = (At(problem.Answer!, x + h) - At(problem.Answer!, x - h)) / (2 * h);
            Assert.InRange(slope / At(integrand, x), 1 - 1e-4, 1 + 1e-4);
        }
    }

    private static double At(string formula, double x) => new Formula<double>(formula, text => text == "x" ? x : double.Parse(text),
        (sign, a, b) => sign switch { '+' => a + b, '-' => a - b, '*' => a * b, '/' => a / b, _ => Math.Pow(a, b) },
        (name, argument) => name switch { "sin" => Math.Sin(argument), "cos" => Math.Cos(argument), _ => Math.Exp(argument) }).Read();
}
