using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>For each cell of a grid of bits, the way to the nearest 0.</summary>
internal sealed class BinaryMatrix() : ReasoningTask(new("binary_matrix", TaskSuite.ReasoningGym, "grid of integers", VerifierKind.Sequence) { Space = 100_000 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "For every cell of this grid find the distance to the nearest 0, where one step goes up, down, left or right (a 0 itself has distance 0):\n\n{grid}\n\nAnswer with a grid of the same shape, one row a line, numbers separated by blanks.",
        "Below is a matrix of zeros and ones.\n\n{grid}\n\nReplace each entry by the least number of horizontal and vertical steps from it to some 0. Write the resulting matrix row by row with blanks between the numbers.",
        "Compute the taxicab distance of each position to the closest 0 in\n\n{grid}\n\nand give the distances laid out like the grid, blanks between numbers, a line for each row.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (rows, columns) = (level + 4 + random.Below(2), level + 4 + random.Below(2));
        var zeros = Enumerable.Range(0, (rows * columns / 5) + random.Below(4)).Select(_ => random.Below(rows * columns)).ToHashSet();
        string Lines(Func<int, int> cell) => string.Join('\n', Enumerable.Range(0, rows).Select(row => string.Join(' ', Enumerable.Range(0, columns).Select(column => cell((row * columns) + column)))));
        // The grid is full of paths, so the nearest 0 by steps is the nearest by taxicab distance.
        int Distance(int cell) => zeros.Min(zero => Math.Abs((zero / columns) - (cell / columns)) + Math.Abs((zero % columns) - (cell % columns)));
        var answer = Lines(Distance);
        return new TaskDraft(answer, Accept.Cells(AnswerTokens.Of(answer)), ("grid", Lines(cell => zeros.Contains(cell) ? 0 : 1)))
        {
            Size = rows * columns,
            Right = () => [$"[[{answer.Replace(" ", ", ", StringComparison.Ordinal).Replace("\n", "], [", StringComparison.Ordinal)}]]"],
        };
    }
}
