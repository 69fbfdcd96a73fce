using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class TowerOfHanoiTests() : TaskTests("tower_of_hanoi")
{
    /// <summary>Searches in breadth over whole arrangements.</summary>
    protected override string Solve(string prompt)
    {
        var (start, goal) = Read(prompt);
        var ways = new Dictionary<string, string> { [start] = "" };
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var state))
        {
            if (state == goal) return ways[state].Trim();
            foreach (var move in from a in "ABC" from b in "ABC" where a != b select $"{a}->{b}")
            {
                if (After(state, move) is { } next && ways.TryAdd(next, $"{ways[state]}\n{move}")) queue.Enqueue(next);
            }
        }

        throw new InvalidOperationException("no solution");
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (state, goal) = Read(prompt);
        foreach (var move in Regex.Matches(Regex.Replace(answer.ToUpperInvariant(), @"^\d+\. ", "", RegexOptions.Multiline).Replace("→", "->"), @"\w+ ?-> ?\w+").Select(match => match.Value.Replace(" ", "")))
        {
            if (!Regex.IsMatch(move, "^[ABC]->[ABC]$") || After(state, move) is not { } next) return false;
            state = next;
        }

        return state == goal;
    }

    private static string? After(string state, string move)
    {
        var pegs = state.Split('|').Select(peg => peg.ToList()).ToArray();
        var (from, to) = (pegs[move[0] - 'A'], pegs[move[^1] - 'A']);
        if (from.Count == 0 || from == to || (to.Count > 0 && to[^1] < from[^1])) return null;
        to.Add(from[^1]);
        from.RemoveAt(from.Count - 1);
        return string.Join('|', pegs.Select(peg => string.Concat(peg)));
    }

    private static (string Start, string Goal) Read(string prompt)
    {
        var pegs = Regex.Matches(prompt, @"^[ABC]:([ \d]*)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value.Replace(" ", "")).ToArray();
        return (string.Join('|', pegs[..3]), string.Join('|', pegs[3..]));
    }
}
