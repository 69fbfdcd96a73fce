using System.Numerics;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class MultistepArithmeticTests() : TaskTests("multistep_arithmetic_two")
{
    // Reduces the innermost parentheses to numbers until one number is left.
    protected override string Solve(string prompt)
    {
        var text = PromptText.Lines(prompt).Single(line => Regex.IsMatch(line, @"^[-+*() 0-9]+$") && line.Contains(' '));
        while (text.Contains('(')) text = Regex.Replace(text, @"\(([^()]+)\)", inner => Flat(inner.Groups[1].Value));
        return Flat(text);
    }

    private static string Flat(string text)
    {
        while (text.Contains('*'))
        {
            text = new Regex(@"(-?\d+) \* (-?\d+)").Replace(text, pair => $"{BigInteger.Parse(pair.Groups[1].Value) * BigInteger.Parse(pair.Groups[2].Value)}", 1);
        }

        var words = text.Split(' ');
        var sum = BigInteger.Parse(words[0]);
        for (var at = 1; at < words.Length; at += 2) sum += BigInteger.Parse(words[at + 1]) * (words[at] == "-" ? -1 : 1);
        return $"{sum}";
    }
}
