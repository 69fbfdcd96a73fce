namespace R1CI.Sdk.Tasks.ReasoningGym.Grids;

/// <summary>A picture of coloured cells, 0 the background; not changed once made.</summary>
internal sealed class Grid
{
    private readonly int[] _cells;
    private IReadOnlyList<GridObject>? _objects;

    private Grid(int rows, int columns, int[] cells) => (Rows, Columns, _cells) = (rows, columns, cells);

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Gets the parts of one colour that hang together by their sides, from the top left on.</summary>
    public IReadOnlyList<GridObject> Objects => _objects ??= GridObject.Of(this);

    public int this[int row, int column] => _cells[(row * Columns) + column];

    public static Grid Of(int rows, int columns, Func<int, int, int> cell)
    {
        var cells = new int[rows * columns];
        for (var at = 0; at < cells.Length; at++) cells[at] = cell(at / columns, at % columns);
        return new Grid(rows, columns, cells);
    }

    /// <summary>The same grid with other colours in some cells.</summary>
    public Grid With(IEnumerable<((int Row, int Column) Place, int Colour)> changes)
    {
        var cells = (int[])_cells.Clone();
        foreach (var ((row, column), colour) in changes) cells[(row * Columns) + column] = colour;
        return new Grid(Rows, Columns, cells);
    }

    public Grid Map(Func<int, int> colour) => new(Rows, Columns, Array.ConvertAll(_cells, cell => colour(cell)));

    public bool Has(int row, int column) => row >= 0 && row < Rows && column >= 0 && column < Columns;

    public bool HasColour(int colour) => Array.IndexOf(_cells, colour) >= 0;

    public bool IsEqual(Grid other) => Rows == other.Rows && Columns == other.Columns && _cells.AsSpan().SequenceEqual(other._cells);

    /// <summary>Tells whether another grid has the same cells in any order.</summary>
    public bool HasCellsOf(Grid other)
    {
        if (_cells.Length != other._cells.Length) return false;
        Span<int> counts = stackalloc int[10];
        counts.Clear();
        foreach (var cell in _cells) counts[cell]++;
        foreach (var cell in other._cells)
        {
            if (--counts[cell] < 0) return false;
        }

        return true;
    }

    public Grid Cut(int top, int left, int bottom, int right) => Of(bottom - top + 1, right - left + 1, (row, column) => this[top + row, left + column]);

    public IEnumerable<(int Row, int Column)> Places(Func<int, bool> colour)
    {
        for (var at = 0; at < _cells.Length; at++)
        {
            if (colour(_cells[at])) yield return (at / Columns, at % Columns);
        }
    }

    public override string ToString() => string.Join('\n', _cells.Chunk(Columns).Select(row => string.Join(' ', row)));
}
