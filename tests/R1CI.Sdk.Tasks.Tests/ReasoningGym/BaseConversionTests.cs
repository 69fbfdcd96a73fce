using System.Numerics;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class BaseConversionTests() : TaskTests("base_conversion")
{
    protected override string Solve(string prompt)
    {
        var bases = Regex.Matches(prompt, @"base (\d+)").Select(match => int.Parse(match.Groups[1].Value)).ToArray();
        var digits = Regex.Match(prompt, @"(?:number|Convert|does) ([0-9a-z]+)").Groups[1].Value;
        BigInteger value = 0;
        foreach (var digit in digits) value = (value * bases[0]) + (char.IsDigit(digit) ? digit - '0' : digit - 'a' + 10);
        var power = BigInteger.One;
        while (power * bases[1] <= value) power *= bases[1];
        var text = "";
        for (; power > 0; power /= bases[1])
        {
            var digit = (int)(value / power % bases[1]);
            text += (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }

        return text;
    }
}
