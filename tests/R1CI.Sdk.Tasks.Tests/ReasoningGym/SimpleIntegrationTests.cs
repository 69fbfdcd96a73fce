using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class SimpleIntegrationTests() : TaskTests("simple_integration")
{
    /// <summary>Integrates term by term.</summary>
    protected override string Solve(string prompt)
    {
        var integrand = prompt.Split("\n\n").Single(block => Regex.IsMatch(block, @"^[\dx^*+ -]+$")).Replace(" - ", " + -");
        return string.Join(" + ", integrand.Split(" + ").Select(term =>
        {
            var (factor, power) = (term.Split('x')[0].TrimEnd('*'), !term.Contains('x') ? 0 : term.Contains('^') ? int.Parse(term.Split('^')[1]) : 1);
            return $"({factor switch { "" => "1", "-" => "-1", _ => factor }}) / {power + 1} * x^{power + 1}";
        }));
    }
}
