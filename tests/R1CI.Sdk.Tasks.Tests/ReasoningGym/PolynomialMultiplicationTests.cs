using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class PolynomialMultiplicationTests() : TaskTests("polynomial_multiplication")
{
    /// <summary>Reads the coefficients off the product's value at a large x, as digits of a number.</summary>
    protected override string Solve(string prompt)
    {
        var product = Regex.Match(prompt, @"^\(.*\)$", RegexOptions.Multiline).Value;
        var radix = System.Numerics.BigInteger.Pow(10, 12);
        var value = new Formula<System.Numerics.BigInteger>(product, text => text == "x" ? radix : System.Numerics.BigInteger.Parse(text),
            (sign, a, b) => sign switch { '+' => a + b, '-' => a - b, '*' => a * b, _ => System.Numerics.BigInteger.Pow(a, (int)b) }).Read();
        List<string> terms = [];
        for (var power = 0; !value.IsZero; power++)
        {
            var digit = ((value % radix) + radix) % radix;
            if (digit > radix / 2) digit -= radix;
            value = (value - digit) / radix;
            if (!digit.IsZero) terms.Add($"{digit}x^{power}".Replace("x^0", ""));
        }

        return string.Join(" + ", terms).Replace("+ -", "- ");
    }
}
