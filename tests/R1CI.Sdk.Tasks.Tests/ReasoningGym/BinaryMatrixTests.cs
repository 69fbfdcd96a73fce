namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class BinaryMatrixTests() : TaskTests("binary_matrix")
{
    /// <summary>Spreads from the zeros, a wave a step.</summary>
    protected override string Solve(string prompt)
    {
        var grid = Blocks.Grid(prompt, "01");
        var distance = new Dictionary<(int Row, int Column), int>();
        var wave = new Queue<(int Row, int Column)>();
        for (var row = 0; row < grid.Length; row++)
        {
            for (var column = 0; column < grid[row].Length; column++)
            {
                if (grid[row][column] == "0") { distance[(row, column)] = 0; wave.Enqueue((row, column)); }
            }
        }

        while (wave.TryDequeue(out var at))
        {
            foreach (var (row, column) in new[] { (at.Row - 1, at.Column), (at.Row + 1, at.Column), (at.Row, at.Column - 1), (at.Row, at.Column + 1) })
            {
                if (row < 0 || column < 0 || row >= grid.Length || column >= grid[0].Length || !distance.TryAdd((row, column), distance[at] + 1)) continue;
                wave.Enqueue((row, column));
            }
        }

        return string.Join('\n', grid.Select((line, row) => string.Join(' ', line.Select((_, column) => distance[(row, column)]))));
    }
}
