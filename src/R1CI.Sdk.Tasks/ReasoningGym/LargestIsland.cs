using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The size of the largest connected piece of land.</summary>
internal sealed class LargestIsland() : ReasoningTask(new("largest_island", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "On this map 1 is land and 0 is water. Land cells that share an edge belong to the same island.\n\n{map}\n\nHow many cells has the largest island?",
        "Find the area of the biggest group of 1s that are connected horizontally or vertically:\n\n{map}\n\nGive the number of cells.",
        "Cells with 1 form islands; touching at a corner does not connect. What is the size, in cells, of the largest one (0 if there is none)?\n\n{map}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = (2 * level) + 5;
        var land = Enumerable.Range(0, n * n).Select(_ => random.Chance(55, 100)).ToArray();
        var map = string.Join('\n', land.Chunk(n).Select(row => string.Join(' ', row.Select(cell => cell ? 1 : 0))));
        var largest = 0;
        for (var start = 0; start < n * n; start++)
        {
            var area = 0;
            var open = new Stack<int>([start]);
            while (open.TryPop(out var at))
            {
                if (!land[at]) continue;
                land[at] = false;
                area++;
                foreach (var (_, next) in Paths.Steps(at, n)) open.Push(next);
            }

            largest = Math.Max(largest, area);
        }

        return new TaskDraft($"{largest}", Accept.Integer(largest, "cells"), ("map", map)) { Size = n * n };
    }
}
