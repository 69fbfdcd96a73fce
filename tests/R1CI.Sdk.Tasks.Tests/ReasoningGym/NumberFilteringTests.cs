using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class NumberFilteringTests() : TaskTests("number_filtering")
{
    protected override string Solve(string prompt)
    {
        var numbers = prompt.Split("\n\n").Single(block => !Regex.IsMatch(block, "[a-z]")).Split(", ").Select(decimal.Parse);
        var rule = Regex.Match(prompt, @"(keep|remove) (?:every|all|each)[a-z ]* (larger|smaller) than (-?\d+\.\d+)").Groups;
        var bound = decimal.Parse(rule[3].Value);
        var rest = numbers.Where(number => (rule[1].Value, rule[2].Value) switch
        {
            ("keep", "larger") => number > bound,
            ("keep", _) => number < bound,
            (_, "larger") => number <= bound,
            _ => number >= bound,
        });
        return string.Join(", ", rest) is { Length: > 0 } text ? text : "NONE";
    }
}
