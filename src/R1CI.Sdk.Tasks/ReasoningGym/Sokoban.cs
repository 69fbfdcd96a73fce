using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Pushes boxes to their places; made by pulling them away from there.</summary>
internal sealed class Sokoban() : ReasoningTask(new("sokoban", TaskSuite.ReasoningGym, "string of moves", VerifierKind.Constraint) { Space = 25_000, NeighbourShare = 0.006 })
{
    private const string Directions = "UDLR";

    protected override IReadOnlyList<string> Wordings =>
    [
        "Sokoban: @ is the man, $ a box, . a place for a box, * a box on a place, + the man on a place, # a wall, - floor. The man moves up, down, left and right and pushes a box when he walks against it, if the cell behind is free (he cannot push two boxes or pull).\n\n{room}\n\nWrite moves (letters U, D, L, R) after which every box is on a place. He cannot walk into a wall or a box that does not move, so there must be no such letter. Any sequence of up to 2000 letters that does it is right.",
        "Push all boxes onto the marked places. Legend: # wall, - floor, $ box, . place, * box on place, @ you, + you on a place. You walk one cell U, D, L or R; walking into a box moves it one cell further unless a wall or another box is there, in which case the move is not allowed.\n\n{room}\n\nAnswer with a string of at most 2000 letters U D L R; each must be an allowed move.",
        "In the warehouse below the worker (@, or + when standing on a target) shall bring every box ($, or * when it is on a target) to a target (.). # are walls and - is empty. One box at a time can be pushed, never pulled.\n\n{room}\n\nGive the worker's steps as one string of U (up), D (down), L (left), R (right), 2000 at most; none may be against a wall or a box that cannot move.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (n, boxes) = (5 + ((level + 1) / 2), 1 + (level / 3));
        while (true)
        {
            var walls = Enumerable.Range(0, n * n).Select(at => at / n == 0 || at % n == 0 || at / n == n - 1 || at % n == n - 1 || random.Chance(1, 8)).ToArray();
            int[] free = [.. Enumerable.Range(0, n * n).Where(at => !walls[at])];
            if (free.Length < boxes + 4) continue;
            var places = random.Sample(free, boxes + 1);
            var (man, goals) = (places[boxes], places[..boxes].ToHashSet());
            var now = goals.ToHashSet();
            List<char> moves = [];
            for (var at = 0; at < 30 * level; at++)
            {
                var direction = random.Below(4);
                var step = Step(direction, n);
                if (walls[man + step] || now.Contains(man + step)) continue;
                // Backwards: the man walks away from a box and draws it along.
                if (now.Contains(man - step) && random.Chance(4, 5))
                {
                    now.Remove(man - step);
                    now.Add(man);
                }

                man += step;
                moves.Add(Directions[direction ^ 1]);
            }

            if (now.Overlaps(goals)) continue;
            moves.Reverse();
            var answer = Solved(Shortened(new string([.. moves]), walls, n, man, now), walls, n, man, now, goals);
            if (answer.Length < 4 * level) continue;
            var (start, startBoxes) = (man, now);
            return new TaskDraft(answer, Accept.When(text => Judge(text, walls, n, start, startBoxes, goals)), ("room", Text(walls, n, man, now, goals)))
            {
                Size = n * n * boxes,
                Right = () => [string.Join(' ', answer.ToCharArray()), answer.ToLowerInvariant()],
                Wrong = () => [$"{answer}X", string.Concat(Enumerable.Repeat("U", n)), $"{answer}{new string('L', n)}"],
            };
        }
    }

    // What comes after the last push is not needed.
    private static string Solved(string moves, bool[] walls, int n, int man, HashSet<int> boxes, HashSet<int> goals)
    {
        var (at, now) = (man, boxes.ToHashSet());
        for (var count = 0; count < moves.Length; count++)
        {
            if (now.SetEquals(goals)) return moves[..count];
            Move(moves[count], walls, n, ref at, now);
        }

        return moves;
    }

    // Steps there and back without a push in between do nothing.
    private static string Shortened(string moves, bool[] walls, int n, int man, HashSet<int> boxes)
    {
        Dictionary<string, int> seen = [];
        List<string> states = [];
        var (at, now) = (man, boxes.ToHashSet());
        var path = "";
        void Visit()
        {
            var state = $"{at}:{string.Join(',', now.Order())}";
            if (seen.TryGetValue(state, out var before))
            {
                for (var later = before + 1; later < states.Count; later++) seen.Remove(states[later]);
                states.RemoveRange(before + 1, states.Count - before - 1);
                path = path[..before];
                return;
            }

            seen[state] = states.Count;
            states.Add(state);
        }

        Visit();
        foreach (var move in moves)
        {
            Move(move, walls, n, ref at, now);
            path += move;
            Visit();
        }

        return path;
    }

    private static int Step(int direction, int n) => direction switch { 0 => -n, 1 => n, 2 => -1, _ => 1 };

    private static bool Move(char move, bool[] walls, int n, ref int man, HashSet<int> boxes)
    {
        var step = Step(Directions.IndexOf(move, StringComparison.Ordinal), n);
        if (walls[man + step]) return false;
        if (boxes.Contains(man + step))
        {
            if (walls[man + step + step] || boxes.Contains(man + step + step)) return false;
            boxes.Remove(man + step);
            boxes.Add(man + step + step);
        }

        man += step;
        return true;
    }

    private static string? Judge(string text, bool[] walls, int n, int man, HashSet<int> boxes, HashSet<int> goals)
    {
        var moves = string.Concat(AnswerTokens.Of(text)).ToUpperInvariant();
        if (moves.Length > 2_000 || moves.AsSpan().ContainsAnyExcept(Directions)) return "not a string of moves";
        var now = boxes.ToHashSet();
        foreach (var move in moves)
        {
            if (!Move(move, walls, n, ref man, now)) return "a move is not possible";
        }

        return now.SetEquals(goals) ? null : "a box is not on a place";
    }

    private static string Text(bool[] walls, int n, int man, HashSet<int> boxes, HashSet<int> goals) =>
        string.Join('\n', walls.Select((wall, at) => wall ? '#' : at == man ? goals.Contains(at) ? '+' : '@' : boxes.Contains(at) ? goals.Contains(at) ? '*' : '$' : goals.Contains(at) ? '.' : '-').Chunk(n).Select(row => string.Join(' ', row)));
}
