using System.Globalization;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Frees a car from a crowded square.</summary>
internal sealed class RushHour() : ReasoningTask(new("rush_hour", TaskSuite.ReasoningGym, "list of moves", VerifierKind.Constraint) { NeighbourShare = 0.003 })
{
    private const int N = 6;
    private const int MaxMoves = 500;

    // Positions with longer solutions are rare and cost a search of thousands of states each.
    private const int MaxStates = 1_500;

    protected override IReadOnlyList<string> Wordings =>
    [
        "Each letter on this parking lot is one vehicle of two or three cells; dots are free. A vehicle moves along its own direction only (forwards or backwards), through free cells.\n\n{lot}\n\nMove car A so far to the right that it stands in the two rightmost cells of its row. Write moves like B-2 or A+1, one a line: the letter, then + for right or down or - for left or up, and the number of cells. Any list of at most 500 allowed moves that does it is right.",
        "A traffic jam on a 6 by 6 field: equal letters are one vehicle, . is empty. Horizontal vehicles slide left and right, vertical ones up and down, never over others.\n\n{lot}\n\nBring car A to the right edge. List the moves, each as letter, sign and distance (C+2 means two cells right or down, C-1 one cell left or up), a line each, at most 500. It need not be the shortest way.",
        "Free the car A: it must reach the right border of its row. Vehicles (runs of the same letter) move in the direction they stand in, over empty cells (.) only.\n\n{lot}\n\nGive your moves line by line in the form <letter><+ or -><cells>, + meaning right or down and - left or up; there may be up to 500.",
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
                Right = () => [string.Join(", ", moves), string.Join(' ', moves), string.Join('\n', moves.Select((move, at) => $"{at + 1}. {move}")), answer.Replace('-', '\u2212'), answer.ToLowerInvariant()],
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

    // A state packs the vehicles' places, three bits each; cells are the bits of a mask.
    private static List<string>? Search(List<Vehicle> vehicles, int[] begin)
    {
        ulong[][] masks = [.. vehicles.Select(vehicle => Enumerable.Range(0, N - vehicle.Length + 1).Select(vehicle.Mask).ToArray())];
        var first = begin.Select((start, at) => (long)start << (3 * at)).Sum();
        Dictionary<long, (long Before, int Vehicle, int Far)> seen = new() { [first] = (-1, 0, 0) };
        var queue = new Queue<long>([first]);
        while (queue.TryDequeue(out var state) && seen.Count < MaxStates)
        {
            if ((state & 7) == N - 2) return Trace(seen, state);
            var taken = 0UL;
            for (var at = 0; at < masks.Length; at++) taken |= masks[at][Place(state, at)];
            for (var at = 0; at < masks.Length; at++)
            {
                var (place, others) = (Place(state, at), taken & ~masks[at][Place(state, at)]);
                for (var sign = -1; sign <= 1; sign += 2)
                {
                    for (var to = place + sign; to >= 0 && to < masks[at].Length && (others & masks[at][to]) == 0; to += sign)
                    {
                        var next = state + ((long)(to - place) << (3 * at));
                        if (seen.TryAdd(next, (state, at, to - place))) queue.Enqueue(next);
                    }
                }
            }
        }

        return null;
    }

    private static int Place(long state, int vehicle) => (int)(state >> (3 * vehicle)) & 7;

    private static List<string> Trace(Dictionary<long, (long Before, int Vehicle, int Far)> seen, long end)
    {
        List<string> moves = [];
        for (var at = end; seen[at].Before >= 0; at = seen[at].Before) moves.Add($"{(char)('A' + seen[at].Vehicle)}{(seen[at].Far > 0 ? "+" : "")}{seen[at].Far}");
        moves.Reverse();
        return moves;
    }

    // The cell that the vehicle enters with its last step, when it has taken those before.
    private static bool IsFree(Vehicle vehicle, int start, int sign, int far, int[] cells)
    {
        var place = sign > 0 ? start + vehicle.Length - 1 + far : start - far;
        return place is >= 0 and < N && cells[vehicle.Cell(place)] < 0;
    }

    private static string? Judge(string text, List<Vehicle> vehicles, int[] begin)
    {
        var starts = begin.ToArray();
        var moves = AnswerTokens.Moves(text).Take(MaxMoves + 1).ToArray();
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
        public ulong Mask(int start) => Enumerable.Range(start, Length).Aggregate(0UL, (mask, place) => mask | (1UL << Cell(place)));

        public int Cell(int place) => IsHorizontal ? (Line * N) + place : (place * N) + Line;
    }
}
