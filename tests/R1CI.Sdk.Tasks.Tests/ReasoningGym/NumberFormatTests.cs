using System.Globalization;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class NumberFormatTests() : TaskTests("number_format")
{
    protected override string Solve(string prompt)
    {
        var numbers = prompt.Split("\n\n").Single(block => block.Contains(" | ")).Split(" | ").OrderBy(text => decimal.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToArray();
        return prompt.Contains("largest") ? numbers[^1] : numbers[0];
    }
}
