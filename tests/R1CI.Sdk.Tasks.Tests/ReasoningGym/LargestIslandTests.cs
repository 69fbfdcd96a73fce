namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class LargestIslandTests() : TaskTests("largest_island")
{
    /// <summary>Each land cell takes the largest number among its neighbours', until none changes; equal numbers are an island.</summary>
    protected override string Solve(string prompt)
    {
        var map = Blocks.Grid(prompt, "01");
        var n = map.Length;
        var mark = Enumerable.Range(0, n * n).Select(at => map[at / n][at % n] == "1" ? at + 1 : 0).ToArray();
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            for (var at = 0; at < n * n; at++)
            {
                foreach (var next in new[] { at % n > 0 ? at - 1 : at, at % n < n - 1 ? at + 1 : at, Math.Max(at - n, at % n), at + n < n * n ? at + n : at })
                {
                    if (mark[at] == 0 || mark[next] <= mark[at]) continue;
                    (mark[at], isChanged) = (mark[next], true);
                }
            }
        }

        return $"{mark.Where(number => number > 0).GroupBy(number => number).Select(island => island.Count()).DefaultIfEmpty(0).Max()}";
    }
}
