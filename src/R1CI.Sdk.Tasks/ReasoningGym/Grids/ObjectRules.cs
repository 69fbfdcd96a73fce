using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym.Grids;

/// <summary>Rules about the objects of a picture: filled, joined, outlined, moved, chosen by size, counted.</summary>
internal static class ObjectRules
{
    private const int Directions = 4;

    public static IReadOnlyList<GridRule> All { get; } =
    [
        new(1, 9, (random, size, _) => GridPictures.Boxes(random, size + 1, 2, box => box == 1 && random.Chance(1, 3)), Filled),
        new(1, 1, (random, size, _) => Pairs(random, size), (grid, _) => Joined(grid)),
        new(2, 4, (random, size, _) => Sizes(random, size), Chosen),
        new(2, 18, (random, size, _) => Sizes(random, size), Marked),
        new(2, 2, (random, size, _) => GridPictures.Objects(random, size, 3 + (size / 5), _ => GridPictures.Colour(random), 3), Cut),
        new(2, 2, (random, size, _) => Counted(random, size), Count),
        new(1, 9, (random, size, _) => GridPictures.Objects(random, size, 2 + (size / 5), _ => GridPictures.Colour(random)), Outlined),
        new(2, 1, (random, size, _) => GridPictures.Boxes(random, size + 2, 2, _ => true), (grid, _) => Hollowed(grid)),
        new(1, 1, Noisy, (grid, _) => grid.With(grid.Objects.Where(part => part.Cells.Count == 1).Select(part => (part.Cells[0], 0)))),
        new(2, Directions, (random, size, _) => Corners(random, size), Slid),
        new(2, 1, (random, size, _) => GridPictures.Boxes(random, size + 1, 2, _ => false, hasDots: true), (grid, _) => FilledByDot(grid)),
        new(3, 1, (random, size, _) => GridPictures.Objects(random, size, 3, _ => 5), (grid, _) => grid.With(grid.Objects.SelectMany(part => part.Cells.Select(cell => (cell, Math.Min(9, part.Cells.Count)))))),
        new(1, Directions, (random, size, _) => GridPictures.Dots(random, size, 5), Shone),
        new(3, 9, (random, size, _) => GridPictures.Objects(random, size, 2 + (size / 5), _ => GridPictures.Colour(random), 3), Boxed),
        new(2, 10, (random, size, _) => GridPictures.Objects(random, size, 3 + (size / 4), _ => GridPictures.Colour(random)), AtTheEdge),
        new(3, 1, OddOne, (grid, _) => OfRareColour(grid)),
    ];

    /// <summary>
    /// Rules that are never drawn and may be read out of examples of the others: neighbours by sides only, large by height and width, the first object,
    /// objects at one edge, cells in order of their colours.
    /// </summary>
    public static IReadOnlyList<GridRule> Readings { get; } =
    [
        Reading(9, (grid, variant) => grid.With(grid.Objects.SelectMany(part => part.Cells).SelectMany(cell => Beside(cell)).Where(cell => grid.Has(cell.Row, cell.Column) && grid[cell.Row, cell.Column] == 0).Distinct().Select(cell => (cell, variant + 1)))),
        Reading(11, (grid, variant) => Only(grid, grid.Objects.MaxBy(part => (part.Bottom - part.Top + 1) * (part.Right - part.Left + 1)), variant)),
        Reading(11, (grid, variant) => Only(grid, grid.Objects.MinBy(part => (part.Bottom - part.Top + 1) * (part.Right - part.Left + 1)), variant)),
        Reading(11, (grid, variant) => Only(grid, grid.Objects.Count == 0 ? null : grid.Objects[0], variant)),
        Reading(11, (grid, variant) => Only(grid, grid.Objects.MaxBy(part => part.Bottom), variant)),
        Reading(40, (grid, variant) => grid.With(grid.Objects.Where(part => (variant % Directions) switch { 0 => part.Top == 0, 1 => part.Left == 0, 2 => part.Bottom == grid.Rows - 1, _ => part.Right == grid.Columns - 1 })
            .SelectMany(part => part.Cells).Select(cell => (cell, variant / Directions)))),
        Reading(Directions, (grid, variant) => Ordered(grid, variant)),
    ];

