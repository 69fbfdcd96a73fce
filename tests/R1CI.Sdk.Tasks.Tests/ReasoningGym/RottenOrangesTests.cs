namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class RottenOrangesTests() : TaskTests("rotten_oranges")
{
    /// <summary>Makes a whole new box each minute.</summary>
    protected override string Solve(string prompt)
    {
        var box = Blocks.Grid(prompt, "012");
        for (var minutes = 0; ; minutes++)
        {
            if (!box.Any(row => row.Contains("1"))) return $"{minutes}";
            var now = box;
            bool Rotten(int row, int column) => row >= 0 && column >= 0 && row < now.Length && column < now[row].Length && now[row][column] == "2";
            box = [.. now.Select((line, r) => line.Select((cell, c) => cell == "1" && (Rotten(r - 1, c) || Rotten(r + 1, c) || Rotten(r, c - 1) || Rotten(r, c + 1)) ? "2" : cell).ToArray())];
            if (box.Zip(now).All(pair => pair.First.SequenceEqual(pair.Second))) return "-1";
        }
    }
}
