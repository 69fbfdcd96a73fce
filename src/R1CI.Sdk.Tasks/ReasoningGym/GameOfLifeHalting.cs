using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Whether a board dies out within so many generations.</summary>
internal sealed class GameOfLifeHalting() : ReasoningTask(new("game_of_life_halting", TaskSuite.ReasoningGym, "yes or no", VerifierKind.Choice) { HasFewAnswers = true })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "In Conway's game of life (birth with exactly 3 living neighbours of 8, survival with 2 or 3, cells outside the board are always dead) this is the start, 1 alive, 0 dead:\n\n{board}\n\nIs every cell dead after {steps} generations? Answer yes or no.",
        "Does the following game-of-life board (B3/S23, no wrap-around, dead surroundings) have no living cell left after {steps} generations?\n\n{board}\n\nReply with yes or no.",
        "A colony follows the standard rules of life: a dead cell with three living neighbours is born, a living one with two or three stays, all others are dead; the world ends at the edge of the board.\n\n{board}\n\nWill it have died out completely after {steps} generations? Say yes or no.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (size, steps, isDying) = (level + 4, (2 * level) + 1, random.Chance(1, 2));
        while (true)
        {
            var start = LifeBoard.Draw(random, size, random.Between(12, 32));
            if (start.Cast<bool>().Count(cell => cell) < size - 1) continue;
            var end = start;
            for (var at = 0; at < steps; at++) end = LifeBoard.Next(end);
            if (LifeBoard.IsEmpty(end) != isDying) continue;
            var answer = isDying ? "yes" : "no";
            return new TaskDraft(answer, Accept.Words(answer), ("board", LifeBoard.Text(start)), ("steps", $"{steps}")) { Size = size * size * steps };
        }
    }
}
