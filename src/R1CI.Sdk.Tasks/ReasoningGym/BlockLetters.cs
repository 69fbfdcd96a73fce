using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Letters drawn with signs, five cells wide and high.</summary>
internal sealed class BlockLetters() : ReasoningTask(new("figlet_font", TaskSuite.ReasoningGym, "letters", VerifierKind.Exact))
{
    // Five rows a letter, from A to Z.
    private static readonly string[] Font =
    [.. """
        .###. #...# ##### #...# #...#|####. #...# ####. #...# ####.|.#### #.... #.... #.... .####|####. #...# #...# #...# ####.
        ##### #.... ####. #.... #####|##### #.... ####. #.... #....|.#### #.... #..## #...# .####|#...# #...# ##### #...# #...#
        ##### ..#.. ..#.. ..#.. #####|..### ...#. ...#. #..#. .##..|#...# #..#. ###.. #..#. #...#|#.... #.... #.... #.... #####
        #...# ##.## #.#.# #...# #...#|#...# ##..# #.#.# #..## #...#|.###. #...# #...# #...# .###.|####. #...# ####. #.... #....
        .###. #...# #.#.# #..#. .##.#|####. #...# ####. #..#. #...#|.#### #.... .###. ....# ####.|##### ..#.. ..#.. ..#.. ..#..
        #...# #...# #...# #...# .###.|#...# #...# #...# .#.#. ..#..|#...# #...# #.#.# ##.## #...#|#...# .#.#. ..#.. .#.#. #...#
        #...# .#.#. ..#.. ..#.. ..#..|##### ...#. ..#.. .#... #####
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    protected override IReadOnlyList<string> Wordings =>
    [
        "Which letters are drawn here? Each is five cells wide and five high, with two empty columns between letters.\n\n{picture}\n\nAnswer with the letters in order, without blanks.",
        "Read this banner of block capitals (5 by 5 cells each, dots are empty):\n\n{picture}\n\nWrite the text as one string of letters.",
        "The picture shows capital letters of the Latin alphabet side by side, each in a square of five by five characters.\n\n{picture}\n\nWhat does it say? One string, no spaces.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var text = string.Concat(Enumerable.Range(0, level + 3).Select(_ => random.Letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ")));
        var sign = random.Letter("#*@O%");
        var rows = Enumerable.Range(0, 5).Select(row => string.Join("..", text.Select(letter => Font[letter - 'A'].Split(' ')[row])));
        return new TaskDraft(text, Accept.Text(text, ignoreCase: true), ("picture", string.Join('\n', rows).Replace('#', sign)));
    }
}
