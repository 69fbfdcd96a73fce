using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class BlocksworldTests() : TaskTests("blocksworld")
{
    // Breadth first over all positions; a position is the three stacks with bars between them.
    protected override string Solve(string prompt)
    {
        var (start, goal) = Positions(prompt);
        Dictionary<string, (string From, string Move)> reached = new() { [start] = ("", "") };
        Queue<string> open = new([start]);
        while (!reached.ContainsKey(goal))
        {
            var now = open.Dequeue();
            var stacks = now.Split('|');
            for (var move = 0; move < 9; move++)
            {
                var (from, to) = (move / 3, move % 3);
                if (from == to || stacks[from] == "") continue;
                var next = stacks.ToArray();
                next[to] += next[from][^1];
                next[from] = next[from][..^1];
                if (reached.TryAdd(string.Join('|', next), (now, $"Move {stacks[from][^1]} from {from + 1} to {to + 1}"))) open.Enqueue(string.Join('|', next));
            }
        }

        List<string> plan = [];
        for (var at = goal; at != start; at = reached[at].From) plan.Insert(0, reached[at].Move);
        return string.Join('\n', plan);
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (start, goal) = Positions(prompt);
        var stacks = start.Split('|');
        if (Regex.IsMatch(answer, @"\d{4}|;\s*;")) return false;
        foreach (Match move in Regex.Matches(answer, @"Move (?:block )?(\w) from (?:stack )?(\d+) to (\d+)", RegexOptions.IgnoreCase))
        {
            var (block, from, to) = (move.Groups[1].Value.ToUpperInvariant(), int.Parse(move.Groups[2].Value) - 1, int.Parse(move.Groups[3].Value) - 1);
            if (from > 2 || to > 2 || from == to || !stacks[from].EndsWith(block, StringComparison.Ordinal)) return false;
            stacks[from] = stacks[from][..^1];
            stacks[to] += block;
        }

        return string.Join('|', stacks) == goal;
    }

    private static (string Start, string Goal) Positions(string prompt)
    {
        var lines = Regex.Matches(prompt, @"^\d: (.*?)\r?$", RegexOptions.Multiline).Select(line => line.Groups[1].Value.Replace("(empty)", "").Replace(" ", "")).ToArray();
        return (string.Join('|', lines[..3]), string.Join('|', lines[3..6]));
    }
}
