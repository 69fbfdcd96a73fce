using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class GraphColorTests() : TaskTests("graph_color")
{
    protected override string Solve(string prompt)
    {
        var (n, k, edges) = Read(prompt);
        var colours = new int[n + 1];
        bool Paint(int vertex)
        {
            if (vertex > n) return true;
            for (var colour = 1; colour <= k; colour++)
            {
                colours[vertex] = colour;
                if (edges.All(edge => Math.Max(edge.A, edge.B) > vertex || colours[edge.A] != colours[edge.B]) && Paint(vertex + 1)) return true;
            }

            return false;
        }

        Assert.True(Paint(1));
        return string.Join(',', colours.Skip(1));
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (n, k, edges) = Read(prompt);
        int[] colours = [.. Regex.Matches(answer, @"\d+").Select(match => int.Parse(match.Value))];
        return colours.Length == n && colours.Min() >= 1 && colours.Max() <= k && edges.TrueForAll(edge => colours[edge.A - 1] != colours[edge.B - 1]);
    }

    private static (int N, int K, List<(int A, int B)> Edges) Read(string prompt) => (
        int.Parse(Regex.Match(prompt, @"1 to (\d+) and|of the (\d+) vertices|1\.\.(\d+)").Groups.Values.Skip(1).Single(group => group.Success).Value),
        int.Parse(Regex.Match(prompt, @"colours 1 to (\d+)|colour from 1 to (\d+)|most (\d+)").Groups.Values.Skip(1).Single(group => group.Success).Value),
        [.. Regex.Matches(prompt, @"(\d+)-(\d+)").Select(match => (int.Parse(match.Groups[1].Value), int.Parse(match.Groups[2].Value)))]);
}
