using System.Numerics;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>A 9 by 9 sudoku with one solution.</summary>
internal sealed class StandardSudoku() : ReasoningTask(new("standard_sudoku", TaskSuite.SymBench, "9 rows of 9 digits", VerifierKind.Constraint))
{
    private const int Cells = 81;

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Solve this sudoku. Every row, every column and each of the nine 3 x 3 boxes must contain the digits 1 to 9 once; 0 is an empty cell.

        {grid}

        Answer with the complete grid as a JSON list of 9 rows of 9 numbers.
        """,
        """
        Fill in the zeros so that no digit from 1 to 9 repeats in a row, a column or a 3 x 3 block:

        {grid}

        Return all nine rows, filled in, as nested JSON arrays of integers.
        """,
        """
        Sudoku, 9 lines, 0 = blank:

        {grid}

        Complete it (digits 1-9 once per row, column and box; given digits stay) and write the result as a JSON array with 9 arrays of 9 digits.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var solution = Filled(random);
        var given = (int[])solution.Clone();
        var blanks = 20 + (8 * level);
        foreach (var cell in random.Shuffled([.. Enumerable.Range(0, Cells)]))
        {
            if (blanks == 0) break;
            given[cell] = 0;
            if (Solutions((int[])given.Clone(), 2) == 1) blanks--;
            else given[cell] = solution[cell];
        }

        var grid = string.Join('\n', given.Chunk(9).Select(row => string.Concat(row)));
        int[] swapped = [.. solution[9..18], .. solution[..9], .. solution[18..]];
        return new TaskDraft(Text(solution), Accept.When(answer => Judge(answer, given)), ("grid", grid))
        {
            Size = given.Count(digit => digit == 0),
            Right = () => [string.Join('\n', solution.Chunk(9).Select(row => string.Concat(row)))],
            Wrong = () => [Text(given), Text(solution[..72]), Text([.. solution.Select(digit => (digit % 9) + 1)]), given[..18].Any(digit => digit > 0) ? Text(swapped) : "1", Text([.. Enumerable.Repeat(5, Cells)])],
        };
    }

    // The pattern grid with rows, columns, bands and digits exchanged: each is a solved sudoku.
    private static int[] Filled(TaskRandom random)
    {
        var digits = random.Shuffled([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        var (rows, columns) = (Lines(random), Lines(random));
        var isTurned = random.Chance(1, 2);
        return [.. Enumerable.Range(0, Cells).Select(at => isTurned ? (at % 9, at / 9) : (at / 9, at % 9)).Select(place => (rows[place.Item1], columns[place.Item2]))
            .Select(place => digits[((3 * (place.Item1 % 3)) + (place.Item1 / 3) + place.Item2) % 9])];
    }

    private static int[] Lines(TaskRandom random) => [.. random.Shuffled([0, 1, 2]).SelectMany(band => random.Shuffled([0, 1, 2]).Select(line => (3 * band) + line))];

    // How many solutions there are, counted up to a limit; the emptiest choice is tried first.
    private static int Solutions(int[] cells, int limit)
    {
        var (rows, columns, boxes) = (new int[9], new int[9], new int[9]);
        for (var at = 0; at < Cells; at++)
        {
            if (cells[at] > 0) Mark(at, 1 << cells[at]);
        }

        return Count(limit);

        int Count(int most)
        {
            var (best, options) = (-1, 0);
            for (var at = 0; at < Cells; at++)
            {
                if (cells[at] > 0) continue;
                var free = ~(rows[at / 9] | columns[at % 9] | boxes[Box(at)]) & 0x3FE;
                if (best < 0 || BitOperations.PopCount((uint)free) < BitOperations.PopCount((uint)options)) (best, options) = (at, free);
                if (BitOperations.PopCount((uint)options) < 2) break;
            }

            if (best < 0) return 1;
            var found = 0;
            for (; options != 0 && found < most; options &= options - 1)
            {
                var bit = options & -options;
                cells[best] = BitOperations.TrailingZeroCount(bit);
                Mark(best, bit);
                found += Count(most - found);
                Mark(best, bit);
                cells[best] = 0;
            }

            return found;
        }

        void Mark(int at, int bit)
        {
            rows[at / 9] ^= bit;
            columns[at % 9] ^= bit;
            boxes[Box(at)] ^= bit;
        }
    }

    private static int Box(int at) => (at / 27 * 3) + (at % 9 / 3);

    private static string? Judge(string answer, int[] given)
    {
        var tokens = AnswerTokens.Of(answer);
        // Rows of nine digits run together are as clear as single ones.
        var numbers = tokens.Length == 9 && Array.TrueForAll(tokens, token => token.Length == 9) ? AnswerTokens.Integers(string.Join(' ', string.Concat(tokens).ToCharArray())) : AnswerTokens.Integers(answer);
        if (numbers is not { Length: Cells } || Array.Exists(numbers, digit => digit is < 1 or > 9)) return "the answer is not 81 digits from 1 to 9";
        if (Enumerable.Range(0, Cells).Any(at => given[at] > 0 && given[at] != numbers[at])) return "a given digit is changed";
        var groups = Enumerable.Range(0, Cells).SelectMany(at => new[] { (0, at / 9, numbers[at]), (1, at % 9, numbers[at]), (2, Box(at), numbers[at]) });
        return groups.Distinct().Count() == 3 * Cells ? null : "a digit is twice in a row, column or box";
    }

    private static string Text(int[] cells) => $"[{string.Join(",\n ", cells.Chunk(9).Select(row => $"[{string.Join(", ", row)}]"))}]";
}
