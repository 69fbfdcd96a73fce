using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class LeastCommonMultipleTests() : TaskTests("lcm")
{
    protected override string Solve(string prompt)
    {
        var multiple = 1L;
        foreach (Match match in Regex.Matches(prompt, @"\d+"))
        {
            var number = long.Parse(match.Value);
            var next = multiple;
            while (next % number != 0) next += multiple;
            multiple = next;
        }

        return $"{multiple}";
    }
}
