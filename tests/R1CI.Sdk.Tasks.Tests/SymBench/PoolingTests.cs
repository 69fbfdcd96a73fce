using System.Globalization;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class PoolingTests() : TaskTests("pooling")
{
    protected override string Solve(string prompt)
    {
        var matrix = Regex.Matches(prompt, @"^\d+( \d+)+\r?$", RegexOptions.Multiline).Select(row => row.Value.Trim().Split(' ').Select(int.Parse).ToArray()).ToArray();
        var k = int.Parse(Regex.Match(prompt, @"(\d) (x|by) \d").Groups[1].Value);
        var isAverage = prompt.Contains("average pooling", StringComparison.Ordinal);
        List<string> values = [];
        for (var row = k - 1; row < matrix.Length; row++)
        {
            for (var column = k - 1; column < matrix.Length; column++)
            {
                double sum = 0, max = 0;
                for (var at = 0; at < k * k; at++)
                {
                    var value = matrix[row - at / k][column - at % k];
                    (sum, max) = (sum + value, Math.Max(max, value));
                }

                values.Add((isAverage ? Math.Round(sum / (k * k), 2) : max).ToString(CultureInfo.InvariantCulture));
            }
        }

        return string.Join(", ", values);
    }
}
