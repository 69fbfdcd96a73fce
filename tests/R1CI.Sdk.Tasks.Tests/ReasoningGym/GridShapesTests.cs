namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class GridShapesTests() : TaskTests("arc_agi")
{
    protected override string Solve(string prompt) => GridExamples.Solve(prompt, Rules());

    private static IEnumerable<Func<string[], string[]>> Rules()
    {
        yield return GridExamples.Turn;
        yield return grid => GridExamples.Turn(GridExamples.Turn(grid));
        yield return grid => GridExamples.Turn(GridExamples.Turn(GridExamples.Turn(grid)));
        yield return grid => [.. grid.Select(GridExamples.Back)];
        yield return grid => [.. GridExamples.Turn(grid).Select(GridExamples.Back)];
        yield return grid => [.. grid.Reverse()];
        yield return grid => [.. grid.Select(row => row + GridExamples.Back(row))];
        yield return grid => [.. grid.Concat(grid.Reverse())];
        yield return grid => [.. grid.SelectMany(row => { var wide = string.Concat(row.Select(cell => new string(cell, 2))); return new[] { wide, wide }; })];
        yield return grid => [.. grid.Skip(1).Append(grid[0])];
        yield return grid => [.. grid.Select(row => row[^1..] + row[..^1])];
        yield return grid => [.. grid.Skip(1)];
        foreach (var digit in "123456789")
        {
            yield return grid => [.. grid.Select(row => row.Replace('0', digit))];
            yield return grid => [.. grid.Select(row => System.Text.RegularExpressions.Regex.Replace(row, "[1-9]", $"{digit}"))];
            yield return grid => [.. grid.Select(row => $"{digit}{row}{digit}")];
        }
    }
}
