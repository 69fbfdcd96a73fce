using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The A::B system: neighbours whose hash marks face each other cancel or swap.</summary>
internal sealed class TokenRewriting() : ReasoningTask(new("ab", TaskSuite.ReasoningGym, "list of tokens", VerifierKind.Sequence))
{
    private static readonly string[] Tokens = ["A#", "#A", "B#", "#B"];

    protected override IReadOnlyList<string> Wordings =>
    [
        "There are four tokens: A#, #A, B# and #B. Where two neighbours have their # side by side, they are replaced: A# #A and B# #B vanish, A# #B becomes #B A#, and B# #A becomes #A B#. Apply this until nothing applies; the order does not matter. Program:\n\n{program}\n\nAnswer with the remaining tokens from left to right, separated by blanks, or EMPTY when none is left.",
        "Rewrite a row of tokens by these rules as long as one fits (the result does not depend on the order):\nA# #A -> nothing\nB# #B -> nothing\nA# #B -> #B A#\nB# #A -> #A B#\n\nThe row is:\n\n{program}\n\nWrite the final row with single blanks between tokens; if it is empty write EMPTY.",
        "In a toy machine the symbols A#, #A, B#, #B stand in a line. Adjacent symbols interact only if the hash of the left one meets the hash of the right one: equal letters (A# #A, B# #B) annihilate each other, unequal letters (A# #B, B# #A) pass through each other, that is, they change places. What is left when nothing can interact any more?\n\n{program}\n\nList the symbols in order with blanks between them, or the word EMPTY.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        string[] program = [.. Enumerable.Range(0, (3 * level) + 4 + random.Below(3)).Select(_ => random.Pick(Tokens))];
        var (rest, steps) = Run([.. program]);
        var answer = rest.Count == 0 ? "EMPTY" : string.Join(' ', rest);
        return new TaskDraft(answer, Accept.Cells(rest.Count == 0 ? ["EMPTY"] : rest), ("program", string.Join(' ', program)))
        {
            Size = program.Length + steps,
            Wrong = () => [answer + " A#", string.Join(' ', program.Append("#B").Append("#B")), answer + " EMPTY"],
        };
    }

    private static (List<string> Row, int Steps) Run(List<string> row)
    {
        for (var steps = 0; ; steps++)
        {
            var at = 0;
            while (at + 1 < row.Count && !(row[at][1] == '#' && row[at + 1][0] == '#')) at++;
            if (at + 1 >= row.Count) return (row, steps);
            if (row[at][0] == row[at + 1][1]) row.RemoveRange(at, 2);
            else (row[at], row[at + 1]) = (row[at + 1], row[at]);
        }
    }
}
