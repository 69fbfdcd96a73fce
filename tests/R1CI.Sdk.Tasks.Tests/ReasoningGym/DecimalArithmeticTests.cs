namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class DecimalArithmeticTests() : TaskTests("decimal_arithmetic")
{
    /// <summary>Six factors of four digits fit into 28.</summary>
    protected override string Solve(string prompt) => new Formula<decimal>(prompt.Split("\n\n")[1], decimal.Parse, (sign, a, b) => sign switch { '+' => a + b, '-' => a - b, _ => a * b }).Read().ToString();
}
