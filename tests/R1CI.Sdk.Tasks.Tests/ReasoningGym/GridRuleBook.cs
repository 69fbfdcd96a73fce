using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

/// <summary>The rules that the solver of grid tasks knows, on rows of digits; a rule that makes no sense on a grid gives <see langword="null"/>.</summary>
internal static class GridRuleBook
{
    private const string Colours = "123456789";

    /// <summary>The turns and mirrors.</summary>
    public static IEnumerable<Func<string[], string[]>> Turns()
    {
        for (var times = 0; times < 4; times++)
        {
            var n = times;
            if (n > 0) yield return grid => Turned(grid, n);
            yield return grid => [.. Turned(grid, n).Select(GridExamples.Back)];
        }
    }

    /// <summary>What may follow another rule.</summary>
    public static IEnumerable<Func<string[], string[]>> Finishes()
    {
        foreach (var turn in Turns()) yield return turn;
        for (var factor = 2; factor < 4; factor++)
        {
            var n = factor;
            yield return grid => [.. grid.SelectMany(row => Enumerable.Repeat(string.Concat(row.Select(cell => new string(cell, n))), n))];
        }

        yield return grid => [.. grid.Select(row => row + row)];
        yield return grid => [.. grid, .. grid];
        yield return grid => [.. grid.Select(row => row + GridExamples.Back(row))];
        yield return grid => [.. grid, .. grid.Reverse()];
        for (var side = 0; side < 4; side++)
        {
            var n = side;
            yield return grid => Turned([.. Turned(grid, n).Select(row => row.Replace("0", "").PadRight(row.Length, '0'))], (4 - n) % 4);
        }

        yield return Trimmed;
        foreach (var colour in Colours)
        {
            yield return grid => [new string(colour, grid[0].Length + 2), .. grid.Select(row => colour + row + colour), new string(colour, grid[0].Length + 2)];
            yield return grid => [.. grid.Select(row => Regex.Replace(row, "[1-9]", $"{colour}"))];
        }
    }

    public static IEnumerable<Func<string[], string[]?>> Pictures()
    {
        foreach (var rule in Finishes()) yield return grid => grid.Any(row => row.Trim('0').Length > 0) ? rule(grid) : null;
        foreach (var a in Colours)
        {
            foreach (var b in Colours.Where(b => b != a))
            {
                yield return grid => [.. grid.Select(row => row.Replace(a, b))];
                if (a < b) yield return grid => [.. grid.Select(row => row.Replace(a, 'x').Replace(b, a).Replace('x', b))];
            }
        }

        yield return grid => [.. grid.Skip(1), grid[0]];
        yield return grid => [grid[^1], .. grid.SkipLast(1)];
        yield return grid => [.. grid.Select(row => row[1..] + row[0])];
        yield return grid => [.. grid.Select(row => row[^1] + row[..^1])];
        yield return grid => Over(grid, [.. grid.Select(GridExamples.Back)]);
        yield return grid => Over(grid, [.. grid.Reverse()]);
        yield return grid => Over(Over(Over(grid, [.. grid.Select(GridExamples.Back)]), [.. grid.Reverse()]), [.. grid.Reverse().Select(GridExamples.Back)]);
        static string[] Rows(string[] grid) => [.. grid.Select(row => row.Trim('0') is [var only] ? new string(only, row.Length) : row)];
        yield return Rows;
        yield return grid => Turned(Rows(Turned(grid, 1)), 3);
        yield return grid => Over(Rows(grid), Turned(Rows(Turned(grid, 1)), 3));
        foreach (var colour in Colours)
        {
            yield return grid => Halves(grid, (left, right) => left && right ? colour : '0');
            yield return grid => Halves(grid, (left, right) => left ^ right ? colour : '0');
            yield return grid => Halves(grid, (left, right) => left || right ? '0' : colour);
        }

        yield return Continued;
        static string[] BySize(string[] grid) => Turned([.. Turned(grid, 1).OrderBy(row => row.Trim('0').Length)], 3);
        yield return BySize;
        yield return grid => Turned([.. Turned(grid, 1).OrderByDescending(row => row.Trim('0').Length)], 3);
    }

