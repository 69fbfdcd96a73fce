using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class BlockLettersTests() : TaskTests("figlet_font")
{
    /// <summary>Reads each letter by its shape: enclosed areas, full strokes and symmetry, as one tells capital letters apart in any plain font.</summary>
    protected override string Solve(string prompt)
    {
        var rows = prompt.Split("\n\n").Single(block => Regex.IsMatch(block, @"^[#*@O%.\n]+$")).Split('\n');
        Assert.Equal(5, rows.Length);
        return string.Concat(Enumerable.Range(0, (rows[0].Length + 2) / 7).Select(at => Letter([.. rows.Select(row => Regex.Replace(row.Substring(at * 7, 5), "[^.]", "#"))])));
    }

    private static char Letter(string[] rows)
    {
        string[] columns = [.. Enumerable.Range(0, 5).Select(at => string.Concat(rows.Select(row => row[at])))];
        bool IsFull(string line) => line == "#####";
        int Ink(int row) => rows[row].Count(cell => cell == '#');
        var isEven = rows.All(row => row == string.Concat(row.Reverse()));
        var isUpsideDown = rows.SequenceEqual(rows.Reverse());
        var (left, right, top, middle, bottom) = (IsFull(columns[0]), IsFull(columns[4]), IsFull(rows[0]), IsFull(rows[2]), IsFull(rows[4]));
        return (Holes(rows), left, top) switch
        {
            (2, _, _) => 'B',
            (1, true, _) => Ink(4) switch { 1 => 'P', 2 => 'R', _ => 'D' },
            (1, false, _) => middle ? 'A' : isEven ? 'O' : 'Q',
            (_, true, _) when right => middle ? 'H' : !isEven ? 'N' : Ink(1) > Ink(3) ? 'M' : 'W',
            (_, true, true) => bottom ? 'E' : 'F',
            (_, true, false) => bottom ? 'L' : 'K',
            (_, false, true) => !bottom ? 'T' : isEven ? 'I' : 'Z',
            _ when isEven => isUpsideDown ? 'X' : Ink(4) > 1 ? 'U' : Ink(2) > 1 ? 'V' : 'Y',
            _ => rows[0][0] == '.' && rows[0][1] == '.' ? 'J' : isUpsideDown ? 'C' : columns[0].Count(cell => cell == '#') < 3 ? 'S' : 'G',
        };
    }

    // Areas of background that no way, also not over corners of the picture's edge, leads out of.
    private static int Holes(string[] rows)
    {
        var empty = Enumerable.Range(-1, 7).SelectMany(y => Enumerable.Range(-1, 7).Select(x => (Y: y, X: x))).Where(cell => cell.Y is < 0 or > 4 || cell.X is < 0 or > 4 || rows[cell.Y][cell.X] == '.').ToHashSet();
        var areas = 0;
        for (; empty.Count > 0; areas++)
        {
            var open = new Queue<(int Y, int X)>([empty.First()]);
            while (open.TryDequeue(out var cell))
            {
                if (!empty.Remove(cell)) continue;
                foreach (var (y, x) in new[] { (-1, 0), (1, 0), (0, -1), (0, 1) }) open.Enqueue((cell.Y + y, cell.X + x));
            }
        }

        return areas - 1;
    }
}
