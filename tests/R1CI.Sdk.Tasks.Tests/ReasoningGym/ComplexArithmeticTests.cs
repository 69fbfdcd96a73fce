using System.Numerics;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class ComplexArithmeticTests() : TaskTests("complex_arithmetic")
{
    protected override string Solve(string prompt)
    {
        var expression = prompt.Split("\n\n")[1];
        var value = new Formula<Complex>(expression, Atom, (sign, a, b) => sign switch { '+' => a + b, '-' => a - b, _ => a * b }).Read();
        return $"{Math.Round(value.Real)} {(value.Imaginary < 0 ? "-" : "+")} {Math.Abs(Math.Round(value.Imaginary))}i";
    }

    private static Complex Atom(string text) => text.EndsWith('i') ? new(0, double.Parse(text[..^1])) : new(double.Parse(text), 0);

    [Theory]
    [InlineData("i", false)]
    [InlineData("", false)]
    [InlineData("+", false)]
    [InlineData("3 + 4i i", false)]
    public void Verify_OfAFragment_RejectsIt(string answer, bool isRight)
    {
        var item = Task.Create(1, 1);
        Assert.Equal(isRight, item.Verifier.Verify(item.Problem, answer).IsCorrect);
    }
}
