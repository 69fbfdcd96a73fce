using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym.Grids;

/// <summary>Rules that change a picture as a whole: turned, repeated, coloured anew, fallen, completed, laid over itself.</summary>
internal static class PictureRules
{
    public const int Turns = 7;

    public static IReadOnlyList<GridRule> All { get; } =
    [
        new(1, Turns, (random, size, _) => GridPictures.Noise(random, size), Turned),
        new(1, 6, (random, size, _) => GridPictures.Noise(random, Math.Max(2, size / 2)), Repeated),
        new(1, 72, (random, size, variant) => Containing(random, size, [(variant / 8) + 1]), Recoloured),
        new(1, 9, (random, size, _) => GridPictures.Noise(random, size), (grid, variant) => grid.Map(colour => colour == 0 ? 0 : variant + 1)),
        new(2, 36, (random, size, variant) => Containing(random, size, [Pair(variant).A, Pair(variant).B]), Swapped),
        new(1, 4, (random, size, _) => GridPictures.Dots(random, size, 35), Fallen),
        new(1, 4, (random, size, _) => GridPictures.Noise(random, size), Rolled),
        new(1, 9, (random, size, _) => GridPictures.Noise(random, size), Framed),
        new(2, 1, (random, size, _) => Island(random, size), (grid, _) => Cropped(grid)),
        new(2, 3, HalfDrawn, Completed),
        new(2, 3, (random, size, _) => GridPictures.Dots(random, size, 6), Crossed),
        new(3, 27, Halves, Overlaid),
        new(3, 1, (random, size, _) => Holed(random, size), (grid, _) => Continued(grid)),
        new(2, 2, (random, size, _) => Bars(random, size), Sorted),
    ];

    /// <summary>Half a turn, quarter turns, and the four mirrors.</summary>
    public static Grid Turned(Grid grid, int variant) => variant switch
    {
        0 => Grid.Of(grid.Rows, grid.Columns, (row, column) => grid[row, grid.Columns - 1 - column]),
        1 => Grid.Of(grid.Rows, grid.Columns, (row, column) => grid[grid.Rows - 1 - row, column]),
        2 => Grid.Of(grid.Rows, grid.Columns, (row, column) => grid[grid.Rows - 1 - row, grid.Columns - 1 - column]),
        3 => Grid.Of(grid.Columns, grid.Rows, (row, column) => grid[column, row]),
        4 => Grid.Of(grid.Columns, grid.Rows, (row, column) => grid[grid.Rows - 1 - column, row]),
        5 => Grid.Of(grid.Columns, grid.Rows, (row, column) => grid[column, grid.Columns - 1 - row]),
        _ => Grid.Of(grid.Columns, grid.Rows, (row, column) => grid[grid.Rows - 1 - column, grid.Columns - 1 - row]),
    };

    // Enlarged twice or three times, beside itself, below itself, beside its mirror image, below it.
    public static Grid Repeated(Grid grid, int variant) => variant switch
    {
        0 or 1 => Grid.Of(grid.Rows * (variant + 2), grid.Columns * (variant + 2), (row, column) => grid[row / (variant + 2), column / (variant + 2)]),
        2 => Grid.Of(grid.Rows, grid.Columns * 2, (row, column) => grid[row, column % grid.Columns]),
        3 => Grid.Of(grid.Rows * 2, grid.Columns, (row, column) => grid[row % grid.Rows, column]),
        4 => Grid.Of(grid.Rows, grid.Columns * 2, (row, column) => grid[row, column < grid.Columns ? column : (2 * grid.Columns) - 1 - column]),
        _ => Grid.Of(grid.Rows * 2, grid.Columns, (row, column) => grid[row < grid.Rows ? row : (2 * grid.Rows) - 1 - row, column]),
    };

    public static Grid Framed(Grid grid, int variant) =>
        Grid.Of(grid.Rows + 2, grid.Columns + 2, (row, column) => grid.Has(row - 1, column - 1) ? grid[row - 1, column - 1] : variant + 1);

