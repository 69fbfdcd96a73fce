using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym.Grids;

/// <summary>Pictures that rules are shown on.</summary>
internal static class GridPictures
{
    public static int Side(TaskRandom random, int size) => size + random.Below(2);

    public static int Colour(TaskRandom random) => random.Between(1, 9);

    /// <summary>Cells at random, three in five of them coloured.</summary>
    public static Grid Noise(TaskRandom random, int size) => Grid.Of(Side(random, size), Side(random, size), (_, _) => random.Chance(2, 5) ? 0 : Colour(random));

    /// <summary>Few cells at random.</summary>
    public static Grid Dots(TaskRandom random, int size, int share = 15) => Grid.Of(Side(random, size), Side(random, size), (_, _) => random.Chance(share, 100) ? Colour(random) : 0);

    /// <summary>Objects of different sizes that do not touch, not even at corners.</summary>
    public static Grid Objects(TaskRandom random, int size, int count, Func<int, int> colour, int minCells = 1)
    {
        var (rows, columns) = (Side(random, size + 1), Side(random, size + 1));
        var cells = new int[rows, columns];
        HashSet<int> sizes = [];
        for (var (made, tries) = (0, 0); made < count && tries < 60; tries++)
        {
            var shape = Shape(random, minCells + random.Below(6));
            var (top, left) = (random.Below(rows), random.Below(columns));
            var isFree = shape.TrueForAll(cell => top + cell.Row < rows && left + cell.Column < columns && !IsNear(cells, top + cell.Row, left + cell.Column));
            if (!isFree || !sizes.Add(shape.Count)) continue;
            var painted = colour(made++);
            foreach (var (row, column) in shape) cells[top + row, left + column] = painted;
        }

        return Grid.Of(rows, columns, (row, column) => cells[row, column]);
    }

    /// <summary>Outlines of rectangles, not touching; inside, what the function says for their number.</summary>
    public static Grid Boxes(TaskRandom random, int size, int count, Func<int, bool> isFull, bool hasDots = false)
    {
        var (rows, columns) = (Side(random, size + 2), Side(random, size + 2));
        var cells = new int[rows, columns];
        for (var (made, tries) = (0, 0); made < count && tries < 60; tries++)
        {
            var (height, width) = (random.Between(3, 5), random.Between(3, 5));
            var (top, left) = (random.Below(rows), random.Below(columns));
            if (top + height > rows || left + width > columns) continue;
            (int Row, int Column)[] box = [.. Enumerable.Range(0, height * width).Select(at => (top + (at / width), left + (at % width)))];
            if (box.Any(cell => IsNear(cells, cell.Row, cell.Column))) continue;
            var (colour, full) = (Colour(random), isFull(made++));
            bool IsInside((int Row, int Column) cell) => cell.Row > top && cell.Row < top + height - 1 && cell.Column > left && cell.Column < left + width - 1;
            foreach (var cell in box) cells[cell.Row, cell.Column] = full || !IsInside(cell) ? colour : 0;
            if (!hasDots) continue;
            var dot = random.Pick([.. box.Where(IsInside)]);
            cells[dot.Row, dot.Column] = ((colour + random.Below(8)) % 9) + 1;
        }

        return Grid.Of(rows, columns, (row, column) => cells[row, column]);
    }

    private static bool IsNear(int[,] cells, int row, int column)
    {
        for (var r = Math.Max(0, row - 1); r <= Math.Min(cells.GetLength(0) - 1, row + 1); r++)
        {
            for (var c = Math.Max(0, column - 1); c <= Math.Min(cells.GetLength(1) - 1, column + 1); c++)
            {
                if (cells[r, c] != 0) return true;
            }
        }

        return false;
    }

    // Grown cell by cell; its top left corner is at 0, 0.
    private static List<(int Row, int Column)> Shape(TaskRandom random, int count)
    {
        List<(int Row, int Column)> cells = [(0, 0)];
        while (cells.Count < count)
        {
            var (row, column) = random.Pick(cells);
            var next = random.Below(4) switch { 0 => (row - 1, column), 1 => (row + 1, column), 2 => (row, column - 1), _ => (row, column + 1) };
            if (!cells.Contains(next)) cells.Add(next);
        }

        var (top, left) = (cells.Min(cell => cell.Row), cells.Min(cell => cell.Column));
        return [.. cells.Select(cell => (cell.Row - top, cell.Column - left))];
    }
}
