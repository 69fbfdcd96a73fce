using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class FutoshikiTests() : TaskTests("futoshiki")
{
    protected override string Solve(string prompt)
    {
        var (grid, relations) = Read(prompt);
        var n = grid.Length;
        bool Fill(int at)
        {
            if (at == n * n) return true;
            var (row, column) = (at / n, at % n);
            var given = grid[row][column];
            foreach (var value in given != "_" ? [given] : Enumerable.Range(1, n).Select(value => $"{value}"))
            {
                grid[row][column] = "_";
                if (!grid[row].Contains(value) && !grid.Any(line => line[column] == value))
                {
                    grid[row][column] = value;
                    if (relations.TrueForAll(relation => Holds(grid, relation)) && Fill(at + 1)) return true;
                }
            }

            grid[row][column] = given;
            return false;
        }

        Assert.True(Fill(0));
        return string.Join('\n', grid.Select(row => string.Join(' ', row)));
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (grid, relations) = Read(prompt);
        var cells = Regex.Matches(answer, answer.Contains(' ') ? @"\d+" : @"\d").Select(match => match.Value).ToArray();
        var n = grid.Length;
        if (cells.Length != n * n) return false;
        string[][] rows = [.. cells.Chunk(n)];
        var all = Enumerable.Range(1, n).Select(value => $"{value}").ToArray();
        return rows.All(row => row.Order().SequenceEqual(all)) && all.Select((_, column) => rows.Select(row => row[column])).All(column => column.Order().SequenceEqual(all))
            && rows.Zip(grid).All(pair => pair.First.Zip(pair.Second).All(cell => cell.Second == "_" || cell.Second == cell.First)) && relations.TrueForAll(relation => Holds(rows, relation));
    }

    private static bool Holds(string[][] grid, int[] relation)
    {
        var (less, more) = (grid[relation[0] - 1][relation[1] - 1], grid[relation[2] - 1][relation[3] - 1]);
        return less == "_" || more == "_" || int.Parse(less) < int.Parse(more);
    }

    private static (string[][] Grid, List<int[]> Relations) Read(string prompt) => (Blocks.Grid(prompt, "_0123456789"),
        [.. Regex.Matches(prompt, @"r(\d)c(\d) < r(\d)c(\d)").Select(match => match.Groups.Values.Skip(1).Select(group => int.Parse(group.Value)).ToArray())]);
}
