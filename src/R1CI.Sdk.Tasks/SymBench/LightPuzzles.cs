using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Lights on a grid: a pressed button switches its own light and its neighbours'.</summary>
internal sealed class LightPuzzles() : ReasoningTask(new("light_puzzles", TaskSuite.SymBench, "one bit a light", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A square board of {n} by {n} lights is given row by row; 1 is on and 0 is off. Each light has a button. Pressing it switches that light and the lights directly above, below, left and right of it, where there are any.

        {grid}

        These buttons are pressed, one after the other, as (row, column) counted from 1 at the top left: {presses}
        What does the board look like afterwards? Answer with all {n} rows, top to bottom, each as its bits.
        """,
        """
        On a panel of {n} x {n} lamps (1 = lit, 0 = dark):

        {grid}

        pushing the button of a lamp inverts the lamp itself and every lamp that shares an edge with it. Rows and columns are numbered from 1, starting in the upper left corner. Somebody pushes (row, column): {presses}
        Give the final state of the panel: {n} lines of {n} bits.
        """,
        """
        Lights-out with {n} rows and {n} columns. A press at (r, c) flips position (r, c) and its up to four orthogonal neighbours; numbering starts at 1. Start:

        {grid}

        Presses in order: {presses}
        Write the resulting rows of 0s and 1s, first row first, one row a line.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = level + 2;
        var start = new bool[n, n];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++) start[row, column] = random.Chance(1, 2);
        }

        var presses = Enumerable.Range(0, n + random.Below(n)).Select(_ => (Row: random.Below(n), Column: random.Below(n))).ToArray();
        var end = (bool[,])start.Clone();
        foreach (var (row, column) in presses)
        {
            foreach (var (r, c) in new[] { (row, column), (row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1) })
            {
                if (r >= 0 && r < n && c >= 0 && c < n) end[r, c] ^= true;
            }
        }

        var answer = Rows(end);
        return new TaskDraft(answer, Accept.Cells(answer.Where(char.IsAsciiDigit).Select(char.ToString)),
            ("n", $"{n}"), ("grid", Rows(start)), ("presses", string.Join(", ", presses.Select(press => $"({press.Row + 1}, {press.Column + 1})"))))
        {
            Size = presses.Length * n,
            Wrong = () => [Rows(start) == answer ? "x" : Rows(start)],
        };
    }

    private static string Rows(bool[,] lights)
    {
        var n = lights.GetLength(0);
        return string.Join('\n', Enumerable.Range(0, n).Select(row => string.Concat(Enumerable.Range(0, n).Select(column => lights[row, column] ? '1' : '0'))));
    }
}
