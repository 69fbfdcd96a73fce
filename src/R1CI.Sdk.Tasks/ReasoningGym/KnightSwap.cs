using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Two white and two black knights change places on a small board.</summary>
internal sealed class KnightSwap() : ReasoningTask(new("knight_swap", TaskSuite.ReasoningGym, "list of moves", VerifierKind.Constraint) { MaxLevel = 4, Space = 2_000, NeighbourShare = 0.0002 })
{
    private const int MaxMoves = 2_000;

    private static readonly (int Rows, int Columns)[] Boards = [(3, 4), (3, 5), (4, 4), (4, 5)];

    protected override IReadOnlyList<string> Wordings =>
    [
        "White knights (w) and black knights (b) stand on this board; . is an empty square. Rows are numbered from 1 at the top, columns lettered from a at the left.\n\n{board}\n\nMove one knight at a time, any colour, by a knight's move (two squares straight, one aside) to an empty square, until the white knights stand on the squares where the black ones were and the other way round. Write the moves as a1->c2, a line each. Any list that does it is right.",
        "Exchange the places of the two colours of knights:\n\n{board}\n\nThe left column is a, the top row is 1; w and b are knights, dots are free. In any order, knights make chess knight moves onto free squares (no captures). List moves like b1->c3, one per line, after which every w stands where a b was and every b where a w was.",
        "On the board below (columns a, b, c, ... from the left, rows 1, 2, 3, ... from the top) find knight moves that swap the set of squares held by w with the set held by b. Only empty squares (.) can be entered and it is not necessary to alternate.\n\n{board}\n\nAnswer with moves of the form from->to, for instance c1->b3, each on its own line.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (rows, columns) = Boards[level - 1];
        while (true)
        {
            var squares = random.Sample([.. Enumerable.Range(0, rows * columns)], 4);
            var (white, black) = ((1 << squares[0]) | (1 << squares[1]), (1 << squares[2]) | (1 << squares[3]));
            if (Search(rows, columns, white, black) is not { } moves) continue;
            var answer = string.Join('\n', moves);
            var board = string.Join('\n', Enumerable.Range(0, rows * columns).Select(at => (white >> at & 1) == 1 ? 'w' : (black >> at & 1) == 1 ? 'b' : '.').Chunk(columns).Select(row => string.Join(' ', row)));
            return new TaskDraft(answer, Accept.When(text => Judge(text, rows, columns, white, black)), ("board", board))
            {
                Size = rows * columns,
                Right = () => [string.Join(", ", moves), string.Join('\n', moves.Select((move, at) => $"{at + 1}. {move.Replace("->", " → ", StringComparison.Ordinal)}")), answer.ToUpperInvariant(), $"{answer}\n{Back(moves[^1])}\n{moves[^1]}"],
                Wrong = () => [string.Join('\n', moves.SkipLast(1)), $"{answer}\n{moves[^1]}", $"{answer}\na1->a1", $"{answer}\na1->z9"],
            };
        }
    }

    private static string Back(string move) => $"{move[4..]}->{move[..2]}";

    private static IEnumerable<int> Targets(int at, int rows, int columns)
    {
        for (var to = 0; to < rows * columns; to++)
        {
            if (Math.Abs((to / columns) - (at / columns)) * Math.Abs((to % columns) - (at % columns)) == 2) yield return to;
        }
    }

    private static List<string>? Search(int rows, int columns, int white, int black)
    {
        int[][] targets = [.. Enumerable.Range(0, rows * columns).Select(at => Targets(at, rows, columns).ToArray())];
        var before = new Dictionary<(int White, int Black), (int White, int Black, int From, int To)> { [(white, black)] = default };
        var queue = new Queue<(int White, int Black)>([(white, black)]);
        while (!before.ContainsKey((black, white)) && queue.TryDequeue(out var state))
        {
            for (var from = 0; from < targets.Length; from++)
            {
                if (((state.White | state.Black) >> from & 1) == 0) continue;
                foreach (var to in targets[from])
                {
                    if (((state.White | state.Black) >> to & 1) == 1) continue;
                    var next = (state.White >> from & 1) == 1 ? (state.White ^ (1 << from) ^ (1 << to), state.Black) : (state.White, state.Black ^ (1 << from) ^ (1 << to));
                    if (before.TryAdd(next, (state.White, state.Black, from, to))) queue.Enqueue(next);
                }
            }
        }

        if (!before.ContainsKey((black, white))) return null;
        List<string> moves = [];
        for (var at = (White: black, Black: white); at != (white, black);)
        {
            var step = before[at];
            moves.Add($"{Name(step.From, columns)}->{Name(step.To, columns)}");
            at = (step.White, step.Black);
        }

        moves.Reverse();
        return moves;
    }

    private static string Name(int at, int columns) => $"{(char)('a' + (at % columns))}{(at / columns) + 1}";

    private static string? Judge(string text, int rows, int columns, int white, int black)
    {
        var names = Enumerable.Range(0, rows * columns).Select(at => Name(at, columns)).ToArray();
        var (w, b) = (white, black);
        var moves = AnswerTokens.Moves(text).Take(MaxMoves + 1).Select(move => move.ToLowerInvariant().Split("->")).ToArray();
        if (moves.Length > MaxMoves) return $"more than {MaxMoves} moves";
        foreach (var move in moves)
        {
            var (from, to) = (Array.IndexOf(names, move[0]), move.Length == 2 ? Array.IndexOf(names, move[1]) : -1);
            if (from < 0 || to < 0 || ((w | b) >> from & 1) == 0 || ((w | b) >> to & 1) == 1 || !Targets(from, rows, columns).Contains(to)) return "a move is not possible";
            if ((w >> from & 1) == 1) w ^= (1 << from) ^ (1 << to);
            else b ^= (1 << from) ^ (1 << to);
        }

        return (w, b) == (black, white) ? null : "the knights have not changed places";
    }
}