    private static GridRule Reading(int variants, Func<Grid, int, Grid?> apply) => new(int.MaxValue, variants, static (_, _, _) => throw new NotSupportedException("A reading draws no pictures."), apply);

    // Kept alone (0), cut out (1) or in another colour.
    private static Grid? Only(Grid grid, GridObject? part, int variant) => part is null ? null
        : variant == 1 ? grid.Cut(part.Top, part.Left, part.Bottom, part.Right) : (variant == 0 ? grid.Map(_ => 0) : grid).With(part.Cells.Select(cell => (cell, variant == 0 ? part.Colour : variant - 1)));

    private static Grid Ordered(Grid grid, int variant)
    {
        var (isUpright, sign) = (variant < 2, variant % 2 == 0 ? 1 : -1);
        int[][] lines = [.. Enumerable.Range(0, isUpright ? grid.Columns : grid.Rows).Select(line =>
            Enumerable.Range(0, isUpright ? grid.Rows : grid.Columns).Select(at => isUpright ? grid[at, line] : grid[line, at]).OrderBy(cell => cell * sign).ToArray())];
        return Grid.Of(grid.Rows, grid.Columns, (row, column) => isUpright ? lines[column][row] : lines[row][column]);
    }

    private static IEnumerable<(int Row, int Column)> Beside((int Row, int Column) cell) =>
        [(cell.Row - 1, cell.Column), (cell.Row + 1, cell.Column), (cell.Row, cell.Column - 1), (cell.Row, cell.Column + 1)];

    // Background that no way leads to from the edge.
    private static Grid Filled(Grid grid, int variant)
    {
        var edge = grid.Places(_ => true).Where(cell => cell.Row == 0 || cell.Column == 0 || cell.Row == grid.Rows - 1 || cell.Column == grid.Columns - 1);
        var outside = GridObject.Connected(grid, edge, 0, new bool[grid.Rows * grid.Columns]).ToHashSet();
        return grid.With(grid.Places(colour => colour == 0).Where(cell => !outside.Contains(cell)).Select(cell => (cell, variant + 1)));
    }

    // Lines between cells of one colour in a row or column with nothing between them; where lines cross, nothing says which is on top.
    private static Grid? Joined(Grid grid)
    {
        var lines = new Dictionary<(int Row, int Column), int>();
        var dots = grid.Places(colour => colour != 0).ToList();
        foreach (var a in dots)
        {
            foreach (var b in dots)
            {
                var (rows, columns) = (b.Row - a.Row, b.Column - a.Column);
                if (grid[a.Row, a.Column] != grid[b.Row, b.Column] || !((rows == 0 && columns > 1) || (columns == 0 && rows > 1))) continue;
                (int Row, int Column)[] between = [.. Enumerable.Range(1, Math.Max(rows, columns) - 1).Select(at => rows == 0 ? (a.Row, a.Column + at) : (a.Row + at, a.Column))];
                if (between.Any(cell => grid[cell.Row, cell.Column] != 0)) return null;
                foreach (var cell in between)
                {
                    if (!lines.TryAdd(cell, grid[a.Row, a.Column]) && lines[cell] != grid[a.Row, a.Column]) return null;
                }
            }
        }

        return grid.With(lines.Select(line => (line.Key, line.Value)));
    }

    // The only largest (0) or smallest (1) object; null where two are.
    private static GridObject? Extreme(Grid grid, int which)
    {
        var sizes = grid.Objects.Select(part => part.Cells.Count).ToList();
        if (sizes.Count < 2) return null;
        var size = which == 0 ? sizes.Max() : sizes.Min();
        return sizes.Count(other => other == size) == 1 ? grid.Objects.First(part => part.Cells.Count == size) : null;
    }

