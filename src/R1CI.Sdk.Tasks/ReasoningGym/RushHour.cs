using System.Globalization;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Frees a car from a crowded square.</summary>
internal sealed class RushHour() : ReasoningTask(new("rush_hour", TaskSuite.ReasoningGym, "list of moves", VerifierKind.Constraint) { NeighbourShare = 0.05 })
{
    private const int N = 6;
    private const int MaxMoves = 500;

    // Positions with longer solutions are rare and cost a search of thousands of states each.
    private const int MaxStates = 1_500;

    protected override IReadOnlyList<string> Wordings =>
    [
        "Each letter on this parking lot is one vehicle of two or three cells; dots are free. A vehicle moves along its own direction only (forwards or backwards), through free cells.\n\n{lot}\n\nMove car A so far to the right that it stands in the two rightmost cells of its row. Write moves like B-2 or A+1, one a line: the letter, then + for right or down or - for left or up, and the number of cells. Any list of allowed moves that does it is right.",
        "A traffic jam on a 6 by 6 field: equal letters are one vehicle, . is empty. Horizontal vehicles slide left and right, vertical ones up and down, never over others.\n\n{lot}\n\nBring car A to the right edge. List the moves, each as letter, sign and distance (C+2 means two cells right or down, C-1 one cell left or up), a line each. It need not be the shortest way.",
        "Free the car A: it must reach the right border of its row. Vehicles (runs of the same letter) move in the direction they stand in, over empty cells (.) only.\n\n{lot}\n\nGive your moves line by line in the form <letter><+ or -><cells>, + meaning right or down and - left or up.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            List<Vehicle> vehicles = [new(true, 2, random.Between(1, 4))];
            List<int> starts = [random.Below(2)];
            for (var tries = 0; tries < 30 && vehicles.Count < 5 + level; tries++)
            {
                var (vehicle, start) = (new Vehicle(random.Chance(2, 5), random.Chance(1, 3) ? 3 : 2, random.Below(N)), random.Below(N - 1));
                if (start + vehicle.Length > N || (vehicle.IsHorizontal && vehicle.Line == vehicles[0].Line)) continue;
                var taken = Cells(vehicles, [.. starts]);
                if (Enumerable.Range(0, vehicle.Length).Any(at => taken[vehicle.Cell(start + at)] >= 0)) continue;
                vehicles.Add(vehicle);
                starts.Add(start);
            }

            int[] begin = [.. starts];
            if (Search(vehicles, begin) is not { } moves || moves.Count < level + 1) continue;
            var answer = string.Join('\n', moves);
            var lot = string.Join('\n', Cells(vehicles, begin).Select(at => at < 0 ? '.' : (char)('A' + at)).Chunk(N).Select(row => string.Join(' ', row)));
            return new TaskDraft(answer, Accept.When(text => Judge(text, vehicles, begin)), ("lot", lot))
            {
                Size = moves.Count,
                Right = () => [string.Join(", ", moves), answer.ToLowerInvariant()],
                Wrong = () => ["A+9", $"{answer}\nA+1", $"{answer}\nZ+1", moves.Count == 1 ? "A+0" : string.Join('\n', moves.SkipLast(1))],
            };
        }
    }

    private static int[] Cells(List<Vehicle> vehicles, int[] starts)
    {
        var cells = new int[N * N];
        Array.Fill(cells, -1);
        for (var at = 0; at < vehicles.Count; at++)
        {
            for (var part = 0; part < vehicles[at].Length; part++) cells[vehicles[at].Cell(starts[at] + part)] = at;
        }

        return cells;
    }

    private static List<string>? Search(List<Vehicle> vehicles, int[] begin)
    {
        Dictionary<string, (string Before, string Move)> seen = new() { [Key(begin)] = ("", "") };
        var queue = new Queue<int[]>([begin]);
        while (queue.TryDequeue(out var starts) && seen.Count < MaxStates)
        {
            if (starts[0] == N - 2) return Trace(seen, Key(starts));
            var cells = Cells(vehicles, starts);
            for (var at = 0; at < vehicles.Count; at++)
            {
                foreach (var sign in new[] { 1, -1 })
                {
                    for (var far = 1; IsFree(vehicles[at], starts[at], sign, far, cells); far++)
                    {
                        var next = starts.ToArray();
                        next[at] += sign * far;
                        if (seen.TryAdd(Key(next), (Key(starts), $"{(char)('A' + at)}{(sign > 0 ? '+' : '-')}{far}"))) queue.Enqueue(next);
                    }
                }
            }
        }

        return null;
    }

    // The cell that the vehicle enters with its last step, when it has taken those before.
    private static bool IsFree(Vehicle vehicle, int start, int sign, int far, int[] cells)
    {
        var place = sign > 0 ? start + vehicle.Length - 1 + far : start - far;
        return place is >= 0 and < N && cells[vehicle.Cell(place)] < 0;
    }

    private static string Key(int[] starts) => string.Concat(starts);

    private static List<string> Trace(Dictionary<string, (string Before, string Move)> seen, string end)
    {
        List<string> moves = [];
        for (var at = end; seen[at].Before.Length > 0; at = seen[at].Before) moves.Add(seen[at].Move);
        moves.Reverse();
        return moves;
    }

    private static string? Judge(string text, List<Vehicle> vehicles, int[] begin)
    {
        var starts = begin.ToArray();
        var moves = AnswerTokens.Items(text).Take(MaxMoves + 1).ToArray();
        if (moves.Length > MaxMoves) return $"more than {MaxMoves} moves";
        foreach (var move in moves)
        {
            if (move.Length != 3 || move[1] is not ('+' or '-') || move[2] is < '1' or > '9') return "not a list of moves";
            var (at, sign, far) = (char.ToUpperInvariant(move[0]) - 'A', move[1] == '+' ? 1 : -1, int.Parse(move[2..], CultureInfo.InvariantCulture));
            if (at < 0 || at >= vehicles.Count) return "there is no such vehicle";
            var cells = Cells(vehicles, starts);
            if (Enumerable.Range(1, far).Any(step => !IsFree(vehicles[at], starts[at], sign, step, cells))) return "a move is not possible";
            starts[at] += sign * far;
        }

        return starts[0] == N - 2 ? null : "car A is not at the right edge";
    }

    private sealed record Vehicle(bool IsHorizontal, int Length, int Line)
    {
        public int Cell(int place) => IsHorizontal ? (Line * N) + place : (place * N) + Line;
    }
}
