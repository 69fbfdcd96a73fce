using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Blocks on fixed stacks are moved one at a time, top block only, to reach a goal.</summary>
internal sealed class Blocksworld() : ReasoningTask(new("blocksworld", TaskSuite.SymBench, "list of moves", VerifierKind.Constraint) { MaxLevel = 4, Space = 20_000, NeighbourShare = 0.0005 })
{
    private const int Stacks = 3;

    private static readonly HashSet<string> Nouns = ["BLOCK", "CRATE", "STACK", "PILE"];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Blocks with letters stand on {stacks} stacks. Only the top block of a stack can be moved, to the top of another stack, one block at a time. An empty stack can take a block too. Stacks are listed from bottom to top.

        Start:
        {start}
        Goal:
        {goal}

        Find moves that lead from the start to the goal. Answer with one move a line, in the form: Move A from 1 to 2
        """,
        """
        A crane works on {stacks} piles of crates. In one move it takes the uppermost crate of a pile and puts it on another pile. The lists below show each pile from the lowest crate to the uppermost.

        Start:
        {start}
        Goal:
        {goal}

        How can the crane turn the start into the goal? Write one line for each move: Move A from 1 to 2
        """,
        """
        Plan: rearrange the blocks (each line is a stack, bottom first; there are {stacks}) by taking a top block and setting it on a different stack, as often as needed.

        Start:
        {start}
        Goal:
        {goal}

        Any plan that works counts. Format of each line of the plan: Move A from 1 to 2
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var start = Deal(random, level + 3);
        var moves = Walk(random, start, 2 + (4 * level));
        var goal = moves[^1].After;
        var plan = string.Join('\n', moves.Select(move => move.Text));
        return new TaskDraft(plan, Accept.When(answer => Judge(answer, start, goal)), ("stacks", $"{Stacks}"), ("start", Text(start)), ("goal", Text(goal)))
        {
            Size = moves.Count,
            Wrong = () => [string.Join('\n', moves.SkipLast(1).Select(move => move.Text).DefaultIfEmpty("Move A from 1 to 1")), plan.Replace("from ", "from 4", StringComparison.Ordinal), plan + "\nMove Q from 1 to 2", new string('9', 500) + plan, plan + ";;;"],
            Right = () => [plan.ToLowerInvariant(), string.Join("; ", moves.Select((move, at) => $"{at + 1}. {move.Text}.")), plan.Replace("from ", "from stack ", StringComparison.Ordinal).Replace("Move ", "- move block ", StringComparison.Ordinal)],
        };
    }

    private static string[] Deal(TaskRandom random, int blocks)
    {
        var stacks = Enumerable.Repeat("", Stacks).ToArray();
        foreach (var block in random.Shuffled([.. Enumerable.Range(0, blocks).Select(at => (char)('A' + at))])) stacks[random.Below(Stacks)] += block;
        return stacks;
    }

    // A walk that never comes back to where it was: what lies between two visits is left out.
    private static List<(string Text, string[] After)> Walk(TaskRandom random, string[] start, int steps)
    {
        List<(string Text, string[] After)> moves = [];
        var now = start;
        for (var step = 0; step < steps || moves.Count < steps / 3; step++)
        {
            var (from, to) = (random.Below(Stacks), random.Below(Stacks));
            if (from == to || now[from].Length == 0) continue;
            var text = $"Move {now[from][^1]} from {from + 1} to {to + 1}";
            now = Moved(now, from, to);
            var seen = now.SequenceEqual(start) ? 0 : moves.FindIndex(move => move.After.SequenceEqual(now)) + 1;
            if (seen > 0 || now.SequenceEqual(start)) moves.RemoveRange(seen, moves.Count - seen);
            else moves.Add((text, now));
        }

        return moves;
    }

    private static string[] Moved(string[] stacks, int from, int to)
    {
        var after = (string[])stacks.Clone();
        after[to] += after[from][^1];
        after[from] = after[from][..^1];
        return after;
    }

    private static string? Judge(string answer, string[] start, string[] goal)
    {
        var stacks = start.Select(stack => new List<char>(stack)).ToArray();
        if (AnswerTokens.Statements(answer) is not { } lines) return "a line is no move";
        foreach (var line in lines)
        {
            var words = AnswerTokens.WithoutBullet(line).ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Nouns.Contains(word)).ToArray();
            if (words is not ["MOVE", [var block], "FROM", [var source], "TO", [var target]]) return "a line is no move";
            var (from, to) = (source - '1', target - '1');
            if (from is < 0 or >= Stacks || to is < 0 or >= Stacks || from == to) return "a move names no two stacks";
            if (stacks[from].Count == 0 || stacks[from][^1] != block) return "a moved block is not on top";
            stacks[from].RemoveAt(stacks[from].Count - 1);
            stacks[to].Add(block);
        }

        return stacks.Select(stack => string.Concat(stack)).SequenceEqual(goal) ? null : "the goal is not reached";
    }

    private static string Text(string[] stacks) => string.Join('\n', stacks.Select((stack, at) => $"{at + 1}: {(stack.Length == 0 ? "(empty)" : string.Join(' ', stack.ToCharArray()))}"));
}
