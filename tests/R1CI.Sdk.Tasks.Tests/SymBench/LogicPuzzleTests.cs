using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class LogicPuzzleTests() : TaskTests("logic_puzzle")
{
    // Row after row, each choice of cells in it that keeps the row's rule, large ones first. Of the columns only the sums (three bits each) or the signs
    // of the products (one bit) matter; what led nowhere is remembered.
    protected override string Solve(string prompt)
    {
        var (grid, k, first, isSum) = Parse(prompt);
        var n = grid.Length;
        var width = isSum ? 3 : 1;
        var choices = grid.Select((numbers, row) => Enumerable.Range(0, 1 << n).Where(mask => (row != first.Row || (mask >> first.Column & 1) == 1) && Keeps(numbers, mask)).OrderByDescending(mask => int.PopCount(mask)).ToArray()).ToArray();
        var most = choices.Select(masks => masks.Max(mask => int.PopCount(mask))).ToArray();
        HashSet<(int, int, int)> dead = [];
        List<(int Row, int Mask)> chosen = [];
        Assert.True(Search(0, 0, 0));
        return string.Join(", ", chosen.SelectMany(line => Enumerable.Range(0, n).Where(column => (line.Mask >> column & 1) == 1).Select(column => $"{line.Row} {column}")));

        bool Keeps(int[] numbers, int mask)
        {
            var picked = numbers.Where((_, column) => (mask >> column & 1) == 1).ToArray();
            return isSum ? picked.Sum() <= 4 : !picked.Contains(0) && picked.Count(number => number < 0) % 2 == 0;
        }

        bool Search(int row, int state, int count)
        {
            if (row == n) return count == k && (isSum || state == 0);
            if (count > k || count + most[row..].Sum() < k || dead.Contains((row, state, count))) return false;
            foreach (var mask in choices[row])
            {
                var (next, fits) = (state, true);
                for (var column = 0; column < n && fits; column++)
                {
                    if ((mask >> column & 1) == 0) continue;
                    if (isSum) next += grid[row][column] << (width * column);
                    else if (grid[row][column] < 0) next ^= 1 << column;
                    fits = !isSum || (state >> (width * column) & 7) + grid[row][column] <= 4;
                }

                if (!fits) continue;
                chosen.Add((row, mask));
                if (Search(row + 1, next, count + int.PopCount(mask))) return true;
                chosen.RemoveAt(chosen.Count - 1);
            }

            dead.Add((row, state, count));
            return false;
        }
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (grid, k, first, isSum) = Parse(prompt);
        var cells = Regex.Matches(answer, @"(\d+)\W+(\d+)").Select(pair => (Row: int.Parse(pair.Groups[1].Value), Column: int.Parse(pair.Groups[2].Value))).ToArray();
        if (cells.Length != k || cells.ToHashSet().Count != k || !cells.Contains(first) || cells.Any(cell => cell.Row >= grid.Length || cell.Column >= grid.Length)) return false;
        return Enumerable.Range(0, grid.Length).All(line => Holds(cells.Where(cell => cell.Row == line)) && Holds(cells.Where(cell => cell.Column == line)));

        bool Holds(IEnumerable<(int Row, int Column)> line) => isSum ? line.Sum(cell => grid[cell.Row][cell.Column]) <= 4 : line.Aggregate(1, (product, cell) => product * grid[cell.Row][cell.Column]) > 0;
    }

    private static (int[][] Grid, int K, (int Row, int Column) First, bool IsSum) Parse(string prompt)
    {
        var grid = Regex.Matches(prompt, @"^ *-?\d+( +-?\d+)+\r?$", RegexOptions.Multiline).Select(row => row.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(int.Parse).ToArray()).ToArray();
        var k = int.Parse(Regex.Match(prompt, @"(\d+) (?:different|cells|distinct)").Groups[1].Value);
        var first = Regex.Match(prompt, @"(?:cell|them|position) (\d+) (\d+)");
        return (grid, k, (int.Parse(first.Groups[1].Value), int.Parse(first.Groups[2].Value)), prompt.Contains("add up", StringComparison.Ordinal));
    }
}
