using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class IntermediateIntegrationTests() : TaskTests("intermediate_integration")
{
    protected override string Solve(string prompt) => ExponentialSum.Integrate(Integrand(prompt));

    /// <summary>Differentiates the answer numerically.</summary>
    protected override bool? Judge(string prompt, string answer) => ExponentialSum.IsAntiderivative(answer, Integrand(prompt));

    private static string Integrand(string prompt) => prompt.Split("\n\n").Single(block => Regex.IsMatch(block, @"^[\dxsincoexp()*^+ ]+$"));
}
