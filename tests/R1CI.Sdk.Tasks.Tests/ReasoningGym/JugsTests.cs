using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class JugsTests() : TaskTests("jugs")
{
    private static readonly string[] Moves = [.. from jug in "ABC" from move in new[] { $"fill {jug}", $"empty {jug}" } select move, .. from a in "ABC" from b in "ABC" where a != b select $"pour {a}->{b}"];

    protected override string Solve(string prompt)
    {
        var (capacities, target) = Read(prompt);
        var paths = new Dictionary<string, string> { ["0 0 0"] = "" };
        var queue = new Queue<string>(paths.Keys);
        while (queue.TryDequeue(out var state))
        {
            int[] held = [.. state.Split(' ').Select(int.Parse)];
            if (held.Contains(target)) return paths[state].Trim();
            foreach (var move in Moves)
            {
                var next = string.Join(' ', After(held, capacities, move)!);
                if (paths.TryAdd(next, paths[state] + "\n" + move)) queue.Enqueue(next);
            }
        }

        throw new InvalidOperationException("no solution");
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (capacities, target) = Read(prompt);
        int[]? held = [0, 0, 0];
        foreach (var line in answer.Split('\n', ','))
        {
            held = After(held, capacities, Regex.Replace(Regex.Replace(line.Trim(), @"^\d+\. ", ""), " → | into ", "->").ToUpperInvariant().Replace("FILL", "fill").Replace("EMPTY", "empty").Replace("POUR", "pour"));
            if (held is null) return false;
        }

        return held.Contains(target);
    }

    [Fact]
    public void Verify_OfAnArrowWithoutJugs_IsWrong()
    {
        var item = Task.Create(1, 0);
        Assert.Equal("there is no move '->'", item.Verifier.Verify(item.Problem, "->").Reason);
    }

    private static int[]? After(int[] held, int[] capacities, string move)
    {
        if (!Moves.Contains(move)) return null;
        var after = held.ToArray();
        int from = "ABC".IndexOf(move.Split(' ')[1][0]), to = "ABC".IndexOf(move[^1]);
        if (move[0] == 'f') after[from] = capacities[from];
        else if (move[0] == 'e') after[from] = 0;
        else while (after[from] > 0 && after[to] < capacities[to]) { after[from]--; after[to]++; }
        return after;
    }

    private static (int[] Capacities, int Target) Read(string prompt) => (
        [.. Regex.Match(prompt, @"A (\d+), B (\d+), C (\d+)").Groups.Values.Skip(1).Select(group => int.Parse(group.Value))],
        int.Parse(Regex.Match(prompt, @"exactly (\d+) litres").Groups[1].Value));
}
