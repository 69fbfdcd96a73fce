using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>A matrix of letters is turned by quarter turns.</summary>
internal sealed class MatrixTransformation() : ReasoningTask(new("matrix_transformation", TaskSuite.SymBench, "list of letters", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Turn this matrix by 90 degrees clockwise, {turns}:

        {matrix}

        Read the result row by row and answer with its letters, separated by commas.
        """,
        """
        A sheet with letters on it is rotated to the right by a quarter turn, {turns}.

        {matrix}

        Which letters are seen then, from left to right and top to bottom? Separate them by commas.
        """,
        """
        Apply a clockwise quarter turn {turns} to this matrix:

        {matrix}

        Output the rotated matrix as one comma-separated list in row order.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (rows, columns) = (level + random.Between(2, 3), level + random.Between(2, 3));
        var matrix = Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ")).ToArray()).ToArray();
        var turns = level < 3 ? 1 : random.Between(1, 3);
        var turned = matrix;
        for (var turn = 0; turn < turns; turn++) turned = [.. turned[0].Select((_, column) => turned.Select(row => row[column]).Reverse().ToArray())];
        string[] cells = [.. turned.SelectMany(row => row).Select(char.ToString)];
        return new TaskDraft(string.Join(", ", cells), Accept.Cells(cells), ("turns", turns switch { 1 => "one time", 2 => "two times", _ => "three times" }), ("matrix", string.Join('\n', matrix.Select(row => string.Join(' ', row)))))
        {
            Wrong = () => [string.Join(", ", matrix.SelectMany(row => row)) is var start && start == string.Join(", ", cells) ? "A" : start],
        };
    }
}
