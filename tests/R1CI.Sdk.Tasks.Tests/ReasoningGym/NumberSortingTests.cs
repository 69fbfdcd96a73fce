using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class NumberSortingTests() : TaskTests("number_sorting")
{
    protected override string Solve(string prompt)
    {
        var left = Regex.Matches(prompt, @"-?\d+\.\d+").Select(match => decimal.Parse(match.Value)).ToList();
        List<decimal> sorted = [];
        while (left.Count > 0)
        {
            var next = prompt.Contains("ascending") ? left.Min() : left.Max();
            left.Remove(next);
            sorted.Add(next);
        }

        return string.Join(", ", sorted);
    }
}
