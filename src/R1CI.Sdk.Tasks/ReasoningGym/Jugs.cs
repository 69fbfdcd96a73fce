using System.Text.RegularExpressions;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Measures an amount of water with three jugs.</summary>
internal sealed partial class Jugs() : ReasoningTask(new("jugs", TaskSuite.ReasoningGym, "list of moves", VerifierKind.Constraint) { Space = 3_000, NeighbourShare = 0.035 })
{
    private const int MaxMoves = 1_000;

    protected override IReadOnlyList<string> Wordings =>
    [
        "Three empty jugs hold this many litres: {jugs}. A move is 'fill X' (to the brim), 'empty X', or 'pour X->Y' (until X is empty or Y is full). Find moves after which some jug holds exactly {target} litres. Write one move a line. Any sequence that ends so is right.",
        "You have a tap and three unmarked jugs with the capacities {jugs} (litres), all empty. Allowed are: fill X, empty X, pour X->Y, where pouring goes on until the first is empty or the second is full. Get exactly {target} litres into one of them. List the moves in these words, a line each.",
        "Jugs and their capacities in litres: {jugs}. At the start they are empty. Using only the moves fill X, empty X and pour X->Y (stop when X is empty or Y is full), reach a state in which one jug contains exactly {target} litres. Answer with the moves in order, one per line.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        while (true)
        {
            var capacities = random.Sample([.. Enumerable.Range(3, 12 + (4 * level))], 3);
            var first = FirstSeen(capacities, (2 * level) + 2);
            int[] targets = [.. first.Where(pair => pair.Value.Count == level + 1 + (level / 2)).Select(pair => pair.Key).Order()];
            if (targets.Length == 0) continue;
            var target = random.Pick(targets);
            var moves = first[target];
            var answer = string.Join('\n', moves);
            return new TaskDraft(answer, Accept.When(text => Judge(text, capacities, target)), ("jugs", $"A {capacities[0]}, B {capacities[1]}, C {capacities[2]}"), ("target", $"{target}"))
            {
                Size = moves.Count,
                Right = () => [string.Join('\n', moves.Select((move, at) => $"{at + 1}. {move.Replace("->", " → ", StringComparison.Ordinal)}")), answer.Replace("->", " into ", StringComparison.Ordinal), "empty A\n" + answer, answer.ToUpperInvariant(), answer.Replace('\n', ','), $"fill A\nempty A\n{answer}"],
                Wrong = () => [string.Join('\n', moves.SkipLast(1)) + "\nempty A\nempty B\nempty C", answer + "\nfill D", "pour A->A\n" + answer, "->", $"-> {answer}", $"fill A {target}"],
            };
        }
    }

    // A shortest list of moves for each amount that some jug can hold.
    private static Dictionary<int, List<string>> FirstSeen(int[] capacities, int maxMoves)
    {
        var states = new Queue<(int[] Held, List<string> Moves)>([(new int[3], [])]);
        HashSet<(int, int, int)> seen = [(0, 0, 0)];
        Dictionary<int, List<string>> first = new() { [0] = [] };
        while (states.TryDequeue(out var state))
        {
            if (state.Moves.Count == maxMoves) break;
            for (var move = 0; move < 12; move++)
            {
                var held = state.Held.ToArray();
                var name = Apply(held, capacities, move);
                if (name is null || !seen.Add((held[0], held[1], held[2]))) continue;
                List<string> moves = [.. state.Moves, name];
                foreach (var amount in held) first.TryAdd(amount, moves);
                states.Enqueue((held, moves));
            }
        }

        return first;
    }

    // 0-2 fill, 3-5 empty, 6-11 pour.
    private static string? Apply(int[] held, int[] capacities, int move)
    {
        var (from, to) = move < 6 ? (move % 3, -1) : ((move - 6) / 2, (((move - 6) / 2) + 1 + (move % 2)) % 3);
        var jug = (char)('A' + from);
        if (move < 6)
        {
            held[from] = move < 3 ? capacities[from] : 0;
            return move < 3 ? $"fill {jug}" : $"empty {jug}";
        }

        var amount = Math.Min(held[from], capacities[to] - held[to]);
        (held[from], held[to]) = (held[from] - amount, held[to] + amount);
        return $"pour {jug}->{(char)('A' + to)}";
    }

    private static string? Judge(string text, int[] capacities, int target)
    {
        var held = new int[3];
        string[] moves = [.. AnswerTokens.Items(text).Take(MaxMoves + 1)];
        if (moves.Length > MaxMoves) return "too many moves";
        foreach (var move in moves)
        {
            if (Words().Match(AnswerTokens.WithoutBullet(move)) is not { Success: true } match) return $"there is no move '{(move.Length > 40 ? move[..40] : move)}'";
            string[] words = [.. match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => group.Value.ToLowerInvariant())];
            int[] jugs = [.. words.Skip(1).Select(word => word[0] - 'a')];
            if (jugs.Length == 1) held[jugs[0]] = words[0] == "fill" ? capacities[jugs[0]] : 0;
            else if (jugs[0] != jugs[1]) Apply(held, capacities, 6 + (jugs[0] * 2) + ((jugs[1] - jugs[0] + 2) % 3 == 0 ? 0 : 1));
            else return "a jug cannot be poured into itself";
        }

        return held.Contains(target) ? null : "no jug holds the amount at the end";
    }

    [GeneratedRegex(@"\A(?:(fill|empty)(?: jug)? ([ABC])|(pour)(?: jug)? ([ABC])(?: ?(?:->|→) ?| into | to | )(?:jug )?([ABC]))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
