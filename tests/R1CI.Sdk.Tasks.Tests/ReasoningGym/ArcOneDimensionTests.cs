using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class ArcOneDimensionTests() : TaskTests("arc_1d")
{
    /// <summary>Takes the first of its own rules that explains all four examples; rows are strings here.</summary>
    protected override string Solve(string prompt)
    {
        var inputs = Regex.Matches(prompt, @"in:  ([\d ]+)").Select(match => match.Groups[1].Value.Replace(" ", "")).ToArray();
        var outputs = Regex.Matches(prompt, @"out: ([\d ]+)").Select(match => match.Groups[1].Value.Replace(" ", "")).ToArray();
        var rule = Rules().First(rule => inputs.Zip(outputs).All(pair => rule(pair.First) == pair.Second));
        return string.Join(' ', rule(inputs[^1]).ToCharArray());
    }

    private static IEnumerable<Func<string, string>> Rules()
    {
        yield return row => new([.. row.Reverse()]);
        yield return row => row.Replace("0", "").PadRight(row.Length, '0');
        yield return row => row.Replace("0", "").PadLeft(row.Length, '0');
        yield return row => string.Concat("9876543210".Select(digit => new string(digit, row.Count(cell => cell == digit))));
        yield return row => Regex.Replace(row, "([1-9])(0+)", match => new string(match.Value[0], match.Length));
        for (var number = 1; number < 10; number++)
        {
            var n = number;
            yield return row => row[^n..] + row[..^n];
            yield return row => row[n..] + row[..n];
            yield return row => string.Concat(row.Select(cell => cell == '0' ? "0" : "123456789123456789"["123456789".IndexOf(cell) + n].ToString()));
            yield return row => string.Concat(row.Select(cell => cell == '0' ? $"{n}" : "0"));
        }
    }
}
