using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Grids whose cells fall, spread, vanish or change by what is around them.</summary>
internal sealed class GridObjects() : GridRulesTask("rearc")
{
    protected override IReadOnlyList<Func<int[][], int, int[][]>> Rules { get; } =
    [
        (grid, _) => Columns(grid, column => [.. column.Where(cell => cell == 0), .. column.Where(cell => cell != 0)]),
        (grid, _) => Columns(grid, column => [.. column.Where(cell => cell != 0), .. column.Where(cell => cell == 0)]),
        (grid, _) => [.. grid.Select(row => (int[])[.. row.Where(cell => cell == 0), .. row.Where(cell => cell != 0)])],
        (grid, _) => [.. grid.Select(row => (int[])[.. row.Where(cell => cell != 0), .. row.Where(cell => cell == 0)])],
        (grid, number) => Cells(grid, (row, column) => grid[row][column] != 0 && Around(grid, row, column).All(cell => cell == 0) ? number : grid[row][column]),
        (grid, _) => Cells(grid, (row, column) => grid[row][column] != 0 && Around(grid, row, column).All(cell => cell == 0) ? 0 : grid[row][column]),
        (grid, number) => Cells(grid, (row, column) => grid[row][column] == 0 && Around(grid, row, column).Any(cell => cell != 0) ? number : grid[row][column]),
        (grid, number) => Cells(grid, (row, column) => grid[row][column] == 0 && Around(grid, row, column).Count(cell => cell != 0) == 1 ? number : grid[row][column]),
        (grid, _) => Cells(grid, (row, column) => grid[row].Any(cell => cell != 0) ? grid[row].First(cell => cell != 0) : 0),
        (grid, number) => Cells(grid, (row, column) => grid[row].All(cell => cell == 0) || grid.All(line => line[column] == 0) ? number : grid[row][column]),
    ];

    protected override int[][] Draw(TaskRandom random, int rows, int columns) =>
        [.. Enumerable.Range(0, rows + 1).Select(_ => Enumerable.Range(0, columns + 1).Select(_ => random.Chance(7, 10) ? 0 : random.Between(1, 9)).ToArray())];

    private static int[][] Cells(int[][] grid, Func<int, int, int> cell) => [.. grid.Select((line, row) => line.Select((_, column) => cell(row, column)).ToArray())];

    private static int[][] Columns(int[][] grid, Func<int[], int[]> change)
    {
        int[][] columns = [.. Enumerable.Range(0, grid[0].Length).Select(column => change([.. grid.Select(row => row[column])]))];
        return Cells(grid, (row, column) => columns[column][row]);
    }

    private static IEnumerable<int> Around(int[][] grid, int row, int column)
    {
        if (row > 0) yield return grid[row - 1][column];
        if (row < grid.Length - 1) yield return grid[row + 1][column];
        if (column > 0) yield return grid[row][column - 1];
        if (column < grid[0].Length - 1) yield return grid[row][column + 1];
    }
}
