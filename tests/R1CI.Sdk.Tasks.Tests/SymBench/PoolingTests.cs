using System.Globalization;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class PoolingTests() : TaskTests("pooling")
{
    protected override string Solve(string prompt)
    {
        var matrix = Regex.Matches(prompt, @"^\d+( \d+)+\r?$", RegexOptions.Multiline).Select(row => row.Value.Trim().Split(' ').Select(int.Parse).ToArray()).ToArray();
        var k = int.Parse(Regex.Match(prompt, @"(\d) (x|by) \d").Groups[1].Value);
        var kind = Regex.Match(prompt, @"(\w+) pooling").Groups[1].Value;
        List<string> values = [];
        for (var row = k - 1; row < matrix.Length; row++)
        {
            for (var column = k - 1; column < matrix.Length; column++)
            {
                double sum = 0, max = 0, min = 1000;
                for (var at = 0; at < k * k; at++)
                {
                    var value = matrix[row - at / k][column - at % k];
                    (sum, max, min) = (sum + value, Math.Max(max, value), Math.Min(min, value));
                }

                values.Add((kind switch { "average" => Math.Round(sum / (k * k), 2), "minimum" => min, "maximum" => max, _ => double.NaN }).ToString(CultureInfo.InvariantCulture));
            }
        }

        return string.Join(", ", values);
    }
}
