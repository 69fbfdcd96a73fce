namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class GridObjectsTests() : TaskTests("rearc")
{
    protected override string Solve(string prompt) => GridExamples.Solve(prompt, Rules());

    private static IEnumerable<Func<string[], string[]>> Rules()
    {
        // Falling: to the left, and that between turns.
        static string[] Left(string[] grid) => [.. grid.Select(row => row.Replace("0", "").PadRight(row.Length, '0'))];
        yield return Left;
        yield return grid => Turns(Left(Turns(grid, 1)), 3);
        yield return grid => Turns(Left(Turns(grid, 2)), 2);
        yield return grid => Turns(Left(Turns(grid, 3)), 1);
        yield return grid => Map(grid, (cell, near) => near == 0 ? '0' : cell);
        yield return grid => [.. grid.Select(row => new string(row.FirstOrDefault(cell => cell != '0', '0'), row.Length))];
        foreach (var digit in "123456789")
        {
            yield return grid => Map(grid, (cell, near) => cell != '0' && near == 0 ? digit : cell);
            yield return grid => Map(grid, (cell, near) => cell == '0' && near > 0 ? digit : cell);
            yield return grid => Map(grid, (cell, near) => cell == '0' && near == 1 ? digit : cell);
            yield return grid =>
            {
                var empty = Enumerable.Range(0, grid[0].Length).Where(column => grid.All(row => row[column] == '0')).ToHashSet();
                return [.. grid.Select(row => row.All(cell => cell == '0') ? new string(digit, row.Length) : string.Concat(row.Select((cell, column) => empty.Contains(column) ? digit : cell)))];
            };
        }
    }

    private static string[] Turns(string[] grid, int times) => times == 0 ? grid : Turns(GridExamples.Turn(grid), times - 1);

    private static string[] Map(string[] grid, Func<char, int, char> change) => [.. grid.Select((line, r) => string.Concat(line.Select((cell, c) =>
        change(cell, grid.SelectMany((row, y) => row.Where((other, x) => other != '0' && Math.Abs(x - c) + Math.Abs(y - r) == 1)).Count()))))];
}
