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

    // With corners as neighbours; only rows or only columns; the last or the largest cell instead of the first; the cells of a line sorted.
    protected override IReadOnlyList<Func<int[][], int, int[][]>> Readings { get; } =
    [
        (grid, number) => Cells(grid, (row, column) => grid[row][column] != 0 && Near(grid, row, column).All(cell => cell == 0) ? number : grid[row][column]),
        (grid, _) => Cells(grid, (row, column) => grid[row][column] != 0 && Near(grid, row, column).All(cell => cell == 0) ? 0 : grid[row][column]),
        (grid, number) => Cells(grid, (row, column) => grid[row][column] == 0 && Near(grid, row, column).Any(cell => cell != 0) ? number : grid[row][column]),
        (grid, number) => Cells(grid, (row, column) => grid[row][column] == 0 && Near(grid, row, column).Count(cell => cell != 0) == 1 ? number : grid[row][column]),
        (grid, number) => Cells(grid, (row, column) => grid[row].All(cell => cell == 0) ? number : grid[row][column]),
        (grid, number) => Cells(grid, (row, column) => grid.All(line => line[column] == 0) ? number : grid[row][column]),
        (grid, _) => Cells(grid, (row, _) => grid[row].LastOrDefault(cell => cell != 0)),
        (grid, _) => Cells(grid, (row, _) => grid[row].Max()),
        (grid, _) => Cells(grid, (row, _) => grid[row].Where(cell => cell != 0).DefaultIfEmpty(0).Min()),
        (grid, _) => Cells(grid, (row, _) => grid[row].Where(cell => cell != 0).GroupBy(cell => cell).OrderByDescending(cells => cells.Count()).Select(cells => cells.Key).FirstOrDefault()),
        (grid, _) => Cells(grid, (row, column) => grid[row][column] != 0 ? grid[row][column] : grid[row].FirstOrDefault(cell => cell != 0)),
        (grid, _) => [.. grid.Select(row => row.Order().ToArray())],
        (grid, _) => [.. grid.Select(row => row.OrderDescending().ToArray())],
        (grid, _) => Columns(grid, column => [.. column.Order()]),
        (grid, _) => Columns(grid, column => [.. column.OrderDescending()]),
    ];

    protected override int[][] Draw(TaskRandom random, int rows, int columns) =>
        [.. Enumerable.Range(0, rows + 1).Select(_ => Enumerable.Range(0, columns + 1).Select(_ => random.Chance(7, 10) ? 0 : random.Between(1, 9)).ToArray())];

    private static int[][] Cells(int[][] grid, Func<int, int, int> cell) => [.. grid.Select((line, row) => line.Select((_, column) => cell(row, column)).ToArray())];

    private static int[][] Columns(int[][] grid, Func<int[], int[]> change)
    {
        int[][] columns = [.. Enumerable.Range(0, grid[0].Length).Select(column => change([.. grid.Select(row => row[column])]))];
        return Cells(grid, (row, column) => columns[column][row]);
    }

    private static IEnumerable<int> Near(int[][] grid, int row, int column)
    {
        for (var y = Math.Max(0, row - 1); y <= Math.Min(grid.Length - 1, row + 1); y++)
        {
            for (var x = Math.Max(0, column - 1); x <= Math.Min(grid[0].Length - 1, column + 1); x++)
            {
                if ((y, x) != (row, column)) yield return grid[y][x];
            }
        }
    }

    private static IEnumerable<int> Around(int[][] grid, int row, int column)
    {
        if (row > 0) yield return grid[row - 1][column];
        if (row < grid.Length - 1) yield return grid[row + 1][column];
        if (column > 0) yield return grid[row][column - 1];
        if (column < grid[0].Length - 1) yield return grid[row][column + 1];
    }
}
