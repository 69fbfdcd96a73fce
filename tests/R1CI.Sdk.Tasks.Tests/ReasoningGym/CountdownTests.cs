using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class CountdownTests() : TaskTests("countdown")
{
    protected override string Solve(string prompt)
    {
        var (numbers, target) = Read(prompt);
        return Find([.. numbers.Select(number => ($"{number}", (double)number))], target) ?? throw new InvalidOperationException("no solution");
    }

    private static string? Find(List<(string Text, double Value)> parts, double target)
    {
        if (parts.Count == 1) return Math.Abs(parts[0].Value - target) < 1e-9 ? parts[0].Text : null;
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = 0; j < parts.Count; j++)
            {
                if (i == j) continue;
                var ((a, x), (b, y)) = (parts[i], parts[j]);
                var rest = parts.Where((_, at) => at != i && at != j).ToList();
                foreach (var (sign, value) in new[] { ('+', x + y), ('-', x - y), ('*', x * y), ('/', x / y) })
                {
                    if (!double.IsFinite(value) || (sign is '+' or '*' && i > j)) continue;
                    if (Find([.. rest, ($"({a}{sign}{b})", value)], target) is { } found) return found;
                }
            }
        }

        return null;
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (numbers, target) = Read(prompt);
        answer = answer.Replace("\\times", "*");
        if (answer.EndsWith($" = {target}")) answer = answer.Split('=')[0];
        if (!Regex.IsMatch(answer, @"^[\d+\-*/() ]+$") || !Regex.Matches(answer, @"\d+").Select(match => int.Parse(match.Value)).Order().SequenceEqual(numbers.Order())) return false;
        return Math.Abs(new Formula<double>(answer, double.Parse, (sign, a, b) => sign switch { '+' => a + b, '-' => a - b, '*' => a * b, _ => a / b }).Read() - target) < 1e-9;
    }

    private static (int[] Numbers, int Target) Read(string prompt) => (
        [.. Regex.Match(prompt, @"\d+(, \d+)+").Value.Split(", ").Select(int.Parse)], int.Parse(Regex.Match(prompt, @"(?:make|value is|Target:) (\d+)").Groups[1].Value));
}
