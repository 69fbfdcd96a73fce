using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class PowerFunctionTests() : TaskTests("power_function")
{
    protected override string Solve(string prompt)
    {
        var number = double.Parse(Regex.Match(prompt, @"-?\d+\.\d{4}\b").Value);
        var exponent = int.Parse(Regex.Match(prompt, @"(?:power of |\)\^|occurs )(\d+)").Groups[1].Value);
        return Math.Pow(number, exponent).ToString("e9");
    }
}