    public static IEnumerable<Func<string[], string[]?>> Objects()
    {
        yield return grid => Over(Over(grid, Links(grid)), Turned(Links(Turned(grid, 1)), 3));
        foreach (var sign in new[] { 1, -1 })
        {
            yield return grid => Extreme(grid, sign) is { } part ? Painted(grid, cell => part.Contains(cell) ? Cell(grid, cell) : '0') : null;
            yield return grid => Extreme(grid, sign) is { } part ? Painted(grid, cell => part.Contains(cell) ? '0' : Cell(grid, cell)) : null;
            yield return grid => Extreme(grid, sign) is { } part ? Cut(grid, part) : null;
            foreach (var colour in Colours) yield return grid => Extreme(grid, sign) is { } part ? Painted(grid, cell => part.Contains(cell) ? colour : Cell(grid, cell)) : null;
        }

        yield return grid => string.Concat(grid).Replace("0", "").Distinct().Count() == 1 ? [string.Concat(Parts(grid).Select(part => Cell(grid, part.First())))] : null;
        yield return grid => string.Concat(grid).Replace("0", "").Distinct().Count() == 1 ? [.. Parts(grid).Select(part => $"{Cell(grid, part.First())}")] : null;
        yield return grid => Painted(grid, cell => Around(cell, 9).All(near => Cell(grid, near) == Cell(grid, cell)) ? '0' : Cell(grid, cell));
        yield return grid => Painted(grid, cell => Around(cell, 5).Count(near => Cell(grid, near) == Cell(grid, cell)) == 1 ? '0' : Cell(grid, cell));
        for (var side = 0; side < 4; side++)
        {
            var n = side;
            yield return grid => Slid(Turned(grid, n)) is { } slid ? Turned(slid, (4 - n) % 4) : null;
            yield return grid => Turned([.. Turned(grid, n).Select(row => Regex.Replace(row, "([1-9])(0+)", match => new string(match.Value[0], match.Length)))], (4 - n) % 4);
        }

        yield return WithDotsSpread;
        yield return grid => Parts(grid) is var parts ? Painted(grid, cell => Cell(grid, cell) == '0' ? '0' : (char)('0' + Math.Min(9, parts.First(part => part.Contains(cell)).Count))) : null;
        yield return grid => Parts(grid).GroupBy(part => Cell(grid, part.First())).Where(group => group.Count() == 1).ToList() is [var rare] && Parts(grid).Count > 2 ? Cut(grid, rare.First()) : null;
        yield return grid => Painted(grid, Parts(grid).Where(part => part.Any(cell => IsEdge(grid, cell))).SelectMany(part => part).ToHashSet() is var cut ? cell => cut.Contains(cell) ? '0' : Cell(grid, cell) : null!);
        foreach (var colour in Colours)
        {
            yield return grid => Painted(grid, cell => Cell(grid, cell) == '0' && !Outside(grid).Contains(cell) ? colour : Cell(grid, cell));
            yield return grid => Painted(grid, cell => Cell(grid, cell) == '0' && Around(cell, 9).Any(near => Cell(grid, near) is not '0' and not ' ') ? colour : Cell(grid, cell));
            yield return grid => Parts(grid) is var parts ? Painted(grid, cell => Cell(grid, cell) == '0' && parts.Exists(part => part.Min(c => c.Y) <= cell.Y && cell.Y <= part.Max(c => c.Y) && part.Min(c => c.X) <= cell.X && cell.X <= part.Max(c => c.X)) ? colour : Cell(grid, cell)) : null;
            yield return grid => Parts(grid).Where(part => part.Any(cell => IsEdge(grid, cell))).SelectMany(part => part).ToHashSet() is var cut ? Painted(grid, cell => cut.Contains(cell) ? colour : Cell(grid, cell)) : null;
        }
    }

    private static string[] Turned(string[] grid, int times) => times == 0 ? grid : Turned(GridExamples.Turn(grid), times - 1);

    private static char Cell(string[] grid, (int Y, int X) cell) => cell.Y < 0 || cell.X < 0 || cell.Y >= grid.Length || cell.X >= grid[0].Length ? ' ' : grid[cell.Y][cell.X];

    private static bool IsEdge(string[] grid, (int Y, int X) cell) => cell.Y == 0 || cell.X == 0 || cell.Y == grid.Length - 1 || cell.X == grid[0].Length - 1;

    private static string[] Painted(string[] grid, Func<(int Y, int X), char> colour) => [.. grid.Select((row, y) => string.Concat(row.Select((_, x) => colour((y, x)))))];

    // The cell itself and its neighbours: 5 by sides, 9 with corners.
    private static IEnumerable<(int Y, int X)> Around((int Y, int X) cell, int count) =>
        from y in new[] { -1, 0, 1 } from x in new[] { -1, 0, 1 } where count == 9 || y == 0 || x == 0 select (cell.Y + y, cell.X + x);

    // What of the first is empty is taken from the second.
    private static string[] Over(string[] first, string[] second) => [.. first.Zip(second, (a, b) => string.Concat(a.Zip(b, (x, y) => x == '0' ? y : x)))];

