using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Reads a matrix in a spiral.</summary>
internal sealed class SpiralMatrix() : ReasoningTask(new("spiral_matrix", TaskSuite.ReasoningGym, "list of integers", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Read this matrix in a clockwise spiral that begins at the top left corner with the first row and ends inside:\n\n{matrix}\n\nList the numbers in this order, separated by blanks.",
        "Starting at the upper left and going right along the top row, then down, then left, then up, and so on inwards, visit every entry of\n\n{matrix}\n\nonce. Write the entries in the order of the visit with blanks between them.",
        "Peel the following table clockwise from outside to inside, beginning with its first row from left to right:\n\n{matrix}\n\nAnswer with all numbers in that order, blank-separated.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (rows, columns) = (level + 1 + random.Below(2), level + 2 + random.Below(2));
        var matrix = Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Between(0, 99)).ToArray()).ToArray();
        List<int> read = [];
        var (top, bottom, left, right) = (0, rows - 1, 0, columns - 1);
        while (top <= bottom && left <= right)
        {
            for (var at = left; at <= right; at++) read.Add(matrix[top][at]);
            for (var at = top + 1; at <= bottom; at++) read.Add(matrix[at][right]);
            for (var at = right - 1; at >= left && top < bottom; at--) read.Add(matrix[bottom][at]);
            for (var at = bottom - 1; at > top && left < right; at--) read.Add(matrix[at][left]);
            (top, bottom, left, right) = (top + 1, bottom - 1, left + 1, right - 1);
        }

        return new TaskDraft(string.Join(' ', read), Accept.Cells(read.Select(number => $"{number}")), ("matrix", string.Join('\n', matrix.Select(row => string.Join(' ', row)))))
        {
            Size = read.Count,
            Right = () => [$"[{string.Join(", ", read)}]"],
        };
    }
}