    // Only the largest or smallest stays, or only it goes.
    private static Grid? Chosen(Grid grid, int variant) => Extreme(grid, variant % 2) is not { } chosen ? null
        : variant < 2 ? grid.Map(_ => 0).With(chosen.Cells.Select(cell => (cell, chosen.Colour))) : grid.With(chosen.Cells.Select(cell => (cell, 0)));

    private static Grid? Marked(Grid grid, int variant) => Extreme(grid, variant % 2) is { } chosen ? grid.With(chosen.Cells.Select(cell => (cell, (variant / 2) + 1))) : null;

    private static Grid? Cut(Grid grid, int variant) => Extreme(grid, variant) is { } chosen ? grid.Cut(chosen.Top, chosen.Left, chosen.Bottom, chosen.Right) : null;

    // A bar as long as there are objects, lying or standing.
    private static Grid? Count(Grid grid, int variant)
    {
        var count = grid.Objects.Count;
        return count == 0 || grid.Objects.DistinctBy(part => part.Colour).Count() > 1 ? null : Grid.Of(variant == 0 ? 1 : count, variant == 0 ? count : 1, (_, _) => grid.Objects[0].Colour);
    }

    // Background beside an object, also at its corners.
    private static Grid Outlined(Grid grid, int variant) => grid.With(grid.Places(colour => colour == 0)
        .Where(cell => Enumerable.Range(0, 9).Any(at => (cell.Row + (at / 3) - 1, cell.Column + (at % 3) - 1) is var (row, column) && grid.Has(row, column) && grid[row, column] != 0)).Select(cell => (cell, variant + 1)));

    private static Grid Hollowed(Grid grid) => grid.With(grid.Places(colour => colour != 0).Where(cell => Enumerable.Range(0, 9).All(at =>
        (cell.Row + (at / 3) - 1, cell.Column + (at % 3) - 1) is var (row, column) && grid.Has(row, column) && grid[row, column] == grid[cell.Row, cell.Column])).Select(cell => (cell, 0)));

    // Objects move to the bottom, top, right or left edge as they are; null where one would meet another.
    private static Grid? Slid(Grid grid, int variant)
    {
        HashSet<(int Row, int Column)> used = [];
        var moved = grid.Map(_ => 0);
        foreach (var part in grid.Objects)
        {
            var (down, right) = variant switch { 0 => (grid.Rows - 1 - part.Bottom, 0), 1 => (-part.Top, 0), 2 => (0, grid.Columns - 1 - part.Right), _ => (0, -part.Left) };
            var isUpright = variant < 2;
            if (grid.Objects.Any(other => other != part && (isUpright ? other.Left <= part.Right && part.Left <= other.Right : other.Top <= part.Bottom && part.Top <= other.Bottom))) return null;
            moved = moved.With(part.Cells.Select(cell => ((cell.Row + down, cell.Column + right), part.Colour)));
        }

        return moved;
    }

    // A box takes the colour of the dot inside it; the dot stays.
    private static Grid? FilledByDot(Grid grid)
    {
        var filled = grid;
        foreach (var dot in grid.Objects.Where(part => part.Cells.Count == 1))
        {
            var (row, column) = dot.Cells[0];
            var inside = GridObject.Connected(grid, [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)], 0, new bool[grid.Rows * grid.Columns]);
            if (inside.Any(cell => cell.Row == 0 || cell.Column == 0 || cell.Row == grid.Rows - 1 || cell.Column == grid.Columns - 1)) return null;
            filled = filled.With(inside.Select(cell => (cell, dot.Colour)));
        }