    /// <summary>Coloured cells fall down, up, right or left as far as they go.</summary>
    public static Grid Fallen(Grid grid, int variant)
    {
        var (isUpright, isLast) = (variant < 2, variant % 2 == 0);
        var (lines, length) = isUpright ? (grid.Columns, grid.Rows) : (grid.Rows, grid.Columns);
        int[][] fallen = [.. Enumerable.Range(0, lines).Select(line =>
        {
            int[] cells = [.. Enumerable.Range(0, length).Select(at => isUpright ? grid[at, line] : grid[line, at])];
            var (full, empty) = (cells.Where(cell => cell != 0), cells.Where(cell => cell == 0));
            return isLast ? empty.Concat(full).ToArray() : [.. full, .. empty];
        })];
        return Grid.Of(grid.Rows, grid.Columns, (row, column) => isUpright ? fallen[column][row] : fallen[row][column]);
    }

    /// <summary>The smallest part with all coloured cells.</summary>
    public static Grid? Cropped(Grid grid)
    {
        var cells = grid.Places(colour => colour != 0).ToList();
        return cells.Count == 0 ? null : grid.Cut(cells.Min(cell => cell.Row), cells.Min(cell => cell.Column), cells.Max(cell => cell.Row), cells.Max(cell => cell.Column));
    }

    private static Grid Recoloured(Grid grid, int variant)
    {
        var (from, to) = ((variant / 8) + 1, (variant % 8) + 1);
        return grid.Map(colour => colour == from ? to >= from ? to + 1 : to : colour);
    }

    private static Grid Swapped(Grid grid, int variant)
    {
        var (a, b) = Pair(variant);
        return grid.Map(colour => colour == a ? b : colour == b ? a : colour);
    }

    private static (int A, int B) Pair(int variant)
    {
        var a = 1;
        for (; variant >= 9 - a; a++) variant -= 9 - a;
        return (a, a + 1 + variant);
    }

    private static Grid Rolled(Grid grid, int variant)
    {
        var (down, right) = variant switch { 0 => (1, 0), 1 => (-1, 0), 2 => (0, 1), _ => (0, -1) };
        return Grid.Of(grid.Rows, grid.Columns, (row, column) => grid[(row - down + grid.Rows) % grid.Rows, (column - right + grid.Columns) % grid.Columns]);
    }

    // What is empty takes the colour of its mirror image: left and right, top and bottom, or both.
    private static Grid Completed(Grid grid, int variant)
    {
        int Colour(int row, int column)
        {
            var (other, opposite) = (grid.Columns - 1 - column, grid.Rows - 1 - row);
            int[] images = variant switch { 0 => [grid[row, other]], 1 => [grid[opposite, column]], _ => [grid[row, other], grid[opposite, column], grid[opposite, other]] };
            return grid[row, column] != 0 ? grid[row, column] : images.FirstOrDefault(image => image != 0);
        }

        return Grid.Of(grid.Rows, grid.Columns, Colour);
    }

    // Each coloured cell colours its row, its column or both; of two the one further right or down wins, and rows win over columns.
    private static Grid? Crossed(Grid grid, int variant)
    {
        var dots = grid.Places(colour => colour != 0).ToList();
        if (dots.Count > 4) return null;
        // Where lines of two colours cross, nothing says which is on top.
        if (variant != 1 && dots.DistinctBy(dot => dot.Row).Count() < dots.Count) return null;
        if (variant != 0 && dots.DistinctBy(dot => dot.Column).Count() < dots.Count) return null;
        if (variant == 2 && dots.DistinctBy(dot => grid[dot.Row, dot.Column]).Count() > 1) return null;
        return Grid.Of(grid.Rows, grid.Columns, (row, column) =>
            dots.Where(dot => (variant != 1 && dot.Row == row) || (variant != 0 && dot.Column == column)).Select(dot => grid[dot.Row, dot.Column]).FirstOrDefault());
    }

    // Two pictures beside a line of 5s: where both, one of them or neither has a colour.
    private static Grid? Overlaid(Grid grid, int variant)
    {
        var width = grid.Columns / 2;
        if (grid.Columns % 2 == 0 || width == 0 || Enumerable.Range(0, grid.Rows).Any(row => grid[row, width] != 5)) return null;
        return Grid.Of(grid.Rows, width, (row, column) =>
        {
            var (left, right) = (grid[row, column] != 0, grid[row, width + 1 + column] != 0);
            return (variant % 3) switch { 0 => left && right, 1 => left != right, _ => !left && !right } ? (variant / 3) + 1 : 0;
        });
    }

