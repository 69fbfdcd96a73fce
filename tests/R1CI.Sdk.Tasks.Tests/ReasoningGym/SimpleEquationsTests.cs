using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class SimpleEquationsTests() : TaskTests("simple_equations")
{
    protected override string Solve(string prompt)
    {
        var sides = Regex.Match(prompt, "^.* = .*$", RegexOptions.Multiline).Value.Split('=');
        double At(string side, double x) => new Formula<double>(side, text => double.TryParse(text, out var number) ? number : x, (sign, a, b) => sign switch { '+' => a + b, '-' => a - b, _ => a * b }).Read();
        return Enumerable.Range(-200, 401).Single(x => At(sides[0], x) == At(sides[1], x)).ToString();
    }
}
