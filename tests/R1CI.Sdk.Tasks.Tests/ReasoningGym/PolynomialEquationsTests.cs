namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class PolynomialEquationsTests() : TaskTests("polynomial_equations")
{
    /// <summary>Tries every fraction of a small denominator: the prompt says that no solution is irrational.</summary>
    protected override string Solve(string prompt)
    {
        var polynomial = prompt.Split("\n\n")[1].Split('=')[0];
        // Six times a root is an integer: denominators are 1, 2 and 3.
        decimal At(decimal x) => new Formula<decimal>(polynomial, text => decimal.TryParse(text, out var number) ? number : x, Apply).Read();
        var roots = Enumerable.Range(-720, 1441).Where(six => Math.Abs(At(six / 6m)) < 1e-6m);
        return string.Join(',', roots.Select(six => six % 6 == 0 ? $"{six / 6}" : six % 3 == 0 ? $"{six / 3}/2" : six % 2 == 0 ? $"{six / 2}/3" : $"{six}/6"));
    }

    private static decimal Apply(char sign, decimal a, decimal b) => sign switch
    {
        '+' => a + b,
        '-' => a - b,
        '*' => a * b,
        _ => Enumerable.Repeat(a, (int)b).Aggregate(1m, (power, factor) => power * factor),
    };
}
