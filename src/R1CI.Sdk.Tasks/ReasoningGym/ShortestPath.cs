using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A shortest way on a map, as a list of steps.</summary>
internal sealed class ShortestPath() : ReasoningTask(new("shortest_path", TaskSuite.ReasoningGym, "list of steps", VerifierKind.Constraint) { NeighbourShare = 0.001 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Find a shortest way from * to # on this map; O is free and X is blocked.\n\n{map}\n\nAnswer with the steps up, down, left, right, separated by blanks. If there is no way, write infeasible.",
        "Move from the cell * to the cell # through cells marked O (never X), one cell up, down, left or right at a time, with as few steps as possible:\n\n{map}\n\nList the steps, for example: right right down. When # is out of reach answer infeasible. Any shortest list is right.",
        "On the following grid, X cells are closed and O cells open. Give a minimal sequence of the words up, down, left and right that leads from * to #, with blanks between the words, or the word infeasible if none exists.\n\n{map}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = (2 * level) + 4;
        while (true)
        {
            var walls = Enumerable.Range(0, n * n).Select(_ => random.Chance(3, 10)).ToArray();
            var (start, goal) = (random.Below(n * n), random.Below(n * n));
            walls[start] = walls[goal] = false;
            var steps = Paths.Shortest(walls, n, start, goal);
            if (steps is null ? !random.Chance(1, 8) : steps.Count < n / 2) continue;
            var answer = steps is null ? "infeasible" : string.Join(' ', steps);
            return new TaskDraft(answer, Accept.When(text => Judge(text, walls, n, start, goal, steps?.Count)), ("map", Paths.Text(walls, n, start, goal, "XO*#")))
            {
                Size = n * n,
                Right = () => [answer.Replace(" ", " → ", StringComparison.Ordinal), string.Join('\n', answer.Split(' ').Select((step, at) => $"{at + 1}. {step}")), answer.Replace(" ", ", ", StringComparison.Ordinal), answer.ToUpperInvariant()],
                Wrong = () => steps is null ? ["up", "down right"] : ["infeasible", string.Join(' ', steps.SkipLast(1)), $"{answer} up down", $"{answer} {steps[^1]}"],
            };
        }
    }

    private static string? Judge(string text, bool[] walls, int n, int start, int goal, int? length)
    {
        var steps = AnswerTokens.Moves(text.ToLowerInvariant()).SelectMany(move => move.Split("->")).ToArray();
        if (length is null) return steps is ["infeasible"] ? null : "there is no way";
        if (steps.Length != length) return "not a shortest list of steps";
        var at = start;
        foreach (var step in steps)
        {
            var next = Paths.Steps(at, n).FirstOrDefault(other => other.Name == step);
            if (next.Name is null || walls[next.Next]) return "a step is not possible";
            at = next.Next;
        }

        return at == goal ? null : "the way ends elsewhere";
    }
}