        return filled;
    }

    // A ray from each cell down, up, right or left, as far as the edge or another coloured cell.
    private static Grid Shone(Grid grid, int variant)
    {
        var (down, right) = variant switch { 0 => (1, 0), 1 => (-1, 0), 2 => (0, 1), _ => (0, -1) };
        return grid.With(grid.Places(colour => colour != 0).SelectMany(dot => Enumerable.Range(1, grid.Rows + grid.Columns)
            .Select(at => (Row: dot.Row + (down * at), Column: dot.Column + (right * at)))
            .TakeWhile(cell => grid.Has(cell.Row, cell.Column) && grid[cell.Row, cell.Column] == 0).Select(cell => (cell, grid[dot.Row, dot.Column]))));
    }

    // The background in the smallest rectangle around each object.
    private static Grid Boxed(Grid grid, int variant) => grid.With(grid.Objects.SelectMany(part =>
        grid.Places(colour => colour == 0).Where(cell => cell.Row >= part.Top && cell.Row <= part.Bottom && cell.Column >= part.Left && cell.Column <= part.Right)).Select(cell => (cell, variant + 1)));

    // Objects at the edge go (0) or take a colour.
    private static Grid AtTheEdge(Grid grid, int variant) =>
        grid.With(grid.Objects.Where(part => part.Top == 0 || part.Left == 0 || part.Bottom == grid.Rows - 1 || part.Right == grid.Columns - 1).SelectMany(part => part.Cells).Select(cell => (cell, variant)));

    // The only object of its colour, cut out, where all others share one.
    private static Grid? OfRareColour(Grid grid)
    {
        var alone = grid.Objects.GroupBy(part => part.Colour).Where(group => group.Count() == 1).ToList();
        return grid.Objects.Count < 3 || alone.Count != 1 ? null : alone[0].First() is var part ? grid.Cut(part.Top, part.Left, part.Bottom, part.Right) : null;
    }

    private static Grid Sizes(TaskRandom random, int size) => GridPictures.Objects(random, size, 3 + (size / 5), _ => GridPictures.Colour(random));

    private static Grid Counted(TaskRandom random, int size)
    {
        var colour = GridPictures.Colour(random);
        return GridPictures.Objects(random, size, random.Between(2, 3 + (size / 3)), _ => colour);
    }

    private static Grid Noisy(TaskRandom random, int size, int variant)
    {
        var colour = GridPictures.Colour(random);
        var grid = GridPictures.Objects(random, size, 2, _ => colour, 3);
        return grid.With(random.Sample([.. grid.Places(cell => cell == 0)], 2 + (size / 3)).Select(cell => (cell, colour)));
    }

    // One object in the upper left quarter and one in the lower right, or the other way.
    private static Grid Corners(TaskRandom random, int size)
    {
        var (first, second) = (GridPictures.Objects(random, Math.Max(2, size / 2), 1, _ => GridPictures.Colour(random), 3), GridPictures.Objects(random, Math.Max(2, size / 2), 1, _ => GridPictures.Colour(random), 2));
        var grid = Grid.Of(first.Rows + second.Rows, first.Columns + second.Columns, (row, column) =>
            first.Has(row, column) ? first[row, column] : second.Has(row - first.Rows, column - first.Columns) ? second[row - first.Rows, column - first.Columns] : 0);
        return random.Chance(1, 2) ? grid : PictureRules.Turned(grid, 0);
    }

    private static Grid Pairs(TaskRandom random, int size)
    {
        var (rows, columns) = (GridPictures.Side(random, size), GridPictures.Side(random, size));
        List<((int Row, int Column) Place, int Colour)> dots = [];
        for (var pair = 0; pair < 1 + (size / 4); pair++)
        {
            var (colour, isRow) = (GridPictures.Colour(random), random.Chance(1, 2));
            var (row, column) = (random.Below(rows), random.Below(columns));
            dots.Add(((row, column), colour));
            dots.Add((isRow ? (row, random.Below(columns)) : (random.Below(rows), column), colour));
        }

        return Grid.Of(rows, columns, (_, _) => 0).With(dots);
    }

    private static Grid OddOne(TaskRandom random, int size, int variant)
    {
        var (common, rare, place) = (GridPictures.Colour(random), GridPictures.Colour(random), random.Below(3));
        return GridPictures.Objects(random, size, 4, at => at == place ? rare : common, 2);
    }
}
