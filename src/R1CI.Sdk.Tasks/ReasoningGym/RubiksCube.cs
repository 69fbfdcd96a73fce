using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Solves a cube of three layers that was turned a few times.</summary>
internal sealed class RubiksCube() : ReasoningTask(new("rubiks_cube", TaskSuite.ReasoningGym, "list of turns", VerifierKind.Constraint) { MaxLevel = 4, Space = 3_000 })
{
    private const int MaxTurns = 1_000;
    private const string Faces = "URFDLB";

    // Where each of the 54 stickers of a solved cube goes by a quarter turn of each face, clockwise as seen from outside.
    private static readonly int[][] Turns = [.. Faces.Select(MakeTurn)];

    protected override IReadOnlyList<string> Wordings =>
    [
        "The six sides of a Rubik's cube are shown as three rows each, in the usual unfolding: U above F, then L, F, R, B side by side, D below F (the letter of a sticker is the side where it belongs; each side is seen from outside, U with B behind it at its top edge, D with F at its top edge, the others with U at their top edge).\n\n{cube}\n\nGive turns that solve it, such as R U' F2 (a letter alone is a quarter turn clockwise as seen from outside, ' is counter-clockwise, 2 is a half turn), separated by blanks. Any solution of at most 1000 turns is right.",
        "Solve this 3x3x3 cube. Stickers are named by the side to which they belong. Sides are seen from outside; U has the edge to B on top, D has the edge to F on top, and F, R, L, B have the edge to U on top.\n\n{cube}\n\nAnswer with turns in the standard notation (U R F D L B, with ' for anticlockwise and 2 for double), at most 1000 of them, with blanks between.",
        "A scrambled cube, side by side as three rows of sticker letters (each view from outside; F, R, L and B upright with U on top, U with B on top, D with F on top):\n\n{cube}\n\nFind a sequence of face turns U, R, F, D, L, B, with suffix ' (inverse) or 2 (twice) if needed, after which every side has one letter only. Separate turns by blanks; it may be of any length up to 1000.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        List<(int Face, int Times)> scramble = [];
        while (scramble.Count < level + 2)
        {
            var face = random.Below(6);
            // Opposite faces in a row could be one turn in disguise.
            if (scramble.Count == 0 || scramble[^1].Face % 3 != face % 3) scramble.Add((face, random.Between(1, 3)));
        }

        var cube = string.Concat(Faces.Select(face => new string(face, 9)));
        foreach (var (face, times) in scramble) cube = Turned(cube, face, times);
        var answer = string.Join(' ', Enumerable.Reverse(scramble).Select(turn => Name(turn.Face, 4 - turn.Times)));
        return new TaskDraft(answer, Accept.When(text => Judge(text, cube)), ("cube", string.Join('\n', Faces.Select((face, at) => $"{face}: {string.Join(' ', cube.Substring(9 * at, 9).Chunk(3).Select(row => new string(row)))}"))))
        {
            Size = scramble.Count,
            Right = () => [$"{answer} R R'", answer.Replace(' ', ','), answer.Replace('\'', '’'), answer.Replace('\'', '′'), $"({answer})", $"U2 U U {answer}"],
            Wrong = () => [$"{answer} R", string.Join(' ', answer.Split(' ')[1..]), $"{answer} M", $"{answer} R3"],
        };
    }

    private static string Name(int face, int times) => Faces[face] + (times == 1 ? "" : times == 2 ? "2" : "'");

    private static string Turned(string cube, int face, int times)
    {
        for (; times > 0; times--)
        {
            var next = new char[54];
            for (var at = 0; at < 54; at++) next[Turns[face][at]] = cube[at];
            cube = new string(next);
        }

        return cube;
    }

    private static string? Judge(string text, string cube)
    {
        if (!AnswerTokens.IsList(text)) return "brackets or commas make no list";
        var turns = text.Replace('’', '\'').Replace('′', '\'').Split([' ', ',', '\n', '\t', '\r', '(', ')', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries);
        if (turns.Length > MaxTurns) return $"more than {MaxTurns} turns";
        foreach (var turn in turns)
        {
            var face = Faces.IndexOf(turn[0], StringComparison.Ordinal);
            var times = turn[1..] switch { "" => 1, "2" or "2'" => 2, "'" => 3, _ => 0 };
            if (face < 0 || times == 0) return "not a list of turns";
            cube = Turned(cube, face, times);
        }

        return Enumerable.Range(0, 54).All(at => cube[at] == cube[(at / 9 * 9) + 4]) ? null : "the cube is not solved";
    }

    private static int[] MakeTurn(char face)
    {
        var axis = Normal(face);
        var stickers = Enumerable.Range(0, 54).Select(Sticker).ToList();
        return [.. stickers.Select((sticker, at) => Dot(sticker.Place, axis) != 1 ? at : stickers.IndexOf((Rotated(sticker.Place, axis), Rotated(sticker.Normal, axis))))];
    }

    // x to the right, y up, z towards the viewer of F.
    private static (int X, int Y, int Z) Normal(char face) => face switch { 'U' => (0, 1, 0), 'D' => (0, -1, 0), 'R' => (1, 0, 0), 'L' => (-1, 0, 0), 'F' => (0, 0, 1), _ => (0, 0, -1) };

    private static ((int X, int Y, int Z) Place, (int X, int Y, int Z) Normal) Sticker(int at)
    {
        var face = Faces[at / 9];
        var (row, column) = ((at % 9 / 3) - 1, (at % 3) - 1);
        (int, int, int) place = face switch
        {
            'U' => (column, 1, row),
            'D' => (column, -1, -row),
            'F' => (column, -row, 1),
            'B' => (-column, -row, -1),
            'R' => (1, -row, -column),
            _ => (-1, -row, column),
        };
        return (place, Normal(face));
    }

    private static int Dot((int X, int Y, int Z) a, (int X, int Y, int Z) b) => (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);

    // Clockwise as seen from the tip of the axis: v goes to v x axis, and what is along the axis stays.
    private static (int X, int Y, int Z) Rotated((int X, int Y, int Z) v, (int X, int Y, int Z) a)
    {
        var along = Dot(v, a);
        return ((v.Y * a.Z) - (v.Z * a.Y) + (along * a.X), (v.Z * a.X) - (v.X * a.Z) + (along * a.Y), (v.X * a.Y) - (v.Y * a.X) + (along * a.Z));
    }
}
