namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class BasicArithmeticTests() : TaskTests("basic_arithmetic")
{
    protected override string Solve(string prompt) =>
        new Formula<decimal>(prompt.Split("\n\n")[1], decimal.Parse, (sign, a, b) => sign switch { '+' => a + b, '-' => a - b, '*' => a * b, _ => a / b }).Read().ToString("0");
}
