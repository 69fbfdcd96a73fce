namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class SpiralMatrixTests() : TaskTests("spiral_matrix")
{
    /// <summary>Takes the first row off and turns the rest to the left, until nothing is left.</summary>
    protected override string Solve(string prompt)
    {
        var rows = Blocks.Grid(prompt, "0123456789").ToList();
        List<string> read = [];
        while (rows.Count > 0)
        {
            read.AddRange(rows[0]);
            var rest = rows.Skip(1).ToList();
            rows = rest.Count == 0 ? [] : [.. Enumerable.Range(1, rest[0].Length).Select(column => rest.Select(row => row[^column]).ToArray())];
        }

        return string.Join(' ', read);
    }
}
