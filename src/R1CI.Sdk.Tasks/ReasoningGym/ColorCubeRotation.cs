using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The colour of a side of a cube that was turned as a whole.</summary>
internal sealed class ColorCubeRotation() : ReasoningTask(new("color_cube_rotation", TaskSuite.ReasoningGym, "colour", VerifierKind.Choice))
{
    private static readonly string[] Colours = ["red", "green", "blue", "yellow", "white", "black", "orange", "purple", "brown", "pink", "gray", "silver"];
    private static readonly string[] Sides = ["top", "bottom", "front", "back", "left", "right"];

    // Where the sides go, as places in Sides: the colour of the first goes to the second, and so on round.
    private static readonly (string Name, int[] Cycle)[] Turns =
    [
        ("the front side becomes the top side", [2, 0, 3, 1]),
        ("the top side becomes the front side", [1, 3, 0, 2]),
        ("the right side becomes the top side", [5, 0, 4, 1]),
        ("the top side becomes the right side", [1, 4, 0, 5]),
        ("the front side becomes the right side", [2, 5, 3, 4]),
        ("the right side becomes the front side", [4, 3, 5, 2]),
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        "The sides of a cube have these colours: {colours}. The whole cube is turned by 90 degrees several times, each time so that {turns}. Which colour is then on the {side} side? Answer with the colour.",
        "A cube is coloured as follows: {colours}. It is rolled in quarter turns: each time {turns}. What is the colour of its {side} side at the end? One word.",
        "Imagine a cube with {colours}. Quarter turns of the whole cube follow; in order, {turns}. Name the colour now found at the {side}.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var colours = random.Sample(Colours, 6);
        var now = colours.ToArray();
        List<string> turns = [];
        for (var at = 0; at < level + 1; at++)
        {
            var (name, cycle) = random.Pick(Turns);
            turns.Add(name);
            var last = now[cycle[3]];
            (now[cycle[3]], now[cycle[2]], now[cycle[1]], now[cycle[0]]) = (now[cycle[2]], now[cycle[1]], now[cycle[0]], last);
        }

        var side = random.Below(6);
        return new TaskDraft(now[side], Accept.Words(now[side], now[side] == "gray" ? "grey" : now[side]), ("colours", string.Join(", ", Sides.Zip(colours, (name, colour) => $"{name} {colour}"))), ("turns", string.Join(", then ", turns)), ("side", Sides[side]))
        {
            Right = () => now[side] == "gray" ? ["grey"] : [],
            Size = turns.Count,
            Wrong = () => [now[(side + 1) % 6], Sides[side], $"{now[side]} {now[(side + 1) % 6]}"],
        };
    }
}
