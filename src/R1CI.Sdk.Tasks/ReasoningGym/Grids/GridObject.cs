namespace R1CI.Sdk.Tasks.ReasoningGym.Grids;

/// <summary>Cells of one colour that hang together by their sides.</summary>
internal sealed record GridObject(int Colour, IReadOnlyList<(int Row, int Column)> Cells)
{
    public int Top { get; } = Cells.Min(cell => cell.Row);

    public int Bottom { get; } = Cells.Max(cell => cell.Row);

    public int Left { get; } = Cells.Min(cell => cell.Column);

    public int Right { get; } = Cells.Max(cell => cell.Column);

    public static IReadOnlyList<GridObject> Of(Grid grid)
    {
        List<GridObject> objects = [];
        var seen = new bool[grid.Rows * grid.Columns];
        foreach (var start in grid.Places(colour => colour != 0))
        {
            if (seen[(start.Row * grid.Columns) + start.Column]) continue;
            var colour = grid[start.Row, start.Column];
            objects.Add(new GridObject(colour, Connected(grid, [start], colour, seen)));
        }

        return objects;
    }

    /// <summary>Gets the cells of a colour that can be reached from some of them by their sides.</summary>
    public static List<(int Row, int Column)> Connected(Grid grid, IEnumerable<(int Row, int Column)> starts, int colour, bool[] seen)
    {
        List<(int Row, int Column)> cells = [];
        void Reach(int row, int column)
        {
            if (!grid.Has(row, column) || grid[row, column] != colour || seen[(row * grid.Columns) + column]) return;
            seen[(row * grid.Columns) + column] = true;
            cells.Add((row, column));
        }

        foreach (var (row, column) in starts) Reach(row, column);
        for (var at = 0; at < cells.Count; at++)
        {
            var (row, column) = cells[at];
            Reach(row - 1, column);
            Reach(row + 1, column);
            Reach(row, column - 1);
            Reach(row, column + 1);
        }

        return cells;
    }
}
