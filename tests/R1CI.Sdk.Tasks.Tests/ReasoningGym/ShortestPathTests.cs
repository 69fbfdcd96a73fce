namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class ShortestPathTests() : TaskTests("shortest_path")
{
    /// <summary>All ways at once, a step longer each time; cells seen are closed.</summary>
    protected override string Solve(string prompt)
    {
        var map = Blocks.Grid(prompt, "XO*#");
        var n = map.Length;
        var ways = new List<(int R, int C, string Steps)>();
        for (var at = 0; at < n * n; at++)
        {
            if (map[at / n][at % n] == "*") ways.Add((at / n, at % n, ""));
        }

        while (ways.Count > 0)
        {
            var longer = new List<(int R, int C, string Steps)>();
            foreach (var (r, c, steps) in ways)
            {
                foreach (var (name, row, column) in new[] { ("left", r, c - 1), ("up", r - 1, c), ("right", r, c + 1), ("down", r + 1, c) })
                {
                    if (row < 0 || column < 0 || row >= n || column >= n || map[row][column] == "X" || map[row][column] == "*") continue;
                    if (map[row][column] == "#") return $"{steps} {name}".Trim();
                    map[row][column] = "X";
                    longer.Add((row, column, $"{steps} {name}"));
                }
            }

            ways = longer;
        }

        return "infeasible";
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var map = Blocks.Grid(prompt, "XO*#");
        var shortest = MazeTests.Distances(map, "*", "X").GetValueOrDefault("#", -1);
        var steps = System.Text.RegularExpressions.Regex.Matches(answer.ToLowerInvariant(), "[a-z]+").Select(step => step.Value).ToArray();
        if (shortest < 0 || steps.Length != shortest) return shortest < 0 && answer.Trim().Equals("infeasible", StringComparison.OrdinalIgnoreCase);
        var row = Array.FindIndex(map, line => line.Contains("*"));
        var column = Array.IndexOf(map[row], "*");
        foreach (var step in steps)
        {
            if (step is "up" or "down") row += step == "up" ? -1 : 1;
            else if (step is "left" or "right") column += step == "left" ? -1 : 1;
            else return false;
            if (row < 0 || column < 0 || row >= map.Length || column >= map.Length || map[row][column] == "X") return false;
        }

        return map[row][column] == "#";
    }
}
