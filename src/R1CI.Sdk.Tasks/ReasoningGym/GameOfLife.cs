using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The board some generations later.</summary>
internal sealed class GameOfLife() : ReasoningTask(new("game_of_life", TaskSuite.ReasoningGym, "grid of bits", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Conway's game of life: a living cell (1) with two or three living neighbours lives on, a dead one (0) with exactly three comes to life, every other cell is dead in the next generation. Each cell has up to eight neighbours; beyond the board everything is dead. Start:\n\n{board}\n\nGive the board after {steps}, row by row, cells separated by blanks.",
        "Run the game of life (birth with 3 neighbours, survival with 2 or 3, eight neighbours per cell, no wrap-around, outside cells always dead) for {steps} on\n\n{board}\n\nand write the resulting board in the same layout.",
        "These are the cells of a game of life, 1 alive and 0 dead; the edges do not wrap around and nothing lives outside:\n\n{board}\n\nWhat does it look like {steps} later under the standard rules (B3/S23)? Answer in rows of 0 and 1 with blanks between them.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (size, steps) = (level + 4, level);
        while (true)
        {
            var start = LifeBoard.Draw(random, size, 45);
            var end = start;
            for (var at = 0; at < steps; at++) end = LifeBoard.Next(end);
            // Boards that die out would give too many items the same answer.
            if (LifeBoard.IsEmpty(end)) continue;
            var answer = LifeBoard.Text(end);
            return new TaskDraft(answer, Accept.Cells(AnswerText.Collapse(answer).Split(' ')), ("board", LifeBoard.Text(start)), ("steps", steps == 1 ? "1 generation" : $"{steps} generations")) { Size = size * size * steps };
        }
    }
}