    // The pattern of the smallest period that fits the coloured cells, also where they are missing.
    private static Grid? Continued(Grid grid)
    {
        for (var area = 2; area <= 9; area++)
        {
            for (var rows = 1; rows <= 3; rows++)
            {
                var columns = area / rows;
                if (columns > 3 || columns * rows != area || Tile(grid, rows, columns) is not { } tile) continue;
                return Grid.Of(grid.Rows, grid.Columns, (row, column) => tile[row % rows, column % columns]);
            }
        }

        return null;
    }

    private static int[,]? Tile(Grid grid, int rows, int columns)
    {
        var tile = new int[rows, columns];
        foreach (var (row, column) in grid.Places(colour => colour != 0))
        {
            ref var cell = ref tile[row % rows, column % columns];
            if (cell != 0 && cell != grid[row, column]) return null;
            cell = grid[row, column];
        }

        return tile.Cast<int>().Contains(0) ? null : tile;
    }

    // Bars stand on the bottom, one a column: the lowest first or last.
    private static Grid? Sorted(Grid grid, int variant)
    {
        int[][] bars = [.. Enumerable.Range(0, grid.Columns).Select(column => Enumerable.Range(0, grid.Rows).Select(row => grid[row, column]).ToArray())];
        if (bars.DistinctBy(bar => bar.Count(cell => cell != 0)).Count() < bars.Length) return null;
        bars = [.. bars.OrderBy(bar => bar.Count(cell => cell != 0) * (variant == 0 ? 1 : -1))];
        return Grid.Of(grid.Rows, grid.Columns, (row, column) => bars[column][row]);
    }

    private static Grid Containing(TaskRandom random, int size, int[] colours)
    {
        var grid = GridPictures.Noise(random, size);
        var places = random.Sample([.. grid.Places(_ => true)], colours.Length * 2);
        return grid.With(places.Select((place, at) => (place, colours[at % colours.Length])));
    }

    private static Grid Island(TaskRandom random, int size)
    {
        var inner = GridPictures.Noise(random, Math.Max(2, size / 2));
        var (top, left) = (random.Between(1, 3), random.Between(0, 3));
        return Grid.Of(inner.Rows + top + random.Between(0, 3), inner.Columns + left + random.Between(1, 3), (row, column) => inner.Has(row - top, column - left) ? inner[row - top, column - left] : 0);
    }

    private static Grid HalfDrawn(TaskRandom random, int size, int variant)
    {
        var full = GridPictures.Dots(random, size, 60);
        var (keepLeft, keepTop) = (random.Chance(1, 2), random.Chance(1, 2));
        bool IsKept(int row, int column) => (variant == 1 || (column < full.Columns / 2) == keepLeft) && (variant == 0 || (row < full.Rows / 2) == keepTop);
        return Grid.Of(full.Rows, full.Columns, (row, column) => IsKept(row, column) ? full[row, column] : 0);
    }

    private static Grid Halves(TaskRandom random, int size, int variant)
    {
        int rows = GridPictures.Side(random, size), width = GridPictures.Side(random, Math.Max(2, size / 2));
        var (left, right) = (GridPictures.Colour(random), GridPictures.Colour(random));
        return Grid.Of(rows, (2 * width) + 1, (_, column) => column == width ? 5 : random.Chance(1, 2) ? 0 : column < width ? left : right);
    }

    private static Grid Holed(TaskRandom random, int size)
    {
        var tile = GridPictures.Dots(random, 3, 100);
        int rows = GridPictures.Side(random, size + 1), columns = GridPictures.Side(random, size + 1);
        int top = random.Below(rows - 2), left = random.Below(columns - 2);
        int tileRows = random.Between(1, 3), tileColumns = random.Between(2, 3);
        return Grid.Of(rows, columns, (row, column) => row >= top && row < top + 2 && column >= left && column < left + 3 ? 0 : tile[row % tileRows, column % tileColumns]);
    }

    private static Grid Bars(TaskRandom random, int size)
    {
        var columns = GridPictures.Side(random, Math.Max(3, size - 2));
        var heights = random.Shuffled([.. Enumerable.Range(1, columns)]);
        int[] colours = [.. heights.Select(_ => GridPictures.Colour(random))];
        var rows = columns + random.Between(0, 1);
        return Grid.Of(rows, columns, (row, column) => row >= rows - heights[column] ? colours[column] : 0);
    }
}
