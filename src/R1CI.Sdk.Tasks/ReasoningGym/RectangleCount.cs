using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>How many rectangular frames a picture of characters holds.</summary>
internal sealed class RectangleCount() : ReasoningTask(new("rectangle_count", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "A frame is a rectangle of cells, at least 2 cells wide and 2 high, whose outermost cells are all #; what is inside does not matter. How many frames are there in this picture?\n\n{picture}\n\nFrames may overlap or share cells; count each. Answer with a number.",
        "Count all axis-parallel rectangles (2 by 2 cells or larger) in\n\n{picture}\n\nwhose complete border, that is first and last row and first and last column, consists of # signs. The inner cells may be anything, and rectangles that overlap count separately. Give the count.",
        "In the picture below, choose two different rows and two different columns; they mark a rectangle. For how many choices does its outline run through # cells only?\n\n{picture}\n\nWrite an integer.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = (2 * level) + 6;
        var cells = new bool[n, n];
        for (var at = 0; at < level + 2; at++)
        {
            var (top, left) = (random.Below(n - 2), random.Below(n - 2));
            var (bottom, right) = (random.Between(top + 1, Math.Min(n - 1, top + 5)), random.Between(left + 1, Math.Min(n - 1, left + 5)));
            for (var column = left; column <= right; column++) cells[top, column] = cells[bottom, column] = true;
            for (var row = top; row <= bottom; row++) cells[row, left] = cells[row, right] = true;
        }

        var count = Frames(cells, n);
        var picture = string.Join('\n', Enumerable.Range(0, n).Select(row => string.Concat(Enumerable.Range(0, n).Select(column => cells[row, column] ? '#' : '.'))));
        return new TaskDraft($"{count}", Accept.Integer(count), ("picture", picture)) { Size = n * n };
    }

    private static int Frames(bool[,] cells, int n)
    {
        var count = 0;
        for (var top = 0; top < n; top++)
        {
            for (var bottom = top + 1; bottom < n; bottom++)
            {
                // Full columns between the two rows, as long as both rows go on.
                var open = 0;
                for (var column = 0; column < n; column++)
                {
                    if (!cells[top, column] || !cells[bottom, column])
                    {
                        open = 0;
                        continue;
                    }

                    var row = top;
                    while (row <= bottom && cells[row, column]) row++;
                    if (row > bottom) count += open++;
                }
            }
        }

        return count;
    }
}
