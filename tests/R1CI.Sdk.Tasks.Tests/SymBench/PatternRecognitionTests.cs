using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class PatternRecognitionTests() : TaskTests("pattern_recognition")
{
    protected override string Solve(string prompt)
    {
        var matrix = Regex.Matches(prompt, @"^[A-E]{6,}\r?$", RegexOptions.Multiline).Select(row => row.Value.Trim()).ToArray();
        var n = matrix.Length;
        for (var side = n; side >= 3; side--)
        {
            for (var top = 0; top + side <= n; top++)
            {
                for (var left = 0; left + side <= n; left++)
                {
                    if (Enumerable.Range(0, side * side).All(at => matrix[top + at / side][left + at % side] == matrix[top][left])) return $"[{top + side}, {left + side}]";
                }
            }
        }

        return "none";
    }
}
