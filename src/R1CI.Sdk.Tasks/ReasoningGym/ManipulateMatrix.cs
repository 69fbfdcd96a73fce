using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Applies a list of operations to a matrix.</summary>
internal sealed class ManipulateMatrix() : ReasoningTask(new("manipulate_matrix", TaskSuite.ReasoningGym, "grid of integers", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Apply these operations one after the other to the matrix (rows and columns are counted from 1, top left first, in the matrix as it then is).\n\nMatrix:\n{matrix}\n\nOperations:\n{operations}\n\nWrite the resulting matrix, one row a line, numbers separated by blanks.",
        "Start with this matrix:\n{matrix}\n\nThen do, in this order:\n{operations}\n\nIndices start at 1 and always refer to the current matrix. Give the final matrix row by row with blanks between the numbers.",
        "A table of numbers is changed step by step; numbering of rows (from the top) and columns (from the left) begins at 1 and is that of the table at the moment.\n{matrix}\n\nSteps:\n{operations}\n\nWhat is the table at the end? Rows on lines, blanks between entries.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = level + 2;
        int[][] matrix = [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => random.Between(0, 9)).ToArray())];
        var start = Text(matrix);
        List<string> operations = [];
        while (operations.Count < level + 1)
        {
            var (name, next) = Step(random, matrix);
            if (next.Length < 2 || next[0].Length < 2) continue;
            operations.Add($"{operations.Count + 1}. {name}");
            matrix = next;
        }

        var answer = Text(matrix);
        return new TaskDraft(answer, Accept.Grid(matrix.Select(row => row.Select(cell => $"{cell}"))), ("matrix", start), ("operations", string.Join('\n', operations))) 
        {
            Size = operations.Count * n * n,
            Right = () => [$"[{string.Join(", ", matrix.Select(row => $"[{string.Join(", ", row)}]"))}]", $"{answer.Replace("\n", "; ", StringComparison.Ordinal)}."],
            Wrong = () => [answer.Replace('\n', ' '), string.Join('\n', AnswerText.Collapse(answer).Split(' ').Chunk(matrix[0].Length + 1).Select(row => string.Join(' ', row)))],
        };
    }

    private static (string Name, int[][] Next) Step(TaskRandom random, int[][] matrix)
    {
        var (row, column, row2, number) = (random.Below(matrix.Length), random.Below(matrix[0].Length), random.Below(matrix.Length), random.Between(2, 9));
        int[] columns = [.. Enumerable.Range(0, matrix[0].Length)];
        return random.Below(10) switch
        {
            0 => ("transpose it", [.. columns.Select(at => matrix.Select(line => line[at]).ToArray())]),
            1 => ("rotate it by 90 degrees clockwise", [.. columns.Select(at => matrix.Reverse().Select(line => line[at]).ToArray())]),
            2 => ("rotate it by 180 degrees", [.. matrix.Reverse().Select(line => line.Reverse().ToArray())]),
            3 => ("reverse the order of the rows", [.. matrix.Reverse()]),
            4 => ("reverse the order of the columns", [.. matrix.Select(line => line.Reverse().ToArray())]),
            5 => ($"remove row {row + 1}", [.. matrix.Where((_, at) => at != row)]),
            6 => ($"remove column {column + 1}", [.. matrix.Select(line => line.Where((_, at) => at != column).ToArray())]),
            7 => ($"multiply row {row + 1} by {number}", [.. matrix.Select((line, at) => at == row ? line.Select(cell => cell * number).ToArray() : line)]),
            8 => ($"exchange rows {row + 1} and {row2 + 1}", [.. matrix.Select((_, at) => matrix[at == row ? row2 : at == row2 ? row : at])]),
            _ => ($"add {number} to every number in column {column + 1}", [.. matrix.Select(line => line.Select((cell, at) => at == column ? cell + number : cell).ToArray())]),
        };
    }

    private static string Text(int[][] matrix) => string.Join('\n', matrix.Select(row => string.Join(' ', row)));
}
