using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Tiles slide and merge as in the game 2048; no new tiles appear.</summary>
internal sealed class Tiles2048() : ReasoningTask(new("2048", TaskSuite.SymBench, "grid of numbers", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        A board of {n} rows and {n} columns holds numbered tiles; 0 is an empty place. A move (U up, D down, L left, R right) slides every tile as far as it goes in that direction. Two equal tiles that meet merge into one of double value; seen from the side the tiles slide to, the nearest pair merges first, and a tile that has just been made by a merge does not merge again in the same move. No new tiles appear.

        {grid}

        Moves: {moves}
        What is on the board after all moves? Answer with {n} lines of {n} numbers separated by commas.
        """,
        """
        Here is a sliding-tile position ({n} x {n}, zeros are free squares):

        {grid}

        Each letter of the following sequence shifts all tiles to one border: U = top, D = bottom, L = left, R = right. Tiles of the same number that run into each other become one tile with their sum, the pair nearest to that border first; the product of a merge stays as it is until the next shift. Nothing is added in between.
        Moves: {moves}
        Write the final position row by row, numbers separated by commas, one row a line.
        """,
        """
        Play 2048 without new tiles. Position, {n} rows, 0 for an empty cell:

        {grid}

        Moves: {moves}
        (U, D, L, R push everything up, down, left or right; equal neighbours on the way combine once a move, starting at the side pushed to.)
        Return the resulting grid: a line of comma-separated values for each of the {n} rows.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = level < 3 ? 3 : level < 5 ? 4 : 5;
        var start = Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => random.Chance(1, 3) ? 0 : 2 << random.Below(3)).ToArray()).ToArray();
        if (start.All(row => row.All(tile => tile == 0))) start[0][0] = 2;
        var moves = string.Concat(Enumerable.Range(0, (2 * level) + random.Below(2)).Select(_ => random.Letter("UDLR")));
        var end = moves.Aggregate(start, Push);
        return new TaskDraft(Text(end), Accept.Cells(end.SelectMany(row => row).Select(tile => $"{tile}")), ("n", $"{n}"), ("grid", Text(start)), ("moves", moves)) { Size = moves.Length * n };
    }

    private static int[][] Push(int[][] grid, char move) => move switch
    {
        'L' => [.. grid.Select(Slide)],
        'R' => [.. grid.Select(row => Slide([.. row.Reverse()]).Reverse().ToArray())],
        'U' => Transposed(Push(Transposed(grid), 'L')),
        _ => Transposed(Push(Transposed(grid), 'R')),
    };

    private static int[] Slide(int[] line)
    {
        List<int> slid = [];
        var canMerge = false;
        foreach (var tile in line.Where(tile => tile != 0))
        {
            if (canMerge && slid[^1] == tile) (slid[^1], canMerge) = (2 * tile, false);
            else
            {
                slid.Add(tile);
                canMerge = true;
            }
        }

        return [.. slid, .. new int[line.Length - slid.Count]];
    }

    private static int[][] Transposed(int[][] grid) => [.. grid.Select((_, column) => grid.Select(row => row[column]).ToArray())];

    private static string Text(int[][] grid) => string.Join('\n', grid.Select(row => string.Join(", ", row)));
}
