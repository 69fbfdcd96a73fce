using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Grids that are turned, mirrored, moved, cut, enlarged or coloured anew as a whole.</summary>
internal sealed class GridShapes() : GridRulesTask("arc_agi")
{
    protected override IReadOnlyList<Func<int[][], int, int[][]>> Rules { get; } =
    [
        (grid, _) => [.. grid.Reverse()],
        (grid, _) => [.. grid.Select(row => row.Reverse().ToArray())],
        (grid, _) => [.. grid.Reverse().Select(row => row.Reverse().ToArray())],
        (grid, _) => Transposed(grid),
        (grid, _) => Transposed([.. grid.Reverse()]),
        (grid, _) => [.. Transposed(grid).Reverse()],
        (grid, _) => [.. grid.Select(row => (int[])[.. row, .. row.Reverse()])],
        (grid, _) => [.. grid, .. grid.Reverse()],
        (grid, _) => [.. grid.SelectMany(row => Enumerable.Repeat(row.SelectMany(cell => new[] { cell, cell }).ToArray(), 2))],
        (grid, number) => [.. grid.Select(row => row.Select(cell => cell == 0 ? number : cell).ToArray())],
        (grid, number) => [.. grid.Select(row => row.Select(cell => cell == 0 ? 0 : number).ToArray())],
        (grid, _) => [.. grid[1..], grid[0]],
        (grid, _) => [.. grid.Select(row => (int[])[row[^1], .. row[..^1]])],
        (grid, _) => grid[1..],
        (grid, number) => [.. grid.Select(row => (int[])[number, .. row, number])],
    ];

    protected override int[][] Draw(TaskRandom random, int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Chance(2, 5) ? 0 : random.Between(1, 9)).ToArray())];

    private static int[][] Transposed(int[][] grid) => [.. Enumerable.Range(0, grid[0].Length).Select(column => grid.Select(row => row[column]).ToArray())];
}
