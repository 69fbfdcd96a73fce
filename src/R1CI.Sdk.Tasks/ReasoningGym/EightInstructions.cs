using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>What a program in Urban Müller's language of eight instructions prints.</summary>
internal sealed class EightInstructions() : ReasoningTask(new("bf", TaskSuite.ReasoningGym, "text", VerifierKind.Exact))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "A tape of cells, all 0 at first, and a pointer at its first cell: > and < move the pointer, + and - change its cell by 1, [ jumps behind the matching ] if the cell is 0, ] jumps back to the matching [ if it is not, . prints the cell as an ASCII character. What does this program print?\n\n{program}\n\nAnswer with the printed text only.",
        "Give the output of this Brainf*** program (8 instructions, cells start at 0):\n\n{program}\n\nWrite just the text.",
        "Run the following program. Its instructions: + - (add or subtract 1 at the cell), > < (go to the next or previous cell), [ ] (repeat what is between them while the cell is not 0), . (output the cell's value as a character).\n\n{program}\n\nWhat comes out?",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var text = string.Concat(Enumerable.Range(0, level + 2).Select(_ => random.Letter("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")));
        var (program, steps, last) = ("", 0, 0);
        foreach (var letter in text)
        {
            // Near the last letter: count on from it. Else: a product in a loop.
            if (last > 0 && Math.Abs(letter - last) < 20)
            {
                program += new string(letter > last ? '+' : '-', Math.Abs(letter - last)) + ".";
            }
            else
            {
                var times = random.Between(5, 11);
                program += (last > 0 ? "[-]<" : "") + new string('+', times) + "[>" + new string('+', letter / times) + "<-]>" + new string('+', letter % times) + ".";
                steps += letter;
            }

            last = letter;
        }

        return new TaskDraft(text, Accept.Text(text), ("program", program)) { Size = program.Length + steps };
    }
}
