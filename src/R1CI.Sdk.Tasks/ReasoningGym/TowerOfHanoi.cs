using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Moves disks between three pegs from one arrangement to another.</summary>
internal sealed class TowerOfHanoi() : ReasoningTask(new("tower_of_hanoi", TaskSuite.ReasoningGym, "list of moves", VerifierKind.Constraint) { Space = 2_500, NeighbourShare = 0.0003 })
{
    private const int MaxMoves = 5_000;

    protected override IReadOnlyList<string> Wordings =>
    [
        "Three pegs A, B and C hold disks of different sizes, 1 being the smallest. Only the top disk of a peg may be moved, onto an empty peg or a larger disk. Each line lists the disks of a peg from bottom to top.\n\nNow:\n{start}\n\nWanted:\n{goal}\n\nWrite the moves one a line in the form A->C (top disk of A onto C). Any legal sequence of at most 5000 moves that ends so is right.",
        "Towers of Hanoi with a twist: bring the disks (numbered by size, listed from the bottom up) from the arrangement\n\n{start}\n\ninto the arrangement\n\n{goal}\n\nby single moves of a peg's uppermost disk, never onto a smaller disk. List the moves, each like B->A, a line each. It need not be the shortest list, but have at most 5000 moves.",
        "Disks lie on pegs A, B, C (bottom first; larger number means larger disk).\n\nStart:\n{start}\n\nGoal:\n{goal}\n\nIn a move the highest disk of one peg goes to another peg, which must be empty or have a larger disk on top. Give a list of moves from start to goal, one per line, at most 5000, written X->Y.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = level + 2;
        while (true)
        {
            int[] start = [.. Enumerable.Range(0, n).Select(_ => random.Below(3))];
            int[] goal = [.. Enumerable.Range(0, n).Select(_ => random.Below(3))];
            List<string> moves = [];
            var now = start.ToArray();
            for (var disk = n - 1; disk >= 0; disk--) Bring(now, disk, goal[disk], moves);
            if (moves.Count < n) continue;
            var answer = string.Join('\n', moves);
            return new TaskDraft(answer, Accept.When(text => Judge(text, start, goal)), ("start", Text(start)), ("goal", Text(goal)))
            {
                Size = 1L << n,
                Right = () => [string.Join(", ", moves), string.Join(' ', moves), string.Join('\n', moves.Select((move, at) => $"{at + 1}. {move}")), answer.Replace("->", "→", StringComparison.Ordinal), answer.ToLowerInvariant(), answer.Replace("->", " -> ", StringComparison.Ordinal)],
                Wrong = () => [string.Join('\n', moves.SkipLast(1)), answer + "\nA->A", answer + "\nA->D", answer + "\n" + moves[^1]],
            };
        }
    }

    private static void Bring(int[] now, int disk, int to, List<string> moves)
    {
        if (now[disk] == to) return;
        for (var smaller = disk - 1; smaller >= 0; smaller--) Bring(now, smaller, 3 - now[disk] - to, moves);
        moves.Add($"{(char)('A' + now[disk])}->{(char)('A' + to)}");
        now[disk] = to;
    }

    private static string? Judge(string text, int[] start, int[] goal)
    {
        var now = start.ToArray();
        var moves = AnswerTokens.Moves(text).Take(MaxMoves + 1).Select(move => move.ToUpperInvariant()).ToArray();
        if (moves.Length > MaxMoves) return $"more than {MaxMoves} moves";
        foreach (var move in moves)
        {
            if (move is not [>= 'A' and <= 'C', '-', '>', >= 'A' and <= 'C'] || move[0] == move[3]) return "not a list of moves";
            var (disk, top) = (Array.IndexOf(now, move[0] - 'A'), Array.IndexOf(now, move[3] - 'A'));
            if (disk < 0 || (top >= 0 && top < disk)) return "a move is not allowed";
            now[disk] = move[3] - 'A';
        }

        return now.SequenceEqual(goal) ? null : "the disks are not where they should be";
    }

    private static string Text(int[] pegs) => string.Join('\n', "ABC".Select((name, peg) => $"{name}:{string.Concat(Enumerable.Range(0, pegs.Length).Where(disk => pegs[disk] == peg).Reverse().Select(disk => $" {disk + 1}"))}"));
}
