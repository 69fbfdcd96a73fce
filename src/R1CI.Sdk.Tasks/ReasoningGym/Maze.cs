using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The length of the shortest way through a maze.</summary>
internal sealed class Maze() : ReasoningTask(new("maze", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "In this maze # is a wall, . is free, S is the start and G the goal. You move up, down, left or right.\n\n{maze}\n\nHow many steps does the shortest way from S to G have? Answer -1 if there is none.",
        "Find the least number of horizontal or vertical moves that lead from S to G without entering a #:\n\n{maze}\n\nGive the number, or -1 when G cannot be reached.",
        "A robot at S wants to get to G; it cannot leave the map or pass walls (#), and each move takes it to one of the four neighbouring cells.\n\n{maze}\n\nWhat is the minimum number of moves (-1 if impossible)?",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = (4 * level) + 4;
        while (true)
        {
            var walls = Enumerable.Range(0, n * n).Select(_ => random.Chance(3, 10)).ToArray();
            var (start, goal) = (random.Below(n * n), random.Below(n * n));
            walls[start] = walls[goal] = false;
            var steps = start == goal ? 0 : Paths.Distance(walls, n, start, goal);
            if (steps < 0 ? !random.Chance(1, 8) : steps < n / 2) continue;
            return new TaskDraft($"{steps}", Accept.Integer(steps, "steps", "moves"), ("maze", Paths.Text(walls, n, start, goal, "#.SG"))) { Size = n * n };
        }
    }
}
