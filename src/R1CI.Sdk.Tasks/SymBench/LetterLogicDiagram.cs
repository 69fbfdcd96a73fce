using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>A 7 by 7 Latin square of letters whose minor diagonal has one letter.</summary>
internal sealed class LetterLogicDiagram() : ReasoningTask(new("letter_logic_diagram", TaskSuite.SymBench, "7 rows of 7 letters", VerifierKind.Constraint))
{
    private const int Side = 7;

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Complete this diagram of 7 x 7 letters; a dot is an empty cell.

        {grid}

        Every row and every column must contain each of the letters a to g once, and the seven cells of the minor diagonal (from the top right corner to the bottom left corner) must all have the same letter. Answer with 7 lines of 7 letters separated by commas.
        """,
        """
        The cells marked with dots are to be filled with letters from a, b, c, d, e, f, g:

        {grid}

        Conditions: no letter repeats within a row or within a column, and the diagonal that runs from the upper right to the lower left consists of a single letter. Write the filled square, one row a line, letters separated by commas.
        """,
        """
        Latin square puzzle, order 7, letters a-g, with the extra rule that all cells on the anti-diagonal (top right to bottom left) are equal. Given cells stay as they are.

        {grid}

        Output the finished square as seven comma-separated rows.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        // The minor diagonal of this square is constant for every exchange of rows that is undone in the columns.
        var (letters, order, factor) = (random.Shuffled(['a', 'b', 'c', 'd', 'e', 'f', 'g']), random.Shuffled([0, 1, 2, 3, 4, 5, 6]), random.Between(1, Side - 1));
        var square = Enumerable.Range(0, Side).Select(row => Enumerable.Range(0, Side).Select(column => letters[factor * (order[row] + Side - order[Side - 1 - column]) % Side]).ToArray()).ToArray();
        var given = square.Select(row => (char[])row.Clone()).ToArray();
        foreach (var cell in random.Sample([.. Enumerable.Range(0, Side * Side)], 8 + (6 * level))) given[cell / Side][cell % Side] = '.';
        var grid = Text(given, " ");
        return new TaskDraft(Text(square, ", "), Accept.When(answer => Judge(answer, given)), ("grid", grid))
        {
            Size = 8 + (6 * level),
            Right = () => [Text(square, " "), Text(square, "").ToUpperInvariant()],
            Wrong = () => [grid, Text(square[..6], ", "), Text([.. square[..6], square[0]], ", "), Text([.. square.Select(row => row.Select(letter => letter == 'g' ? 'a' : (char)(letter + 1)).ToArray())], ", ")],
        };
    }

    private static string? Judge(string answer, char[][] given)
    {
        var cells = string.Concat(AnswerTokens.Of(answer)).ToLowerInvariant();
        if (cells.Length != Side * Side || cells.AsSpan().ContainsAnyExceptInRange('a', 'g')) return "the answer is not 49 letters from a to g";
        if (Enumerable.Range(0, cells.Length).Any(at => given[at / Side][at % Side] != '.' && given[at / Side][at % Side] != cells[at])) return "a given letter is changed";
        if (Enumerable.Range(0, Side).Any(row => cells[(row * Side) + Side - 1 - row] != cells[Side - 1])) return "the minor diagonal has more than one letter";
        return Enumerable.Range(0, cells.Length).SelectMany(at => new[] { (0, at / Side, cells[at]), (1, at % Side, cells[at]) }).Distinct().Count() == 2 * cells.Length ? null : "a letter is twice in a row or column";
    }

    private static string Text(char[][] square, string separator) => string.Join('\n', square.Select(row => string.Join(separator, row)));
}
