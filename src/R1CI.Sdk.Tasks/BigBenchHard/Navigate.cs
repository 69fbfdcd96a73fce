using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>Whether a walk ends where it began.</summary>
internal sealed class Navigate() : ReasoningTask(new("navigate", TaskSuite.BigBenchHard, "Yes or No", VerifierKind.Choice) { HasFewAnswers = true })
{
    private static readonly string[] Sides = ["forward", "right", "backward", "left"];
    private static readonly string[] Turns = ["", "Turn right.", "Turn around.", "Turn left."];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Someone walks on a flat field and does exactly this:

        {instructions}

        Do they end up at the point where they began? Answer Yes or No.
        """,
        """
        Follow these instructions on an open square; all steps are equally long.

        {instructions}

        Are you back at your starting point at the end? Reply with Yes or No.
        """,
        """
        A robot carries out the program below, one instruction after the other, with steps of equal length.

        {instructions}

        Does it finish on the spot where it started? Write Yes or No.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (returns, count) = (random.Chance(1, 2), 2 + (3 * level));
        var lines = random.Chance(1, 2) ? Facing(random, count, returns) : Turning(random, count, returns);
        return TwoWords.Draft(returns ? "Yes" : "No", returns ? "No" : "Yes", lines.Count, ("instructions", string.Join('\n', lines)));
    }

    private static List<string> Facing(TaskRandom random, int count, bool returns)
    {
        List<(int Side, int Steps)> moves = [];
        for (var move = 0; move < count; move++) moves.Add((random.Below(4), random.Between(1, 9)));
        var (x, y) = (moves.Sum(move => move.Steps * X(move.Side)), moves.Sum(move => move.Steps * Y(move.Side)));
        moves.AddRange(Home(x, y));
        if (!returns) Spoil(random, moves);
        return ["Always face forward.", .. random.Shuffled(moves).Select(move => $"Take {Steps(move.Steps)} {Sides[move.Side]}.")];
    }

    private static List<string> Turning(TaskRandom random, int count, bool returns)
    {
        List<string> lines = [];
        var (x, y, heading) = (0, 0, 0);
        for (var move = 0; move < count; move++)
        {
            var turn = random.Below(4);
            Walk((heading + turn) % 4, random.Between(1, 9));
        }

        List<(int Side, int Steps)> home = [.. Home(x, y)];
        if (home.Count == 0) home = [(0, 3), (2, 3)];
        if (!returns) Spoil(random, home);
        foreach (var (side, steps) in random.Shuffled(home)) Walk(side, steps);
        return lines;

        void Walk(int side, int steps)
        {
            if (side != heading) lines.Add(Turns[(side - heading + 4) % 4]);
            lines.Add($"Take {Steps(steps)}.");
            (x, y, heading) = (x + (steps * X(side)), y + (steps * Y(side)), side);
        }
    }

    private static IEnumerable<(int Side, int Steps)> Home(int x, int y)
    {
        if (y != 0) yield return (y > 0 ? 2 : 0, Math.Abs(y));
        if (x != 0) yield return (x > 0 ? 3 : 1, Math.Abs(x));
    }

    // One number of steps that is off by a little: such a walk looks like one that returns.
    private static void Spoil(TaskRandom random, List<(int Side, int Steps)> moves)
    {
        var at = random.Below(moves.Count);
        var (side, steps) = moves[at];
        moves[at] = (side, steps > 2 && random.Chance(1, 2) ? steps - random.Between(1, 2) : steps + random.Between(1, 3));
    }

    private static string Steps(int count) => count == 1 ? "1 step" : $"{count} steps";

    private static int X(int side) => side switch { 1 => 1, 3 => -1, _ => 0 };

    private static int Y(int side) => side switch { 0 => 1, 2 => -1, _ => 0 };
}
