using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class MatrixTransformationTests() : TaskTests("matrix_transformation")
{
    protected override string Solve(string prompt)
    {
        var matrix = Regex.Matches(prompt, @"^[A-Z]( [A-Z])+\r?$", RegexOptions.Multiline).Select(row => row.Value.Replace(" ", "").Trim()).ToArray();
        var turns = Array.IndexOf(["", "one", "two", "three"], Regex.Match(prompt, @"(\w+) times?\b").Groups[1].Value);
        var (rows, columns) = (matrix.Length, matrix[0].Length);
        // Where the letter at a place of the result was: by coordinates, without turning anything.
        return turns switch
        {
            1 => string.Concat(Enumerable.Range(0, rows * columns).Select(at => matrix[rows - 1 - (at % rows)][at / rows])),
            2 => string.Concat(matrix.Reverse().SelectMany(row => row.Reverse())),
            _ => string.Concat(Enumerable.Range(0, rows * columns).Select(at => matrix[at % rows][columns - 1 - (at / rows)])),
        };
    }
}
