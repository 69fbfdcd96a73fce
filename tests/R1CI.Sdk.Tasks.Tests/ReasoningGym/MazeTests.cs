namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class MazeTests() : TaskTests("maze")
{
    protected override string Solve(string prompt) => $"{Distances(Blocks.Grid(prompt, "#.SG"), "S", "#").GetValueOrDefault("G", -1)}";

    /// <summary>Steps from a sign to each other sign, by relaxing all cells until nothing changes.</summary>
    internal static Dictionary<string, int> Distances(string[][] map, string from, string wall)
    {
        var n = map.Length;
        var far = map.Select(row => row.Select(cell => cell == from ? 0 : 10_000).ToArray()).ToArray();
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            for (var r = 0; r < n; r++)
            {
                for (var c = 0; c < n; c++)
                {
                    if (map[r][c] == wall) continue;
                    var near = new[] { r > 0 ? far[r - 1][c] : 10_000, r < n - 1 ? far[r + 1][c] : 10_000, c > 0 ? far[r][c - 1] : 10_000, c < n - 1 ? far[r][c + 1] : 10_000 }.Min() + 1;
                    if (near >= far[r][c]) continue;
                    (far[r][c], isChanged) = (near, true);
                }
            }
        }

        var distances = new Dictionary<string, int>();
        for (var at = 0; at < n * n; at++)
        {
            if (far[at / n][at % n] < 10_000) distances[map[at / n][at % n]] = far[at / n][at % n];
        }

        return distances;
    }
}
