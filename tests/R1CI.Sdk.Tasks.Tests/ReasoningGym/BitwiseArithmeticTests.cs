using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class BitwiseArithmeticTests() : TaskTests("bitwise_arithmetic")
{
    /// <summary>Replaces innermost operations until one number is left.</summary>
    protected override string Solve(string prompt)
    {
        var text = $"({prompt.Split("\n\n")[1]})";
        while (text.Contains('('))
        {
            text = Regex.Replace(text, @"\(0x([0-9a-f]+)(?: (\S+) 0x([0-9a-f]+))?\)", match => match.Groups[2].Success ? "0x" + Apply(Value(match.Groups[1].Value), match.Groups[2].Value, Value(match.Groups[3].Value)).ToString("x") : "0x" + match.Groups[1].Value);
        }

        return text;
    }

    private static UInt128 Value(string digits) => digits.Aggregate((UInt128)0, (value, digit) => (value * 16) + (UInt128)Convert.ToInt32(digit.ToString(), 16));

    private static UInt128 Apply(UInt128 a, string sign, UInt128 b) => sign switch { "&" => a & b, "|" => a | b, "^" => a ^ b, "<<" => a * (UInt128)Math.Pow(2, (double)b), "+" => a + b, _ => a * b };
}
