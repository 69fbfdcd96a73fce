using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>How long it takes until all oranges in a box are rotten.</summary>
internal sealed class RottenOranges() : ReasoningTask(new("rotten_oranges", TaskSuite.ReasoningGym, "integer", VerifierKind.Numeric))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "In this box 0 is an empty place, 1 a fresh orange and 2 a rotten one. Each minute every fresh orange directly above, below, left or right of a rotten one turns rotten.\n\n{box}\n\nAfter how many minutes is no orange fresh? Answer -1 if that never happens.",
        "A grid holds fresh oranges (1), rotten oranges (2) and gaps (0):\n\n{box}\n\nRot spreads to orthogonal neighbours, one step a minute. What is the least number of minutes until none is fresh, or -1 if some stay fresh for ever? Write the number.",
        "Rot moves by one cell a minute, horizontally and vertically, from 2s to 1s; it does not cross 0s. How many minutes pass until the last 1 has become a 2? If a 1 is never reached the answer is -1.\n\n{box}\n\nGive an integer.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = (3 * level) + 4;
        while (true)
        {
            var box = new int[n, n];
            for (var row = 0; row < n; row++)
            {
                for (var column = 0; column < n; column++) box[row, column] = random.Chance(1, 4) ? 0 : 1;
            }

            for (var at = 0; at < 1 + random.Below(3); at++) box[random.Below(n), random.Below(n)] = 2;
            var start = Text(box);
            var minutes = Spread(box);
            // A fresh one without a way to it is common; most such boxes are drawn again.
            if (minutes < 0 && !random.Chance(1, 30)) continue;
            return new TaskDraft($"{minutes}", Accept.Integer(minutes, "minutes", "minute"), ("box", start)) { Size = n * n };
        }
    }

    private static int Spread(int[,] box)
    {
        var n = box.GetLength(0);
        List<(int Row, int Column)> wave = [];
        for (var at = 0; at < n * n; at++)
        {
            if (box[at / n, at % n] == 2) wave.Add((at / n, at % n));
        }

        var minutes = -1;
        for (; wave.Count > 0; minutes++)
        {
            List<(int Row, int Column)> next = [];
            foreach (var (row, column) in wave)
            {
                foreach (var (r, c) in new[] { (row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1) })
                {
                    if (r < 0 || c < 0 || r >= n || c >= n || box[r, c] != 1) continue;
                    box[r, c] = 2;
                    next.Add((r, c));
                }
            }

            wave = next;
        }

        return box.Cast<int>().Contains(1) ? -1 : minutes;
    }

    private static string Text(int[,] box)
    {
        var n = box.GetLength(0);
        return string.Join('\n', Enumerable.Range(0, n).Select(row => string.Join(' ', Enumerable.Range(0, n).Select(column => box[row, column]))));
    }
}