    private static string[] Trimmed(string[] grid)
    {
        for (var side = 0; side < 4; side++)
        {
            while (grid.Length > 1 && grid[0].All(cell => cell == '0')) grid = grid[1..];
            grid = GridExamples.Turn(grid);
        }

        return grid;
    }

    private static string[] Links(string[] grid) => [.. grid.Select(row => Regex.Replace(row, @"([1-9])0+(?=\1)", match => new string(match.Value[0], match.Length)))];

    private static string[]? Halves(string[] grid, Func<bool, bool, char> join)
    {
        var middle = grid[0].Length / 2;
        return grid[0].Length % 2 == 0 || middle == 0 || grid.Any(row => row[middle] != '5') ? null
            : [.. grid.Select(row => string.Concat(Enumerable.Range(0, middle).Select(at => join(row[at] != '0', row[middle + 1 + at] != '0'))))];
    }

    // Every hole gets the colour that all cells so many rows and columns away have, for the fewest that agree.
    private static string[]? Continued(string[] grid)
    {
        foreach (var (height, width) in (from h in Enumerable.Range(1, 3) from w in Enumerable.Range(1, 3) where h * w > 1 orderby h * w select (h, w)))
        {
            var classes = Enumerable.Range(0, grid.Length).SelectMany(y => Enumerable.Range(0, grid[0].Length).Select(x => (Key: (y % height, x % width), Colour: grid[y][x]))).Where(cell => cell.Colour != '0')
                .GroupBy(cell => cell.Key, cell => cell.Colour).ToDictionary(group => group.Key, group => group.Distinct().ToArray());
            if (classes.Count == height * width && classes.Values.All(colours => colours.Length == 1)) return Painted(grid, cell => classes[(cell.Y % height, cell.X % width)][0]);
        }

        return null;
    }

    private static List<HashSet<(int Y, int X)>> Parts(string[] grid)
    {
        var open = Enumerable.Range(0, grid.Length).SelectMany(y => Enumerable.Range(0, grid[0].Length).Select(x => (Y: y, X: x))).Where(cell => Cell(grid, cell) != '0').ToHashSet();
        List<HashSet<(int Y, int X)>> parts = [];
        while (open.Count > 0)
        {
            var part = Spread([open.First()], cell => Cell(grid, cell) == Cell(grid, open.First()));
            parts.Add(part);
            open.ExceptWith(part);
        }

        return parts;
    }

    private static HashSet<(int Y, int X)> Spread(IEnumerable<(int Y, int X)> start, Func<(int Y, int X), bool> isIn)
    {
        var part = start.Where(isIn).ToHashSet();
        while (part.SelectMany(cell => Around(cell, 5)).Where(cell => isIn(cell) && !part.Contains(cell)).ToList() is { Count: > 0 } more) part.UnionWith(more);
        return part;
    }

    private static HashSet<(int Y, int X)> Outside(string[] grid) =>
        Spread(Enumerable.Range(0, grid.Length).SelectMany(y => Enumerable.Range(0, grid[0].Length).Select(x => (y, x))).Where(cell => IsEdge(grid, cell)), cell => Cell(grid, cell) == '0');

    private static HashSet<(int Y, int X)>? Extreme(string[] grid, int sign) =>
        Parts(grid).GroupBy(part => part.Count * sign).OrderByDescending(group => group.Key).FirstOrDefault()?.ToList() is [var only] && Parts(grid).Count > 1 ? only : null;

    private static string[] Cut(string[] grid, HashSet<(int Y, int X)> part) =>
        [.. grid[part.Min(cell => cell.Y)..(part.Max(cell => cell.Y) + 1)].Select(row => row[part.Min(cell => cell.X)..(part.Max(cell => cell.X) + 1)])];

    // To the left edge, each part as it is; none may share a row with another.
    private static string[]? Slid(string[] grid)
    {
        var parts = Parts(grid);
        if (parts.SelectMany(part => part.Select(cell => cell.Y).Distinct()).GroupBy(row => row).Any(row => row.Count() > 1)) return null;
        var moved = parts.SelectMany(part => part.Select(cell => ((cell.Y, cell.X - part.Min(other => other.X)), Cell(grid, cell)))).ToDictionary();
        return Painted(grid, cell => moved.GetValueOrDefault(cell, '0'));
    }

    private static string[]? WithDotsSpread(string[] grid)
    {
        var outside = Outside(grid);
        string[] painted = grid;
        foreach (var dot in Parts(grid).Where(part => part.Count == 1).Select(part => part.First()))
        {
            var inside = Spread([dot], cell => cell == dot || Cell(grid, cell) == '0');
            if (inside.Overlaps(outside)) return null;
            painted = Painted(painted, cell => inside.Contains(cell) ? Cell(grid, dot) : Cell(painted, cell));
        }

        return painted;
    }
}
