using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Sudoku with four rows; every solution counts.</summary>
internal sealed class MiniSudoku() : ReasoningTask(new("mini_sudoku", TaskSuite.ReasoningGym, "grid of digits", VerifierKind.Constraint) { Space = 100_000, NeighbourShare = 0.0012 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Solve this 4 by 4 sudoku: every row, every column and each of the four 2 by 2 corners must contain 1, 2, 3 and 4. An underscore is an empty cell.\n\n{grid}\n\nWrite the four rows, numbers separated by blanks. Any solution is right.",
        "Fill in the underscores with numbers from 1 to 4 so that no row, no column and no 2x2 block (the grid is divided into four of them) has a number twice:\n\n{grid}\n\nAnswer with the whole grid, row by row.",
        "Small sudoku, digits 1 to 4; rows, columns and the four quarters each hold every digit once.\n\n{grid}\n\nReplace the underscores and give all four lines. If several fillings are possible, give one.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var symbols = random.Shuffled([1, 2, 3, 4]);
        // Exchanging rows within a band, bands, and the same with columns keeps the rules.
        int[] Lines()
        {
            var (band, first, second) = (random.Below(2), random.Below(2), random.Below(2));
            return [(band * 2) + first, (band * 2) + 1 - first, ((1 - band) * 2) + second, ((1 - band) * 2) + 1 - second];
        }

        var (rows, columns, isTurned) = (Lines(), Lines(), random.Chance(1, 2));
        int[] pattern = [0, 1, 2, 3, 2, 3, 0, 1, 1, 0, 3, 2, 3, 2, 1, 0];
        if (random.Chance(1, 2)) pattern = [0, 1, 2, 3, 2, 3, 0, 1, 1, 2, 3, 0, 3, 0, 1, 2];
        int[] cells = [.. Enumerable.Range(0, 16).Select(at => isTurned ? ((at % 4) * 4) + (at / 4) : at).Select(at => symbols[pattern[(rows[at / 4] * 4) + columns[at % 4]]])];
        var hidden = random.Sample([.. Enumerable.Range(0, 16)], 4 + level).ToHashSet();
        var answer = LatinSquare.Text(cells, 4);
        return new TaskDraft(answer, Accept.When(text => Judge(text, cells, hidden)), ("grid", LatinSquare.Text(cells.Select((cell, at) => hidden.Contains(at) ? "_" : $"{cell}"), 4)))
        {
            Size = hidden.Count,
            Right = () => [answer.Replace(" ", "", StringComparison.Ordinal), string.Concat(answer.Where(char.IsAsciiDigit)).Chunk(1).Aggregate("", (text, digit) => text + digit[0] + ",")],
            Wrong = () => [LatinSquare.Text(cells.Select(cell => (cell % 4) + 1), 4), LatinSquare.Text(cells.Select((cell, at) => at == hidden.First() ? (cell % 4) + 1 : cell), 4), answer + " 1"],
        };
    }

    private static string? Judge(string text, int[] cells, HashSet<int> hidden)
    {
        if (LatinSquare.Read(text, 4) is not { } answer) return "not each number once in each row and column";
        if (Enumerable.Range(0, 16).Any(at => !hidden.Contains(at) && answer[at] != cells[at])) return "a given number was changed";
        int[] corners = [0, 2, 8, 10];
        return corners.All(corner => answer[corner] + answer[corner + 1] + answer[corner + 4] + answer[corner + 5] == 10
            && new HashSet<int> { answer[corner], answer[corner + 1], answer[corner + 4], answer[corner + 5] }.Count == 4) ? null : "a block has a number twice";
    }
}
