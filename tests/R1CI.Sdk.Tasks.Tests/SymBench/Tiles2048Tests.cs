using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class Tiles2048Tests() : TaskTests("2048")
{
    protected override string Solve(string prompt)
    {
        var grid = Regex.Matches(prompt, @"^\d+(, \d+)+$", RegexOptions.Multiline).Select(line => line.Value.Split(", ").Select(int.Parse).ToArray()).ToArray();
        var n = grid.Length;
        foreach (var move in Regex.Match(prompt, "Moves: ([UDLR]+)").Groups[1].Value)
        {
            for (var line = 0; line < n; line++)
            {
                // The places of a line, from the side that is pushed to.
                var places = Enumerable.Range(0, n).Select(step => move switch { 'L' => (line, step), 'R' => (line, n - 1 - step), 'U' => (step, line), _ => (n - 1 - step, line) }).ToArray();
                var tiles = new Queue<int>(places.Select(place => grid[place.Item1][place.Item2]).Where(tile => tile > 0));
                foreach (var (row, column) in places)
                {
                    var tile = tiles.Count > 0 ? tiles.Dequeue() : 0;
                    if (tile > 0 && tiles.TryPeek(out var next) && next == tile) tile += tiles.Dequeue();
                    grid[row][column] = tile;
                }
            }
        }

        return string.Join(" ; ", grid.Select(row => string.Join(' ', row)));
    }
}
